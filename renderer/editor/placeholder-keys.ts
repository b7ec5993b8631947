import { Node, Range, Transforms } from 'slate'
import { blockText } from '../../core/document/draft.ts'
import { caretBlock, offsetInBlock, pointInBlock } from './caret-block.ts'
import { nextPlaceholder, type PlacedSpan, placeholderAround } from './placeholders.ts'
import type { DraftEditorModel, SlateBlock } from './slate-types.ts'

/** Selects the placeholder around the caret as a whole. False where there is none. */
export function selectPlaceholder(editor: DraftEditorModel): boolean {
  const entry = caretBlock(editor)
  if (!entry || !editor.selection) return false
  const [block, [index]] = entry
  const { path, offset } = Range.start(editor.selection)
  if (path[0] !== index) return false
  const span = placeholderAround(Node.string(block), offsetInBlock(block, path[1] as number, offset))
  return selectSpan(editor, span && { block: index as number, ...span })
}

/** Selects the next or the previous placeholder, as Tab and Shift+Tab do. False where none is left. */
export function stepPlaceholder(editor: DraftEditorModel, direction: 1 | -1): boolean {
  if (!editor.selection) return false
  const { path, offset } = direction === 1 ? Range.end(editor.selection) : Range.start(editor.selection)
  const block = path[0] as number
  const from = { block, offset: offsetInBlock(editor.children[block] as SlateBlock, path[1] as number, offset) }
  return selectSpan(editor, nextPlaceholder((editor.children as SlateBlock[]).map(blockText), from, direction))
}

function selectSpan(editor: DraftEditorModel, span: PlacedSpan | undefined): boolean {
  if (!span) return false
  Transforms.select(editor, {
    anchor: pointInBlock(editor, span.block, span.from),
    focus: pointInBlock(editor, span.block, span.to),
  })
  return true
}
