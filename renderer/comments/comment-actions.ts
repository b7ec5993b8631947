import { Editor, Range, type RangeRef } from 'slate'
import type { Comment, CommentOutcome } from '../../core/document/comment.ts'
import { commentLimits } from '../../core/document/comment.ts'
import type { DraftContent } from '../../core/document/draft.ts'
import {
  openComments,
  reopened,
  withComment,
  withOutcome,
  withoutComment,
  withReply,
} from '../../core/review/comments.ts'
import { acceptSuggestion, acceptUnchanged, isSuggestion, refuseSuggestion } from '../../core/review/suggestions.ts'
import { showMessage } from '../desk/messages.ts'
import { showRightTab } from '../desk/panel-fold.ts'
import { changeSettings } from '../desk/settings.ts'
import { focusEditor, jumpToWords } from '../editor/actions.ts'
import { changeReview } from '../editor/change-review.ts'
import { currentSession } from '../editor/current-session.ts'
import type { DraftSession } from '../editor/draft-session.ts'
import { useDesk } from '../state/desk.ts'
import { type Composing, keepUnsent, useComments } from './comment-state.ts'
import { canSuggest, placesOf, textOf, wordsOfSelection } from './selected-places.ts'

/** The words that are being written about, carried along by edits, with the session in which they stand. */
let target: { readonly session: DraftSession; readonly range: RangeRef } | null = null

/** The range that is being written about, for its mark on the paper. */
export function composedRange(): Range | null {
  return target && target.session === currentSession() ? target.range.current : null
}

/** Begins a comment or a suggestion on the selection and puts the keyboard into its field. */
export function compose(kind: Composing['kind']): void {
  const session = currentSession()
  if (!session) return
  const { editor } = session
  const range = wordsOfSelection(editor)
  if (!range) {
    showMessage('notice', '这里没有文字；请先选中要批注的文字。')
    return
  }
  if (kind === 'suggestion' && !canSuggest(editor, range)) {
    showMessage('notice', '修改建议不能跨单元格；请在一个单元格里选中文字。')
    return
  }
  target?.range.unref()
  target = { session, range: Editor.rangeRef(editor, range, { affinity: 'inward' }) }
  const words = textOf(editor, range)
  const place = suggestedPlace(session.id)
  if (kind === 'suggestion') keepUnsent(place, words)
  showRightTab('comments')
  useComments.setState({ composing: { kind, draft: session.id, words }, answering: null })
}

/** Where what is typed of a new comment is kept, of the words it suggests, and of an answer. */
export const newPlace = (draft: string) => `${draft} new`
export const suggestedPlace = (draft: string) => `${draft} words`
export const replyPlace = (draft: string, id: string) => `${draft} ${id}`

/** Gives up what is being written, and goes back to the paper. */
export function stopComposing(): void {
  const { composing } = useComments.getState()
  target?.range.unref()
  target = null
  if (composing) {
    keepUnsent(newPlace(composing.draft), '')
    keepUnsent(suggestedPlace(composing.draft), '')
  }
  useComments.setState({ composing: null })
  focusEditor()
}

/** Puts what was written on its words, in one undo step. False where the words are gone meanwhile. */
export function sendComposed(text: string, replacement: string | undefined): boolean {
  const range = composedRange()
  const session = target?.session
  if (!range || !session || Range.isCollapsed(range)) {
    showMessage('notice', '要批注的文字已经删去；请重新选中文字。')
    return false
  }
  const id = crypto.randomUUID()
  const places = placesOf(session.editor, range)
  const comment = { id, author: ownName(), at: Date.now(), text, ...(replacement !== undefined && { replacement }) }
  const isFull = (session.content.comments?.length ?? 0) >= commentLimits.comments
  if (isFull) {
    showMessage('notice', '这份稿件的批注已达 5,000 条；请先删去不再需要的批注。')
    return false
  }
  change(session, content => withComment(content, comment, places))
  useDesk.setState({ activeComment: id })
  stopComposing()
  return true
}

/** The name under which a person comments; empty where none was given. */
export function ownName(): string {
  return useDesk.getState().settings.author ?? ''
}

/** Keeps the name under which a person comments from now on. */
export function setOwnName(name: string): void {
  const author = name.trim()
  if (author !== '' && author !== ownName()) changeSettings({ author })
}

export function reply(id: string, text: string): void {
  act(session => {
    change(session, content => withReply(content, id, { author: ownName(), at: Date.now(), text }))
    useComments.setState({ answering: null })
    keepUnsent(replyPlace(session.id, id), '')
  })
}

export function resolve(id: string): void {
  act(session => change(session, content => withOutcome(content, id, outcome('resolved'))))
}

/** Opens a thread again. */
export function reopen(id: string): void {
  act(session => change(session, content => reopened(content, id)))
}

export function remove(id: string): void {
  act(session => change(session, content => withoutComment(content, id)))
}

/** Puts the words of suggestions in place of those they stand on, all in one undo step. */
export function accept(ids: readonly string[]): void {
  act(session =>
    change(session, ...ids.map(id => (content: DraftContent) => acceptSuggestion(content, id, ownName(), Date.now()))),
  )
}

export function refuse(ids: readonly string[]): void {
  act(session =>
    change(session, ...ids.map(id => (content: DraftContent) => refuseSuggestion(content, id, ownName(), Date.now()))),
  )
}

/** Accepts all open suggestions whose words are unchanged; says how many are left to be looked at. */
export function acceptEvery(): void {
  const session = currentSession()
  if (!session) return
  const ids = openSuggestions().map(({ comment }) => comment.id)
  change(session, ...ids.map(id => (content: DraftContent) => acceptUnchanged(content, id, ownName(), Date.now())))
  const left = openComments(session.content).filter(isSuggestion).length
  if (left > 0) showMessage('notice', `另有 ${left} 条建议的原文已改动或删除，请逐条核对。`)
}

export function refuseEvery(): void {
  refuse(openSuggestions().map(({ comment }) => comment.id))
}

/** The suggestions that nobody has done with, in reading order. */
export function openSuggestions() {
  return useDesk.getState().comments.filter(({ comment }) => isSuggestion(comment) && !comment.outcome)
}

/** Shows a thread in the panel and its words on the paper. */
export function goToComment(id: string): void {
  const thread = useDesk.getState().comments.find(({ comment }) => comment.id === id)
  useDesk.setState({ activeComment: id })
  const [place] = thread && currentSession() ? placesNow(id) : []
  if (place) jumpToWords(place.block, place)
}

/** Goes to the open thread behind (1) or before (-1) the active one or the caret, round the end of the draft. */
export function stepComment(direction: 1 | -1): void {
  const { comments, activeComment } = useDesk.getState()
  const open = comments.filter(({ comment }) => !comment.outcome)
  if (open.length === 0) return
  showRightTab('comments')
  const active = open.findIndex(({ comment }) => comment.id === activeComment)
  const at =
    active === -1
      ? besideCaret(
          open.map(({ comment }) => comment),
          direction,
        )
      : active + direction
  const next = open.at(at >= open.length ? 0 : at)
  if (next) goToComment(next.comment.id)
}

function besideCaret(open: readonly Comment[], direction: 1 | -1): number {
  const { caretBlock, caretOffset } = useDesk.getState()
  if (caretBlock === null) return direction === 1 ? 0 : -1
  const behind = open.findIndex(({ id }) => {
    const [place] = placesNow(id)
    return !place || place.block > caretBlock || (place.block === caretBlock && place.from >= caretOffset)
  })
  return direction === 1 ? Math.max(0, behind) : (behind === -1 ? open.length : behind) - 1
}

function placesNow(id: string) {
  const session = currentSession()
  if (!session) return []
  for (const [block, { children }] of session.blocks.entries()) {
    let from = 0
    for (const run of children) {
      if (run.comments?.includes(id)) return [{ block, from, to: from + run.text.length }]
      from += run.text.length
    }
  }
  return []
}

function outcome(kind: CommentOutcome['kind']): CommentOutcome {
  return { kind, author: ownName(), at: Date.now() }
}

/** Makes changes once no input method composes: it would lose its place in words that are divided anew. */
function change(session: DraftSession, ...changes: readonly ((content: DraftContent) => DraftContent)[]): void {
  session.afterComposing(() => void changeReview(session, ...changes))
}

function act(run: (session: DraftSession) => void): void {
  const session = currentSession()
  if (session) run(session)
}
