import { Editor, Node, Transforms } from 'slate'
import { HistoryEditor } from 'slate-history'
import { hasHabit } from '../../../core/contract/typing-habits.ts'
import { noPhraseSettings } from '../../../core/phrases/phrase.ts'
import { notePhraseUse } from '../../../core/phrases/phrase-book.ts'
import { changeSettings } from '../../desk/settings.ts'
import type { CompletionEntry } from '../../phrases/entries.ts'
import { useDesk } from '../../state/desk.ts'
import { isKeptByHand, setBlockKind } from '../block-origin.ts'
import { pointInBlock } from '../caret-block.ts'
import { placeholdersIn } from '../placeholders.ts'
import type { DraftEditorModel } from '../slate-types.ts'
import { isTextBlock } from '../table/stored-blocks.ts'
import { readAs } from '../with-typed-structure.ts'
import { closeCompletion, type OpenCompletion } from './completion-state.ts'
import { caretIn } from './with-completion.ts'

/** Puts an entry in the place of the slash and what was typed behind it, and remembers that it was used. */
export function chooseEntry(open: OpenCompletion, entry: CompletionEntry): void {
  const { editor, block, from } = open
  const caret = caretIn(editor)
  closeCompletion()
  if (!caret || caret.block !== block || caret.offset < from) return
  replaceByPhrase(editor, block, { from, to: caret.offset }, entry.text)
  const { phrases = noPhraseSettings } = useDesk.getState().settings
  changeSettings({ phrases: notePhraseUse(phrases, entry.id) })
}

/**
 * Replaces a stretch of a block by a phrase, as one undo step. What is to be filled in is selected, else the caret goes
 * behind the phrase. A paragraph that is now an address becomes one, as when it is typed.
 */
function replaceByPhrase(
  editor: DraftEditorModel,
  index: number,
  { from, to }: { readonly from: number; readonly to: number },
  text: string,
): void {
  HistoryEditor.withNewBatch(editor, () => {
    Editor.withoutNormalizing(editor, () => {
      if (to > from) Transforms.delete(editor, { at: rangeOf(editor, index, from, to) })
      Transforms.insertText(editor, text, { at: pointInBlock(editor, index, from) })
      const block = editor.children[index]
      const isTyped = hasHabit(useDesk.getState().settings.typing, 'structure')
      if (isTyped && isTextBlock(block) && block.type === 'paragraph' && Node.string(block) === text) {
        const kind = readAs(editor, index, text)
        if (kind.type !== 'paragraph' && !isKeptByHand(editor, block)) setBlockKind(editor, index, kind)
      }
    })
  })
  const blank = placeholdersIn(text)[0] ?? { from: text.length, to: text.length }
  Transforms.select(editor, rangeOf(editor, index, from + blank.from, from + blank.to))
}

function rangeOf(editor: DraftEditorModel, index: number, from: number, to: number) {
  return { anchor: pointInBlock(editor, index, from), focus: pointInBlock(editor, index, to) }
}
