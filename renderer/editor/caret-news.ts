import { Editor, Node, Range } from 'slate'
import { elementOfBlock } from '../../core/document/elements.ts'
import { countText } from '../../core/text/count.ts'
import type { DeskState } from '../state/desk.ts'
import { caretBlock } from './caret-block.ts'
import type { DraftEditorModel, SlateBlock } from './slate-types.ts'

/** Block and element in which the caret stands, and the 字数 of the selection. */
export function caretNews(
  editor: DraftEditorModel,
): Pick<DeskState, 'caretElement' | 'selectedCharacters' | 'caretBlock'> {
  const entry = caretBlock(editor)
  return {
    caretBlock: entry ? (entry[1][0] as number) : null,
    caretElement: entry ? elementOfBlock(entry[0]) : null,
    selectedCharacters: editor.selection ? charactersIn(editor, editor.selection) : 0,
  }
}

function charactersIn(editor: DraftEditorModel, selection: Range): number {
  if (Range.isCollapsed(selection)) return 0
  const [start, end] = Range.edges(selection)
  const [first, last] = [start.path[0] as number, end.path[0] as number]
  if (first === last) return countText(Editor.string(editor, selection)).characters
  const head = Editor.string(editor, { anchor: start, focus: Editor.end(editor, [first]) })
  const tail = Editor.string(editor, { anchor: Editor.start(editor, [last]), focus: end })
  const middle = (editor.children.slice(first + 1, last) as SlateBlock[]).map(block => Node.string(block))
  return [head, ...middle, tail].reduce((sum, text) => sum + countText(text).characters, 0)
}
