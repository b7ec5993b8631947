import { Transforms } from 'slate'
import { HistoryEditor } from 'slate-history'
import type { DraftEditorModel } from './slate-types.ts'

const pause = 1500
/** Operations from which a step counts as large. */
const large = 50

const sentenceEnd = /[。！？；!?;]$/

/**
 * Divides typing into undo steps of a size that a person expects: a sentence, or what was typed without a pause of
 * 1,500 ms. `now` gives milliseconds.
 */
export function withTypingHistory(editor: DraftEditorModel, now: () => number): DraftEditorModel {
  const { insertText, undo } = editor
  let typedAt = Number.NEGATIVE_INFINITY
  let ended = false
  editor.insertText = (text, options) => {
    const time = now()
    const starts = ended || time - typedAt > pause
    typedAt = time
    ended = sentenceEnd.test(text)
    if (starts) HistoryEditor.withNewBatch(editor, () => insertText(text, options))
    else insertText(text, options)
  }
  // Each block that an undo takes away would search the draft for a new place for the caret.
  editor.undo = () => {
    const step = editor.history.undos.at(-1)
    const isLarge = (step?.operations.length ?? 0) > large
    if (isLarge) Transforms.deselect(editor)
    undo()
    if (isLarge && step?.selectionBefore) Transforms.select(editor, step.selectionBefore)
  }
  return editor
}
