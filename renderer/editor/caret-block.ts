import type { NodeEntry, Path, Point } from 'slate'
import type { DraftEditorModel, SlateBlock } from './slate-types.ts'
import { offsetInTable, pointInTable } from './table/cell-places.ts'
import { isSlateTable, isTextBlock } from './table/stored-blocks.ts'

/** The block of text in which the selection's focus stands, with its path; undefined without a selection and in tables. */
export function caretBlock(editor: DraftEditorModel): NodeEntry<SlateBlock> | undefined {
  const index = editor.selection?.focus.path[0]
  const block = index === undefined ? undefined : editor.children[index]
  return isTextBlock(block) ? [block, [index as number]] : undefined
}

/** The UTF-16 offset in a block's text that a path and an offset inside one of its runs stand for. */
export function offsetInBlock(block: SlateBlock, run: number, offset: number): number {
  let before = 0
  for (let at = 0; at < run; at++) before += block.children[at]?.text.length ?? 0
  return before + offset
}

/** The UTF-16 offset of a place in the stored text of its block, be that text or a table. */
export function offsetAt(editor: DraftEditorModel, path: Path, offset: number): number {
  const block = editor.children[path[0] as number]
  if (isSlateTable(block)) return offsetInTable(block, path, offset)
  return isTextBlock(block) ? offsetInBlock(block, path[1] ?? 0, offset) : offset
}

/** The Slate point at a UTF-16 offset of block `index`. The end of a run is preferred to the start of the next one. */
export function pointInBlock(editor: DraftEditorModel, index: number, offset: number): Point {
  if (isSlateTable(editor.children[index])) return pointInTable(editor, index, offset)
  const block = editor.children[index] as SlateBlock
  let left = offset
  for (const [run, { text }] of block.children.entries()) {
    if (left <= text.length || run === block.children.length - 1) {
      return { path: [index, run], offset: Math.min(left, text.length) }
    }
    left -= text.length
  }
  return { path: [index, 0], offset: 0 }
}
