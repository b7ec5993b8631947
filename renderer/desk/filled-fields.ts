import type { DraftFields } from '../../core/document/draft.ts'

/** The fields that hold anything but blanks: empty ones are not stored and left out on paper. */
export function filledFields(fields: DraftFields): DraftFields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value.trim() !== ''))
}

/** Whether the same is filled in. */
export function hasSameFields(one: DraftFields, other: DraftFields): boolean {
  const [left, right] = [Object.entries(filledFields(one)), filledFields(other)]
  return (
    left.length === Object.keys(right).length && left.every(([id, value]) => right[id as keyof DraftFields] === value)
  )
}
