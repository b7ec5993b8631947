import type { DraftContent } from '../document/draft.ts'
import { isSameText } from '../review/review-edit.ts'

/** Whether two drafts say the same: body, header and imprint, whatever comments and answers they bear. */
export function saysTheSame(one: DraftContent, other: DraftContent): boolean {
  if (one === other) return true
  return (
    one.genre === other.genre &&
    one.blocks.length === other.blocks.length &&
    sorted(one.fields) === sorted(other.fields) &&
    one.blocks.every((block, at) => isSameText(block, other.blocks[at]))
  )
}

/** The fields as JSON, whatever order they were filled in. */
function sorted(fields: DraftContent['fields']): string {
  return JSON.stringify(Object.entries(fields).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}
