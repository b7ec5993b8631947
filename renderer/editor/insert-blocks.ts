import { Editor, Node, Range, Transforms } from 'slate'
import { HistoryEditor } from 'slate-history'
import { type Block, blockText, type TextRun } from '../../core/document/draft.ts'
import { withId } from '../../core/review/marked-runs.ts'
import { isKeptByHand, setBlockKind } from './block-origin.ts'
import { caretBlock } from './caret-block.ts'
import { insertRuns } from './insert-runs.ts'
import type { DraftEditorModel, SlateBlock } from './slate-types.ts'
import { insertAtTable } from './table/insert-tables.ts'
import { slateBlock } from './table/stored-blocks.ts'
import { kindUnderSignature } from './typed-closing.ts'
import { insertRun } from './with-block-runs.ts'
import { commentsBetween } from './with-comment-edges.ts'

/** The longest line that may be a title, in characters. */
const longestTitle = 60

/**
 * Inserts blocks at the selection, which they replace, as one undo step. The first joins the text before the caret, the
 * last the text behind it, as in Word; a block that was empty takes the type of what is pasted into it.
 */
export function insertBlocks(editor: DraftEditorModel, blocks: readonly Block[]): void {
  if (blocks.length === 0) return
  HistoryEditor.withNewBatch(editor, () => {
    Editor.withoutNormalizing(editor, () => {
      if (insertAtTable(editor, blocks)) return
      const entry = placeCaret(editor)
      if (!entry || !editor.selection) return
      const [block, [index]] = entry
      const around = commentsBetween(editor, editor.selection.anchor)
      const marked = around ? blocks.map(one => ({ ...one, children: withComments(one.children, around) })) : blocks
      if (marked.length === 1) insertInto(editor, index as number, Node.string(block) === '', marked[0] as Block)
      else insertBetween(editor, index as number, marked)
    })
  })
}

function placeCaret(editor: DraftEditorModel) {
  if (!editor.selection) Transforms.select(editor, Editor.end(editor, []))
  if (editor.selection && Range.isExpanded(editor.selection)) Transforms.delete(editor)
  return caretBlock(editor)
}

function insertInto(editor: DraftEditorModel, index: number, empty: boolean, pasted: Block): void {
  const block = editor.children[index] as SlateBlock
  if (empty && block.type === 'paragraph' && !isKeptByHand(editor, block)) setBlockKind(editor, index, pasted)
  insertRuns(editor, pasted.children)
  const kind = block.type === 'dateOfIssue' && empty ? kindUnderSignature(editor, index) : undefined
  if (kind) setBlockKind(editor, index, kind)
}

function insertBetween(editor: DraftEditorModel, index: number, blocks: readonly Block[]): void {
  const caret = (editor.selection as Range).anchor
  const headEmpty = Editor.isStart(editor, caret, [index])
  const tailEmpty = Editor.isEnd(editor, caret, [index])
  const first = blocks[0] as Block
  const last = blocks[blocks.length - 1] as Block
  if (!tailEmpty) Transforms.splitNodes(editor, { always: true })
  const middle = blocks.slice(1, tailEmpty ? blocks.length : -1)
  Transforms.select(editor, Editor.end(editor, [index]))
  if (headEmpty && !staysAsItIs(editor, index, first)) setBlockKind(editor, index, first)
  insertRuns(editor, first.children)
  insertRun(editor, index + 1, middle.map(slateBlock))
  const end = index + 1 + middle.length
  if (tailEmpty) {
    Transforms.select(editor, Editor.end(editor, [end - 1]))
    return
  }
  Transforms.select(editor, Editor.start(editor, [end]))
  setBlockKind(editor, end, last)
  insertRuns(editor, last.children)
}

/** Whether the author chose what the block is, or a line pasted into an empty title is it, though nothing else says so. */
function staysAsItIs(editor: DraftEditorModel, index: number, pasted: Block): boolean {
  const block = editor.children[index] as SlateBlock
  const { type } = block
  if (isKeptByHand(editor, block)) return true
  return type === 'title' && pasted.type === 'paragraph' && blockText(pasted).length <= longestTitle
}

/** Runs that come into the midst of commented words belong to them. */
function withComments(runs: readonly TextRun[], around: readonly string[]): readonly TextRun[] {
  return runs.map(run => (run.text === '' ? run : { ...run, comments: around.reduce(withId, run.comments ?? []) }))
}
