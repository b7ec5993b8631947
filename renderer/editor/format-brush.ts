import { Editor, Range, Transforms } from 'slate'
import { HistoryEditor } from 'slate-history'
import { type BodyElementId, elementOfBlock } from '../../core/document/elements.ts'
import { caretBlock } from './caret-block.ts'
import { chooseElement } from './element-choice.ts'
import type { DraftEditorModel } from './slate-types.ts'

/** The looks of a place: what element its paragraph is, and whether its words are bold. */
export interface CopiedFormat {
  readonly element: BodyElementId
  readonly isBold: boolean
}

/** The format at the caret; undefined in tables, whose looks are their own. */
export function formatAt(editor: DraftEditorModel): CopiedFormat | undefined {
  const entry = caretBlock(editor)
  return entry && { element: elementOfBlock(entry[0]), isBold: Editor.marks(editor)?.bold === true }
}

/** Gives the paragraphs of the selection the element, and the selected words the weight, as one undo step. */
export function applyFormat(editor: DraftEditorModel, { element, isBold }: CopiedFormat): void {
  const { selection } = editor
  if (!selection) return
  HistoryEditor.withNewBatch(editor, () => {
    Editor.withoutNormalizing(editor, () => {
      chooseElement(editor, element)
      if (!Range.isExpanded(selection)) return
      if (isBold) Editor.addMark(editor, 'bold', true)
      else Transforms.unsetNodes(editor, 'bold', { match: node => 'text' in node, split: true })
    })
  })
}
