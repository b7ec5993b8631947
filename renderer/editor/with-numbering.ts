import { Editor, Node, type Operation } from 'slate'
import { HistoryEditor } from 'slate-history'
import { ReactEditor } from 'slate-react'
import { blockText } from '../../core/document/draft.ts'
import { figuresLike, headingNumber } from '../../core/document/numbering/heading-number.ts'
import { numberedRuns } from '../../core/document/numbering/numbered-runs.ts'
import { type EarlierNumbering, type NewNumber, renumberAfter } from '../../core/document/numbering/renumber.ts'
import { replaceText } from './fix-all.ts'
import type { DraftEditorModel, SlateBlock } from './slate-types.ts'

/** How far into a heading a change of its number reaches, in UTF-16 units. */
const reach = 8

/**
 * Keeps the numbers of headings in step: where one comes, goes or moves, those behind it count on, as a part of the same
 * undo step. Undoing and redoing bring back what was, and nothing else. `isOn` is asked at each act.
 */
export function withNumbering(editor: DraftEditorModel, isOn: () => boolean): DraftEditorModel {
  const { apply, normalizeNode, shouldNormalize } = editor
  const moved = new Set<object>()
  let earlier: EarlierNumbering | undefined
  let written = 0

  editor.apply = operation => {
    // Taking back and redoing are not saved: they bring the numbers along.
    if (HistoryEditor.isSaving(editor) !== false && isNumbered(editor, operation) && isOn()) {
      earlier ??= numberingOf(editor, recognisedIn(editor, operation))
      if (operation.type === 'move_node') moved.add(keyOf(editor, operation.path[0] as number))
    }
    apply(operation)
  }

  // The body is normalised last, when the whole act is done and its undo step still open.
  editor.normalizeNode = (entry, options) => {
    normalizeNode(entry, options)
    if (entry[1].length > 0 || !earlier) return
    const before = earlier
    earlier = undefined
    const changes = renumberAfter(before, blocksOf(editor), index => keyOf(editor, index), moved)
    moved.clear()
    written += changes.length
    writeNumbers(editor, changes)
  }
  // Slate takes many new paths to normalise for a plugin that never comes to an end.
  editor.shouldNormalize = options => {
    if (options.iteration === 0) written = 0
    return shouldNormalize({ ...options, initialDirtyPathsLength: options.initialDirtyPathsLength + written })
  }
  return editor
}

/** Gives headings their new numbers. The block in which an input method composes keeps its own. */
export function writeNumbers(editor: DraftEditorModel, changes: readonly NewNumber[]): void {
  const composing = ReactEditor.isComposing(editor) ? editor.selection?.focus.path[0] : undefined
  Editor.withoutNormalizing(editor, () => {
    for (const { member, value } of changes) {
      if (member.index === composing) continue
      const written = blockText(blocksOf(editor)[member.index] as SlateBlock)
      const { from, to } = member.figures
      const text = figuresLike(written.slice(from, to), value)
      replaceText(editor, member.index, { range: member.figures, text })
    }
  })
}

function numberingOf(editor: DraftEditorModel, leftOut: number): EarlierNumbering {
  const blocks = blocksOf(editor)
  const keys = new Set<unknown>()
  for (const [index, block] of blocks.entries()) if (Node.string(block) !== '') keys.add(keyOf(editor, index))
  return { runs: numberedRuns(blocks, index => keyOf(editor, index), leftOut), keys }
}

/** The paragraph that this operation makes a heading: its number counts only from now on. */
function recognisedIn(editor: DraftEditorModel, operation: Operation): number {
  const isHeading = operation.type === 'set_node' && (operation.newProperties as Partial<SlateBlock>).type === 'heading'
  const index = isHeading ? (operation.path[0] as number) : -1
  return blocksOf(editor)[index]?.type === 'heading' ? -1 : index
}

/** Whether an operation may change which numbered blocks there are, or their order. */
function isNumbered(editor: DraftEditorModel, operation: Operation): boolean {
  if (operation.type === 'set_selection') return false
  const [index = 0, run] = operation.path
  const block = blocksOf(editor)[index]
  if (run !== undefined) {
    if (block?.type !== 'heading' || run > 0) return false
    if (operation.type === 'insert_text') return operation.offset <= reach && !headingNumber(blockText(block))
    if (operation.type === 'remove_text') return operation.offset <= reach && !!headingNumber(blockText(block))
    return operation.type === 'remove_node' || operation.type === 'insert_node'
  }
  if (operation.type === 'insert_node') return counts(operation.node as SlateBlock)
  if (operation.type === 'set_node' && (operation.newProperties as Partial<SlateBlock>).type === 'heading') return true
  return counts(block) || (operation.type === 'merge_node' && counts(blocksOf(editor)[index - 1]))
}

function counts(block: SlateBlock | undefined): boolean {
  if (!block || !Node.isElement(block)) return false
  return block.type === 'heading' || (block.type === 'paragraph' && headingNumber(blockText(block)) !== undefined)
}

function blocksOf(editor: DraftEditorModel): readonly SlateBlock[] {
  return editor.children as SlateBlock[]
}

function keyOf(editor: DraftEditorModel, index: number): object {
  return ReactEditor.findKey(editor, blocksOf(editor)[index] as SlateBlock)
}
