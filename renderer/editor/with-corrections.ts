import { Node, Range } from 'slate'
import { HistoryEditor } from 'slate-history'
import { ReactEditor } from 'slate-react'
import { hasHabit, type TypingHabitId, type TypingHabits } from '../../core/contract/typing-habits.ts'
import {
  type Correction,
  correctDigits,
  correctForm,
  correctMark,
  correctQuotationMark,
} from '../../core/text/typed-correction.ts'
import { caretBlock, offsetInBlock } from './caret-block.ts'
import { replaceText } from './fix-all.ts'
import type { DraftEditorModel } from './slate-types.ts'

const corrections: readonly (readonly [TypingHabitId, (before: string, typed: string) => Correction | undefined])[] = [
  ['marks', correctMark],
  ['quotationMarks', correctQuotationMark],
  ['digits', correctDigits],
  ['dates', correctForm],
]

/** The only characters after which something is corrected, so that all other keys cost nothing. */
const telling = /[,.;:?!()"'\-\]］】日月号０-９]$/u

/**
 * Corrects what was just typed at the caret, as an undo step of its own: one Ctrl+Z brings back what the key said, and
 * typing goes on from there. What an input method is composing stays as it is.
 */
export function withCorrections(editor: DraftEditorModel, habits: () => TypingHabits | undefined): DraftEditorModel {
  const { insertText } = editor
  editor.insertText = (text, options) => {
    insertText(text, options)
    if (options?.at || !telling.test(text) || ReactEditor.isComposing(editor)) return
    const entry = caretBlock(editor)
    if (!entry || !editor.selection || Range.isExpanded(editor.selection)) return
    const [block, [index]] = entry
    const { path, offset } = editor.selection.focus
    const caret = offsetInBlock(block, path[1] as number, offset)
    const before = Node.string(block).slice(0, caret - text.length)
    for (const [id, correct] of corrections) {
      const correction = hasHabit(habits(), id) ? correct(before, text) : undefined
      if (!correction) continue
      HistoryEditor.withNewBatch(editor, () => replaceText(editor, index as number, correction))
      return
    }
  }
  return editor
}
