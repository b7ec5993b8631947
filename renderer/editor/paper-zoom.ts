import { setZoom } from '../desk/fit-zoom.ts'
import { zoomBounds } from '../desk/settings.ts'
import { useDesk } from '../state/desk.ts'

/** Turning of the wheel, in CSS pixels, that makes one step; a touch pad sends many small turns. */
const turn = 40

/**
 * Zooms by Ctrl and the wheel, as the browser would the whole window, and keeps what is looked at where it is: the text
 * under the pointer, or at other ways to zoom the caret's line, or the middle of the window. Returns the way to stop.
 */
export function watchZoom(scroller: HTMLElement): () => void {
  let turned = 0
  let pointer: number | null = null
  const onWheel = (event: WheelEvent) => {
    if (!event.ctrlKey) return
    event.preventDefault()
    turned += event.deltaY
    const steps = Math.trunc(turned / turn)
    if (steps === 0) return
    turned = 0
    pointer = event.clientY - scroller.getBoundingClientRect().top
    setZoom(useDesk.getState().settings.zoom - Math.sign(steps) * zoomBounds.step)
    pointer = null
  }
  const stopDesk = useDesk.subscribe((desk, earlier) => {
    const ratio = desk.settings.zoom / earlier.settings.zoom
    if (ratio !== 1) keepInPlace(scroller, ratio, pointer ?? caretHeight(scroller) ?? scroller.clientHeight / 2)
  })
  scroller.addEventListener('wheel', onWheel, { passive: false })
  return () => {
    stopDesk()
    scroller.removeEventListener('wheel', onWheel)
  }
}

/** Scrolls so that what stands `height` pixels below the scroller's upper edge still does once the new size is drawn. */
function keepInPlace(scroller: HTMLElement, ratio: number, height: number): void {
  const above = Number.parseFloat(getComputedStyle(scroller).paddingTop)
  const target = (scroller.scrollTop + height - above) * ratio + above - height
  requestAnimationFrame(() => {
    // The new size is laid out first, or the old length would bound the scrolling.
    if (scroller.scrollHeight > 0) scroller.scrollTop = target
  })
}

function caretHeight(scroller: HTMLElement): number | undefined {
  const selection = getSelection()
  if (!selection?.focusNode || !scroller.contains(selection.focusNode)) return undefined
  const range = document.createRange()
  range.setStart(selection.focusNode, selection.focusOffset)
  const box = range.getClientRects()[0]
  const height = box && box.top - scroller.getBoundingClientRect().top
  return height !== undefined && height > 0 && height < scroller.clientHeight ? height : undefined
}
