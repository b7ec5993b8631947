import { Editor, Range, Transforms } from 'slate'
import { HistoryEditor } from 'slate-history'
import { ReactEditor } from 'slate-react'
import type { ChecklistTick } from '../../core/document/checklist.ts'
import type { DraftFields, DraftLimit, IgnoredFinding } from '../../core/document/draft.ts'
import type { BodyElementId } from '../../core/document/elements.ts'
import type { GenreId } from '../../core/document/genres.ts'
import type { Span } from '../../core/text/span.ts'
import { useDesk } from '../state/desk.ts'
import { currentSession } from './current-session.ts'
import type { DraftSession } from './draft-session.ts'
import { chooseElement } from './element-choice.ts'
import { allPlaces, placeOf, placeOfCaret, rangeIn } from './finding-places.ts'
import { replaceText } from './fix-all.ts'
import { insertBlocks } from './insert-blocks.ts'
import { contentOfLines, textLines } from './pasted-blocks.ts'
import { placeCaret } from './place-caret.ts'
import { revealSelection } from './reveal.ts'
import { noteChecklist } from './with-checklist-history.ts'
import { noteFields } from './with-field-history.ts'
import { noteLimits } from './with-limit-history.ts'
import { pastePlace } from './with-paste.ts'

/** Everything that menus, buttons and panels do to the draft on screen. Each does nothing where no draft is open. */

/** Puts the keyboard into the paper, at the caret or at the end of the draft. */
export function focusEditor(): void {
  act(session => {
    if (!session.editor.selection) Transforms.select(session.editor, Editor.end(session.editor, []))
    ReactEditor.focus(session.editor)
  })
}

/** Whether the caret stands anywhere in the draft. Of one that was set a moment ago Slate knows only the focus yet. */
export function hasCaret(): boolean {
  const editor = currentSession()?.editor
  return editor !== undefined && (editor.selection !== null || ReactEditor.isFocused(editor))
}

/** Makes the blocks of the selection that element; typing in them does not change it again. */
export function setElement(element: BodyElementId): void {
  act(({ editor }) => chooseElement(editor, element))
}

export function undo(): void {
  act(({ editor }) => editor.undo())
}

export function redo(): void {
  act(({ editor }) => editor.redo())
}

/** Puts the selection on the clipboard, as the browser's own key does. */
export function copySelection(): void {
  act(({ editor }) => runOnPaper(editor, 'copy'))
}

/** Puts the selection on the clipboard and takes it out of the draft. */
export function cutSelection(): void {
  act(({ editor }) => runOnPaper(editor, 'cut'))
}

/** Selects the whole draft. */
export function selectAll(): void {
  act(({ editor }) => {
    Transforms.select(editor, Editor.range(editor, []))
    ReactEditor.focus(editor)
  })
}

/** Brings block `index` into sight with the caret at its start. */
export function jumpToBlock(index: number): void {
  act(({ editor }) => {
    if (editor.children[index])
      goTo(editor, { anchor: Editor.start(editor, [index]), focus: Editor.start(editor, [index]) })
  })
}

/** Brings the block of that key into sight as it stands now; nothing happens where it is gone. */
export function jumpToKey(key: string): void {
  const index = currentSession()?.indexOf(key) ?? -1
  if (index !== -1) jumpToBlock(index)
}

/** Brings a stretch of block `index` into sight and selects it. UTF-16 offsets in the block's text. */
export function jumpToWords(index: number, words: Span): void {
  act(({ editor }) => {
    if (editor.children[index]) goTo(editor, rangeIn(editor, index, words))
  })
}

/**
 * Brings a finding into sight, selects its words and makes it the active one. The keyboard goes to the paper unless it
 * is to stay where it is.
 */
export function jumpToFinding(id: string, keepsKeyboard = false): void {
  act(session => {
    const place = placeOf(session, id)
    if (!place) return
    const { field, at } = place.finding
    goTo(session.editor, rangeIn(session.editor, place.index, field ? { from: 0, to: 0 } : at), keepsKeyboard)
    if (field) document.querySelector(`.paper-field[data-field="${field.id}"]`)?.scrollIntoView({ block: 'nearest' })
    useDesk.setState({ activeFinding: id })
  })
}

/** Goes to the finding after (1) or before (-1) the active one or the caret, round the end of the draft. */
export function stepFinding(direction: 1 | -1): void {
  act(session => {
    const places = allPlaces(session)
    const active = places.findIndex(({ finding }) => finding.id === useDesk.getState().activeFinding)
    const from = active === -1 ? placeOfCaret(session, places, direction) : active + direction
    const next = places.at(from >= places.length ? 0 : from)
    if (next) jumpToFinding(next.finding.id)
  })
}

/** Mends a finding as its fix says, in one undo step. Nothing happens where its words have changed since. */
export function applyFix(id: string): void {
  act(session => {
    const place = placeOf(session, id)
    const field = place?.finding.field
    if (field?.right !== undefined && session.content.fields[field.id] === field.value) {
      setFields({ ...session.content.fields, [field.id]: field.right })
      return
    }
    const fix = place?.finding.fix
    if (!place || !fix) return
    const { editor } = session
    const range = rangeIn(editor, place.index, fix.range)
    HistoryEditor.withNewBatch(editor, () => {
      Editor.withoutNormalizing(editor, () => {
        // Words that are mended keep their look, and the comments on them.
        if (fix.text !== '') replaceText(editor, place.index, fix)
        else if (Range.isExpanded(range)) Transforms.delete(editor, { at: range })
      })
    })
    goTo(
      editor,
      rangeIn(editor, place.index, { from: fix.range.from + fix.text.length, to: fix.range.from + fix.text.length }),
    )
  })
}

export function setGenre(genre: GenreId): void {
  act(session => session.setGenre(genre))
}

/** Sets the fields of header and imprint; changes of the same `step` are taken back together. */
export function setFields(fields: DraftFields, step: string = crypto.randomUUID()): void {
  act(session => {
    if (session.freedom === 'all') noteFields(session.editor, session.content.fields, fields, step)
    session.setFields(fields)
  })
}

/** Sets the limits of this draft alone, in one undo step; none goes back to those of its genre. */
export function setLimits(limits: readonly DraftLimit[]): void {
  act(session => {
    if (session.freedom === 'all') noteLimits(session.editor, session.content.limits ?? [], limits)
    session.setLimits(limits)
  })
}

/** Answers a point of the reviewer's checklist, or takes the answer off, in one undo step. */
export function setChecklist(checklist: readonly ChecklistTick[]): void {
  act(session => {
    if (session.freedom === 'none') return
    noteChecklist(session.editor, session.content.checklist ?? [], checklist)
    session.setChecklist(checklist)
    // At once, not with the next news: a radio that waits would jump back first.
    const { draft } = useDesk.getState()
    if (draft?.id === session.id) useDesk.setState({ draft: { ...draft, checklist } })
  })
}

/** Sets what is passed over in this draft alone. */
export function setIgnored(ignored: readonly IgnoredFinding[]): void {
  act(session => session.setIgnored(ignored))
}

/** Inserts text in place of the selection, or at the end of the draft. Lines become blocks. */
export function insertText(text: string): void {
  act(({ editor }) => {
    if (!editor.selection) Transforms.select(editor, Editor.end(editor, []))
    if (/[\n\r]/.test(text)) insertBlocks(editor, contentOfLines(textLines(text), pastePlace(editor)).blocks)
    else HistoryEditor.withNewBatch(editor, () => Transforms.insertText(editor, text))
  })
}

/** Checks the whole draft afresh, the library included. */
export function checkNow(): void {
  act(session => session.check.checkNow())
}

/** Makes the selection bold, or plain where all of it is bold. */
export function toggleBold(): void {
  act(({ editor }) => {
    if (Editor.marks(editor)?.bold) Editor.removeMark(editor, 'bold')
    else Editor.addMark(editor, 'bold', true)
  })
}

/** Saves what is unsaved at once, also where saving has failed. */
export function retrySave(): void {
  act(session => void session.save.flush())
}

function act(run: (session: DraftSession) => void): void {
  const session = currentSession()
  if (session) run(session)
}

/** The clipboard API needs a permission that the window does not ask for; the old command goes by the person's click. */
function runOnPaper(editor: DraftSession['editor'], command: 'copy' | 'cut'): void {
  ReactEditor.focus(editor)
  if (!document.execCommand(command)) throw new Error('剪贴板没有接受这次操作；请选中文字后按 Ctrl+C 或 Ctrl+X。')
}

function goTo(editor: DraftSession['editor'], range: Range, keepsKeyboard = false): void {
  Transforms.select(editor, range)
  if (!keepsKeyboard) {
    ReactEditor.focus(editor)
    // After a dialog the paper may have the keyboard already, and Slate then leaves the browser's caret where it was.
    setTimeout(() => ReactEditor.isMounted(editor) && placeCaret(editor), 0)
  }
  revealSelection(editor)
}
