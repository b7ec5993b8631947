import { type Descendant, Range } from 'slate'
import { blockText } from '../../core/document/draft.ts'
import { elementOfBlock } from '../../core/document/elements.ts'
import { countText } from '../../core/text/count.ts'
import type { DeskState } from '../state/desk.ts'
import { offsetAt } from './caret-block.ts'
import type { DraftEditorModel } from './slate-types.ts'
import { storedBlock } from './table/stored-blocks.ts'

/** Block, offset and element at which the caret stands, and the 字数 of the selection. */
export function caretNews(
  editor: DraftEditorModel,
): Pick<DeskState, 'caretElement' | 'selectedCharacters' | 'caretBlock' | 'caretOffset'> {
  const focus = editor.selection?.focus
  const block = focus && editor.children[focus.path[0] as number]
  return {
    caretOffset: block ? offsetAt(editor, focus.path, focus.offset) : 0,
    caretBlock: block ? (focus.path[0] as number) : null,
    caretElement: block ? elementOfBlock(storedBlock(block)) : null,
    selectedCharacters: editor.selection ? charactersIn(editor, editor.selection) : 0,
  }
}

function charactersIn(editor: DraftEditorModel, selection: Range): number {
  if (Range.isCollapsed(selection)) return 0
  const [start, end] = Range.edges(selection)
  const [first, last] = [start.path[0] as number, end.path[0] as number]
  let characters = 0
  for (let index = first; index <= last; index++) {
    const text = blockText(storedBlock(editor.children[index] as Descendant))
    const from = index === first ? offsetAt(editor, start.path, start.offset) : 0
    const to = index === last ? offsetAt(editor, end.path, end.offset) : text.length
    characters += countText(text.slice(from, to)).characters
  }
  return characters
}
