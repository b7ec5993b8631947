import { Editor, Transforms } from 'slate'
import { HistoryEditor } from 'slate-history'
import { blockText } from '../../core/document/draft.ts'
import { type CitationWay, type CitedSource, citePassage } from '../../core/repetition/cite-passage.ts'
import { showDone, showMessage } from '../desk/messages.ts'
import { showRightTab } from '../desk/panel-fold.ts'
import { useWindow } from '../desk/window-state.ts'
import { showHovered } from '../findings/hovered-finding.ts'
import { findRelated } from '../findings/related-place.ts'
import { blockKey } from '../findings/with-findings.ts'
import { activeRepetition, repetitionsInOrder } from '../panels/repetition-order.ts'
import { useDesk } from '../state/desk.ts'
import { jumpToBlock, jumpToFinding, jumpToWords } from './actions.ts'
import { currentSession } from './current-session.ts'
import { placeOf } from './finding-places.ts'
import { replaceText } from './fix-all.ts'
import { holdScroll } from './reveal.ts'
import { takeBackLast } from './take-back.ts'

/**
 * Turns a repeated passage into a citation of its source, in one undo step, and says so with a way back. The mark goes at
 * once; should the library still find a repetition there, it says so again.
 */
export function citeRepetition(id: string, way: CitationWay, source: CitedSource): void {
  const session = currentSession()
  const place = session && placeOf(session, id)
  const block = place && session.blocks[place.index]
  const key = place && blockKey(session.editor, place.index)
  if (!block || !key || key === session.composing) return
  const { editor } = session
  const change = citePassage(way, blockText(block), place.finding.at, source)
  showHovered(null)
  session.findings.take(key, finding => finding.id === id)
  holdScroll(editor)
  HistoryEditor.withNewBatch(editor, () => {
    Editor.withoutNormalizing(editor, () => replaceText(editor, place.index, { title: '', ...change }))
  })
  const takeBack = takeBackLast(session)
  const run = () => {
    if (currentSession() !== session || !takeBack()) showMessage('notice', changedSince)
  }
  const done = way === 'quote' ? '已改为引用原文。' : '已改为按照来源执行。'
  showDone(done, { label: '撤销', run, draft: session.id })
  if (editor.selection) Transforms.collapse(editor, { edge: 'end' })
}

const changedSince = '正文此后又有改动，不能一次撤销；请按 Ctrl+Z 逐步撤销。'

/**
 * Goes to the repetition after (1) or before (-1) the one that stands open, round the ends, and shows it beside its
 * source. What was not open to the eye yet, or is far from the caret, is gone to first.
 */
export function stepRepetition(direction: 1 | -1, keepsKeyboard = false): void {
  const { findings, activeFinding, caretBlock } = useDesk.getState()
  const repetitions = repetitionsInOrder(findings)
  const active = activeRepetition(repetitions, activeFinding, caretBlock)
  if (!active) return
  const isOpen = useWindow.getState().rightTab === 'repetition' && active.block === caretBlock
  const at = repetitions.findIndex(({ id }) => id === (isOpen ? active.id : activeFinding))
  const next = at === -1 ? active : repetitions[(at + direction + repetitions.length) % repetitions.length]
  showRightTab('repetition')
  if (next) jumpToFinding(next.id, keepsKeyboard)
}

/** Goes to the other place that a finding speaks of: its words where they still stand, else its paragraph. */
export function jumpToRelated(id: string): void {
  const session = currentSession()
  const related = session && placeOf(session, id)?.finding.related?.[0]
  const index = related ? session.indexOf(related.key) : -1
  const block = session?.blocks[index]
  if (!related || !block) return
  const words = findRelated(blockText(block), related)
  if (words) jumpToWords(index, words)
  else jumpToBlock(index)
}
