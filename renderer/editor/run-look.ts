import type { TextRun } from '../../core/document/draft.ts'

/**
 * What anything that looks like a run says of its look: bold, and the ids of the comments on it, sorted, each once.
 * Everything else that it has is passed over.
 */
export function lookOf({ bold, comments }: Readonly<Record<string, unknown>>): Omit<TextRun, 'text'> {
  const ids = idsOf(comments)
  return { ...(bold === true && { bold: true }), ...(ids.length > 0 && { comments: ids }) }
}

function idsOf(value: unknown): readonly string[] {
  if (!Array.isArray(value)) return []
  const ids = value.filter(id => typeof id === 'string' && id !== '')
  // The same list where it is as it should be, so that reading a draft changes nothing in it.
  return ids.length === value.length && ids.every((id, at) => at === 0 || ids[at - 1] < id)
    ? ids
    : [...new Set(ids)].sort()
}

/** Whether a run's ids are as they are stored: a sorted list without doubles, not empty. */
export function hasSoundComments(run: { readonly text: string; readonly comments?: unknown }): boolean {
  const { text, comments } = run
  if (!('comments' in run)) return true
  const ids = idsOf(comments)
  return text !== '' && ids.length > 0 && JSON.stringify(ids) === JSON.stringify(comments)
}
