import { defaultScrollSelectionIntoView, ReactEditor } from 'slate-react'
import { useDesk } from '../state/desk.ts'
import type { DraftEditorModel } from './slate-types.ts'

/** Scrolls the selection's block to the middle of the paper's window, once it is on screen. */
export function revealSelection(editor: DraftEditorModel): void {
  requestAnimationFrame(() => {
    const index = editor.selection?.anchor.path[0]
    const block = index === undefined ? undefined : editor.children[index]
    if (block && ReactEditor.isMounted(editor)) {
      const element = ReactEditor.toDOMNode(editor, block)
      // Above the first block the page's upper edge and the header are to be seen.
      if (index === 0) element.closest('.paper-scroller')?.scrollTo({ top: 0, behavior: 'instant' })
      else element.scrollIntoView({ block: 'center', behavior: 'instant' })
    }
  })
}

/** How long the paper stays where it is after `holdScroll`, in milliseconds: until the change is on screen. */
const holdTime = 1_000

const heldUntil = new WeakMap<object, number>()

/** Keeps the paper from following the caret through a change that the person did not make at the caret. */
export function holdScroll(editor: DraftEditorModel): void {
  heldUntil.set(editor, performance.now() + holdTime)
}

/** Where the line being typed stays with 打字机滚动, as a share of the window's height. */
const typewriterHeight = 0.45

/** Brings the caret into sight as Slate does, or the line being typed to its height; not while the paper is held. */
export function followSelection(editor: ReactEditor, range: Range): void {
  if (performance.now() < (heldUntil.get(editor) ?? 0)) return
  if (useDesk.getState().settings.typewriter === true && range.collapsed && centreLine(range)) return
  if (range.collapsed && isInSight(range)) return
  defaultScrollSelectionIntoView(editor, range)
}

/** Whether the caret's line stands inside the paper's window. Slate's own way asks every box around it, at each key. */
function isInSight(range: Range): boolean {
  const line = range.getClientRects()[0]
  const scroller = line && range.startContainer.parentElement?.closest('.paper-scroller')
  if (!line || !scroller) return false
  const { top, bottom, left, right } = scroller.getBoundingClientRect()
  return line.top >= top && line.bottom <= bottom && line.left >= left && line.right <= right
}

/** Scrolls the caret's line to the typewriter's height. False where the range has no box, as in an empty block. */
function centreLine(range: Range): boolean {
  const holder = range.startContainer instanceof Element ? range.startContainer : range.startContainer.parentElement
  const scroller = holder?.closest('.paper-scroller')
  const box = range.getClientRects()[0] ?? holder?.getBoundingClientRect()
  if (!scroller || !box) return false
  const { top, height } = scroller.getBoundingClientRect()
  const away = box.top - top - height * typewriterHeight
  if (Math.abs(away) > 2) scroller.scrollTop += away
  return true
}
