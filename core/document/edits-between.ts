import { type DraftEdit, spliceBetween } from './block-edit.ts'
import type { DraftContent } from './draft.ts'

/** The edits that lead from one state of a draft to another; none where nothing changed. Costs a walk over references. */
export function editsBetween(before: DraftContent, after: DraftContent): readonly DraftEdit[] {
  const edits: DraftEdit[] = []
  if (before.genre !== after.genre) edits.push({ type: 'genre', genre: after.genre })
  if (before.fields !== after.fields) edits.push({ type: 'fields', fields: after.fields })
  if (before.ignored !== after.ignored) edits.push({ type: 'ignored', ignored: after.ignored ?? [] })
  if (before.limits !== after.limits) edits.push({ type: 'limits', limits: after.limits ?? [] })
  if (before.comments !== after.comments) edits.push({ type: 'comments', comments: after.comments ?? [] })
  if (before.checklist !== after.checklist) edits.push({ type: 'checklist', checklist: after.checklist ?? [] })
  const splice = spliceBetween(before.blocks, after.blocks)
  if (splice) edits.push({ type: 'blocks', ...splice })
  return edits
}
