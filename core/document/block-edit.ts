import type { ChecklistTick } from './checklist.ts'
import type { Comment } from './comment.ts'
import type { Block, DraftContent, DraftFields, DraftLimit, IgnoredFinding } from './draft.ts'
import type { GenreId } from './genres.ts'

/** Replaces `remove` blocks at index `at` by `insert`. The one way in which a body changes on its way to disk and checkers. */
export interface Splice<T> {
  readonly at: number
  readonly remove: number
  readonly insert: readonly T[]
}

/** A step in a draft's journal. */
export type DraftEdit =
  | ({ readonly type: 'blocks' } & Splice<Block>)
  | { readonly type: 'fields'; readonly fields: DraftFields }
  | { readonly type: 'genre'; readonly genre: GenreId }
  | { readonly type: 'ignored'; readonly ignored: readonly IgnoredFinding[] }
  | { readonly type: 'limits'; readonly limits: readonly DraftLimit[] }
  | { readonly type: 'comments'; readonly comments: readonly Comment[] }
  | { readonly type: 'checklist'; readonly checklist: readonly ChecklistTick[] }

/**
 * The smallest single splice that turns `before` into `after`, comparing items by identity; undefined where nothing
 * changed. Editors share unchanged blocks between states, so this costs a walk over references.
 */
export function spliceBetween<T>(before: readonly T[], after: readonly T[]): Splice<T> | undefined {
  if (before === after) return undefined
  const shorter = Math.min(before.length, after.length)
  let at = 0
  while (at < shorter && before[at] === after[at]) at++
  let same = 0
  while (same < shorter - at && before[before.length - 1 - same] === after[after.length - 1 - same]) same++
  const remove = before.length - at - same
  const insert = after.slice(at, after.length - same)
  return remove === 0 && insert.length === 0 ? undefined : { at, remove, insert }
}

/** Applies a splice. Throws RangeError where it does not fit, so that a damaged journal is noticed. */
export function applySplice<T>(items: readonly T[], splice: Splice<T>): readonly T[] {
  if (splice.at < 0 || splice.remove < 0 || splice.at + splice.remove > items.length) {
    throw new RangeError(`Splice at ${splice.at} removing ${splice.remove} of ${items.length} items`)
  }
  // Not toSpliced(…, ...insert): a hundred thousand arguments overflow the stack.
  return [...items.slice(0, splice.at), ...splice.insert, ...items.slice(splice.at + splice.remove)]
}

/** Applies one step of the journal. Throws RangeError where it does not fit. */
export function applyEdit(content: DraftContent, edit: DraftEdit): DraftContent {
  switch (edit.type) {
    case 'blocks':
      return { ...content, blocks: applySplice(content.blocks, edit) }
    case 'fields':
      return { ...content, fields: edit.fields }
    case 'genre':
      return { ...content, genre: edit.genre }
    case 'ignored':
      return { ...content, ignored: edit.ignored }
    case 'limits':
      return { ...content, limits: edit.limits }
    case 'comments':
      return { ...content, comments: edit.comments }
    case 'checklist':
      return { ...content, checklist: edit.checklist }
  }
}
