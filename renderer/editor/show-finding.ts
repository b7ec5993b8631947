import { Range } from 'slate'
import { ReactEditor } from 'slate-react'
import { showMessage } from '../desk/messages.ts'
import { showHovered } from '../findings/hovered-finding.ts'
import { markOf, rank } from '../findings/paint-pieces.ts'
import { blockKey } from '../findings/with-findings.ts'
import { offsetAt } from './caret-block.ts'
import { currentSession } from './current-session.ts'
import type { DraftSession } from './draft-session.ts'
import { rangeIn } from './finding-places.ts'
import { revealSelection } from './reveal.ts'

/** Shows what is said of the words at the caret on a card that takes the keyboard, or that nothing is. */
export function showFindingAtCaret(): void {
  const session = currentSession()
  if (!session || session.composing !== null) return
  if (!isInSight(session)) revealSelection(session.editor)
  // A scroll that is under way, as after F8, would take the card away: it ends within these frames.
  afterFrames(settling, () => session === currentSession() && session.composing === null && openCard(session))
}

/** Frames in which the paper comes to rest. */
const settling = 3

function afterFrames(count: number, run: () => void): void {
  if (count === 0) run()
  else requestAnimationFrame(() => afterFrames(count - 1, run))
}

function openCard(session: DraftSession): void {
  const { editor, findings } = session
  const { selection } = editor
  const caret = selection && Range.end(selection)
  const index = caret?.path[0]
  const key = index === undefined ? undefined : blockKey(editor, index)
  if (!caret || index === undefined || key === undefined) {
    showMessage('notice', '光标不在正文里；请先点一下正文。')
    return
  }
  const offset = offsetAt(editor, caret.path, caret.offset)
  const here = findings
    .of(key)
    .filter(({ at }) => at.from <= offset && offset <= at.to)
    .toSorted((a, b) => rank(markOf(a)) - rank(markOf(b)) || a.at.to - a.at.from - (b.at.to - b.at.from))
  const [first] = here
  if (!first) {
    showMessage('notice', '光标处没有问题；按 F8 转到下一个问题。')
    return
  }
  const lines = ReactEditor.toDOMRange(editor, rangeIn(editor, index, first.at)).getClientRects()
  const line = lineOfCaret(session) ?? lines[lines.length - 1]
  if (line) showHovered({ findings: here, left: line.left, top: line.top, bottom: line.bottom, byKey: true })
}

/** The line in which the caret stands; undefined where the browser has no box for it. */
function lineOfCaret({ editor }: DraftSession): DOMRect | undefined {
  const { selection } = editor
  if (!selection) return undefined
  const rects = ReactEditor.toDOMRange(editor, selection).getClientRects()
  return rects[rects.length - 1]
}

function isInSight(session: DraftSession): boolean {
  const line = lineOfCaret(session)
  const scroller = document.querySelector('.paper-scroller')?.getBoundingClientRect()
  return !line || !scroller || (line.top >= scroller.top && line.bottom <= scroller.bottom)
}
