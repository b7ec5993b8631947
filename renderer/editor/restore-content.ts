import { Editor } from 'slate'
import { HistoryEditor } from 'slate-history'
import type { Block, DraftContent, DraftFacts } from '../../core/document/draft.ts'
import type { DraftEditorModel } from './slate-types.ts'
import { slateBlock, storedBlocks } from './table/stored-blocks.ts'
import { insertRun, removeRun } from './with-block-runs.ts'
import { noteFacts } from './with-fact-history.ts'

/**
 * Makes the body that of `content` and notes `facts` before and after, all as one undo step. Paragraphs alike at both
 * ends stay the objects they were, with their findings.
 */
export function restoreContent(editor: DraftEditorModel, before: DraftFacts, content: DraftContent): void {
  const present = storedBlocks(editor.children)
  const { at, remove, insert } = difference(present, content.blocks)
  HistoryEditor.withNewBatch(editor, () => {
    Editor.withoutNormalizing(editor, () => {
      // What comes is put in first: a body is never empty.
      insertRun(editor, at + remove, insert.map(slateBlock))
      removeRun(editor, at, remove)
    })
  })
  editor.selection = null
  noteFacts(editor, before, content, insert.length > 0 || remove > 0)
}

function difference(present: readonly Block[], past: readonly Block[]) {
  const shorter = Math.min(present.length, past.length)
  const isAlike = (one: Block | undefined, other: Block | undefined) => JSON.stringify(one) === JSON.stringify(other)
  let at = 0
  while (at < shorter && isAlike(present[at], past[at])) at++
  let tail = 0
  while (tail < shorter - at && isAlike(present[present.length - 1 - tail], past[past.length - 1 - tail])) tail++
  return { at, remove: present.length - at - tail, insert: past.slice(at, past.length - tail) }
}
