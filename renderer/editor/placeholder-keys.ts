import { type Descendant, Range, Transforms } from 'slate'
import { blockText } from '../../core/document/draft.ts'
import { offsetAt, pointInBlock } from './caret-block.ts'
import { nextPlaceholder, type PlacedSpan, placeholderAround } from './placeholders.ts'
import type { DraftEditorModel } from './slate-types.ts'
import { storedBlock, storedBlocks } from './table/stored-blocks.ts'

/** Selects the placeholder around the caret as a whole. False where there is none. */
export function selectPlaceholder(editor: DraftEditorModel): boolean {
  if (!editor.selection) return false
  const { path, offset } = Range.start(editor.selection)
  const block = path[0] as number
  if (block !== editor.selection.focus.path[0]) return false
  const text = blockText(storedBlock(editor.children[block] as Descendant))
  const span = placeholderAround(text, offsetAt(editor, path, offset))
  return selectSpan(editor, span && { block, ...span })
}

/** Selects the next or the previous placeholder, as Tab and Shift+Tab do. False where none is left. */
export function stepPlaceholder(editor: DraftEditorModel, direction: 1 | -1): boolean {
  if (!editor.selection) return false
  const { path, offset } = direction === 1 ? Range.end(editor.selection) : Range.start(editor.selection)
  const block = path[0] as number
  const from = { block, offset: offsetAt(editor, path, offset) }
  return selectSpan(editor, nextPlaceholder(storedBlocks(editor.children).map(blockText), from, direction))
}

function selectSpan(editor: DraftEditorModel, span: PlacedSpan | undefined): boolean {
  if (!span) return false
  Transforms.select(editor, {
    anchor: pointInBlock(editor, span.block, span.from),
    focus: pointInBlock(editor, span.block, span.to),
  })
  return true
}
