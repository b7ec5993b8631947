import { Editor, Node, Range } from 'slate'
import { HistoryEditor } from 'slate-history'
import { type BodyElementId, blockOfElement } from '../../core/document/elements.ts'
import { keepByHand, setBlockKind } from './block-origin.ts'
import type { DraftEditorModel } from './slate-types.ts'

/** Makes every block of the selection the element that the author chose, in one undo step. */
export function chooseElement(editor: DraftEditorModel, element: BodyElementId): void {
  const { selection } = editor
  if (!selection) return
  const [start, end] = Range.edges(selection)
  const kind = blockOfElement(element)
  HistoryEditor.withNewBatch(editor, () => {
    Editor.withoutNormalizing(editor, () => {
      for (let index = start.path[0] as number; index <= (end.path[0] as number); index++) {
        setBlockKind(editor, index, kind)
        const block = editor.children[index]
        if (block && Node.isElement(block)) keepByHand(editor, block)
      }
    })
  })
}
