import type { Fix } from '../../core/lint/rule.ts'

/** What a fix does to a text, cut short for a line of a list: what goes, what comes, and what stands around both. */
export interface FixPreview {
  readonly before: string
  /** Empty where the fix only inserts. */
  readonly removed: string
  /** Empty where the fix only deletes. */
  readonly inserted: string
  readonly after: string
}

/** UTF-16 units shown at either side of a change. */
const around = 8
/** Longer changes are cut in the middle, in UTF-16 units. */
const longest = 24

/** The change that a fix makes to a paragraph's text; what old and new words share at their ends stands around it. */
export function fixPreview(text: string, { range, text: written }: Fix): FixPreview {
  const old = text.slice(range.from, range.to)
  const start = sharedStart(old, written)
  const end = sharedEnd(old.slice(start), written.slice(start))
  const from = range.from + start
  const to = range.to - end
  const first = wholeBefore(text, Math.max(0, from - around))
  const last = wholeBehind(text, Math.min(text.length, to + around))
  return {
    before: `${first > 0 ? '…' : ''}${text.slice(first, from)}`,
    removed: shown(old.slice(start, old.length - end)),
    inserted: shown(written.slice(start, written.length - end)),
    after: `${text.slice(to, last)}${last < text.length ? '…' : ''}`,
  }
}

/** Whether two previews show the same. */
export function isSamePreview(a: FixPreview | undefined, b: FixPreview | undefined): boolean {
  return (
    a === b ||
    (a?.before === b?.before && a?.removed === b?.removed && a?.inserted === b?.inserted && a?.after === b?.after)
  )
}

/** A changed stretch as it is shown: spaces by a sign, since striking them through shows nothing. */
function shown(text: string): string {
  if (text.trim() === '') return '␣'.repeat(text.length)
  if (text.length <= longest) return text
  const half = longest / 2 - 1
  return `${text.slice(0, wholeBefore(text, half))}……${text.slice(wholeBehind(text, text.length - half))}`
}

function sharedStart(a: string, b: string): number {
  let length = 0
  while (length < a.length && length < b.length && a[length] === b[length]) length++
  return wholeBefore(a, wholeBefore(b, length))
}

function sharedEnd(a: string, b: string): number {
  let length = 0
  while (length < a.length && length < b.length && a[a.length - 1 - length] === b[b.length - 1 - length]) length++
  return isInsidePair(a, a.length - length) || isInsidePair(b, b.length - length) ? length - 1 : length
}

function wholeBefore(text: string, offset: number): number {
  return isInsidePair(text, offset) ? offset - 1 : offset
}

function wholeBehind(text: string, offset: number): number {
  return isInsidePair(text, offset) ? offset + 1 : offset
}

/** Whether the offset would part a surrogate pair. */
function isInsidePair(text: string, offset: number): boolean {
  return offset > 0 && offset < text.length && text.slice(offset - 1, offset + 1).codePointAt(0)! > 0xffff
}
