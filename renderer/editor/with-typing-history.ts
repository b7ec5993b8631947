import { HistoryEditor } from 'slate-history'
import type { DraftEditorModel } from './slate-types.ts'

const pause = 1500
const sentenceEnd = /[。！？；!?;]$/

/**
 * Divides typing into undo steps of a size that a person expects: a sentence, or what was typed without a pause of
 * 1,500 ms. `now` gives milliseconds.
 */
export function withTypingHistory(editor: DraftEditorModel, now: () => number): DraftEditorModel {
  const { insertText } = editor
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
  return editor
}
