import type { DocumentCounts } from '../../core/lint/counts.ts'
import type { LengthLimit } from '../../core/lint/limits.ts'
import type { OutlineEntry, ShownFinding } from '../state/desk.ts'
import { limitAdvice, limitState } from './limit-state.ts'

/** A place in the outline where something can be dropped. */
export interface DropPlace {
  readonly entry: OutlineEntry
  readonly side: 'before' | 'behind'
}

/**
 * The block before which a section comes to stand when it is dropped: before a heading, or behind its whole section.
 * Infinity is the end of the body. Undefined where it would stay or fall into itself.
 */
export function dropTarget(
  outline: readonly OutlineEntry[],
  dragged: OutlineEntry,
  { entry, side }: DropPlace,
): number | undefined {
  const start = rowOf(outline, dragged)
  const row = rowOf(outline, entry)
  if (start === -1 || row === -1) return undefined
  const own = sectionRows(outline, start)
  // Behind a heading that has subheadings, a lower section becomes the first of them.
  const isInto = side === 'behind' && dragged.level > entry.level
  const target = side === 'before' ? row : isInto ? row + 1 : sectionRows(outline, row)[1]
  if (target >= own[0] && target <= own[1]) return undefined
  return outline[target]?.block ?? Number.POSITIVE_INFINITY
}

/** The heading in whose section the caret stands. */
export function currentEntry(outline: readonly OutlineEntry[], caret: number | null): OutlineEntry | undefined {
  return caret === null ? undefined : outline.findLast(({ block }) => block <= caret)
}

/** Why the length of a section is to be marked: what a check says of it, or for the title the limit that is exceeded. */
export function excessOf(
  entry: OutlineEntry,
  findings: readonly ShownFinding[],
  limits: readonly LengthLimit[],
  counts: DocumentCounts | null,
): string | undefined {
  if (entry.level === 0) {
    const over = counts ? limits.map(limit => limitState(limit, counts)).find(({ share }) => share > 1) : undefined
    return over && limitAdvice(over, counts && counts.minutes > 0 ? counts.characters / counts.minutes : 200)
  }
  return findings.find(
    ({ kind, block, ruleId }) => kind === 'length' && block === entry.block && ruleId !== 'max-title-length',
  )?.message
}

/** Where an entry stands: a check that ends meanwhile brings other objects for the same headings. */
function rowOf(outline: readonly OutlineEntry[], { key }: OutlineEntry): number {
  return outline.findIndex(other => other.key === key)
}

/** The rows of an entry with all under it: the first, and the one behind the last. */
function sectionRows(outline: readonly OutlineEntry[], row: number): readonly [number, number] {
  const level = outline[row]?.level ?? 0
  let to = row + 1
  while (to < outline.length && (outline[to] as OutlineEntry).level > level) to++
  return [row, to]
}
