import { addRun } from '../document/add-run.ts'
import type { DraftEdit } from '../document/block-edit.ts'
import type { Block, DraftContent, TextRun } from '../document/draft.ts'
import type { DraftFreedom } from '../document/draft-status.ts'

/**
 * Whether a step may be taken in a draft of which only so much may be changed. In review the words stay: comments come
 * and go on them, points of the checklist are answered, findings ignored.
 */
export function isAllowed(edit: DraftEdit, before: DraftContent, freedom: DraftFreedom): boolean {
  if (freedom === 'all') return true
  if (freedom === 'none') return false
  switch (edit.type) {
    case 'comments':
    case 'checklist':
    case 'ignored':
      return true
    case 'blocks': {
      const replaced = before.blocks.slice(edit.at, edit.at + edit.remove)
      return replaced.length === edit.insert.length && replaced.every((block, at) => isSameText(block, edit.insert[at]))
    }
    default:
      return false
  }
}

/** Whether two blocks are the same but for the comments on them. */
export function isSameText(one: Block, other: Block | undefined): boolean {
  if (one === other) return true
  if (!other || one.type !== other.type || one.level !== other.level) return false
  if (JSON.stringify(one.table) !== JSON.stringify(other.table)) return false
  return JSON.stringify(bareRuns(one.children)) === JSON.stringify(bareRuns(other.children))
}

/** A draft without what its reviewers left in it: no comments, no answers to the checklist. */
export function withoutReview({ comments: _, checklist: __, ...content }: DraftContent): DraftContent {
  const blocks = content.blocks.map(block =>
    block.children.some(run => run.comments) ? { ...block, children: bareRuns(block.children) } : block,
  )
  return { ...content, blocks }
}

function bareRuns(runs: readonly TextRun[]): readonly TextRun[] {
  const bare: TextRun[] = []
  for (const { text, bold } of runs) addRun(bare, { text, ...(bold && { bold }) })
  return bare.length > 0 ? bare : [{ text: '' }]
}
