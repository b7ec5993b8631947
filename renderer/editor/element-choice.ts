import { Editor, Range } from 'slate'
import { HistoryEditor } from 'slate-history'
import { type BodyElementId, blockOfElement } from '../../core/document/elements.ts'
import { keepByHand, setBlockKind } from './block-origin.ts'
import type { DraftEditorModel } from './slate-types.ts'
import { isTextBlock } from './table/stored-blocks.ts'

/** Makes every block of the selection the element that the author chose, in one undo step. */
export function chooseElement(editor: DraftEditorModel, element: BodyElementId): void {
  const { selection } = editor
  if (!selection) return
  const [start, end] = Range.edges(selection)
  const kind = blockOfElement(element)
  HistoryEditor.withNewBatch(editor, () => {
    Editor.withoutNormalizing(editor, () => {
      for (let index = start.path[0] as number; index <= (end.path[0] as number); index++) {
        if (!isTextBlock(editor.children[index])) continue
        setBlockKind(editor, index, kind)
        const block = editor.children[index]
        if (isTextBlock(block)) keepByHand(editor, block)
      }
    })
  })
}
