import { Node, Range } from 'slate'
import { ReactEditor } from 'slate-react'
import { queryBehind, slashAt } from '../../../core/phrases/slash-trigger.ts'
import { caretBlock, offsetAt } from '../caret-block.ts'
import type { DraftEditorModel } from '../slate-types.ts'
import {
  askCompletion,
  closeCompletion,
  type OpenCompletion,
  openCompletion,
  useCompletion,
} from './completion-state.ts'

/**
 * Opens the list of phrases where a slash is typed that may be meant so, and follows what is typed behind it. Nothing
 * happens while an input method composes; what it commits is then searched for.
 */
export function withCompletion(editor: DraftEditorModel): DraftEditorModel {
  const { insertText, onChange } = editor
  editor.insertText = (text, options) => {
    insertText(text, options)
    if ((text !== '/' && text !== '／') || options?.at || ReactEditor.isComposing(editor)) return
    const caret = caretIn(editor)
    const slash = caret && slashAt(caret.text.slice(0, caret.offset))
    if (slash) openCompletion({ editor, block: caret.block, from: slash.from, prefix: 1, isMeant: slash.isLikely })
  }
  editor.onChange = options => {
    onChange(options)
    if (useCompletion.getState().open?.editor === editor && !ReactEditor.isComposing(editor)) follow(editor)
  }
  return editor
}

/** Opens the list where the caret stands, without a slash. False in tables and where text is selected. */
export function completeAtCaret(editor: DraftEditorModel): boolean {
  const caret = caretIn(editor)
  if (!caret) return false
  openCompletion({ editor, block: caret.block, from: caret.offset, prefix: 0, isMeant: true })
  return true
}

/** Where the collapsed caret stands in a block of text. */
export function caretIn(editor: DraftEditorModel) {
  const { selection } = editor
  const entry = caretBlock(editor)
  if (!entry || !selection || Range.isExpanded(selection)) return undefined
  const { path, offset } = selection.focus
  return { block: path[0] as number, offset: offsetAt(editor, path, offset), text: Node.string(entry[0]) }
}

/** Keeps the list in step with the text, or closes it where text and caret no longer fit it. */
function follow(editor: DraftEditorModel): void {
  const { open } = useCompletion.getState()
  const query = open ? queryOf(editor, open) : undefined
  if (query === undefined) closeCompletion()
  else askCompletion(query)
  // A word that no phrase holds was the author's own, as in 是/否.
  if (/\p{Script=Han}/u.test(query ?? '') && useCompletion.getState().open?.groups.length === 0) closeCompletion()
}

/** What stands between the slash and the caret; undefined where that is no query any more. */
function queryOf(editor: DraftEditorModel, { block, from, prefix }: OpenCompletion): string | undefined {
  const caret = caretIn(editor)
  if (!caret || caret.block !== block || caret.offset < from + prefix) return undefined
  if (prefix === 1 && !/[/／]/u.test(caret.text.charAt(from))) return undefined
  return queryBehind(caret.text.slice(from + prefix, caret.offset))
}
