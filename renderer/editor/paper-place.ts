import { pageWidth } from '../desk/fit-zoom.ts'
import { useDesk } from '../state/desk.ts'

/** Room between the scroller's edge and the page, in CSS pixels, as paper.css has it. */
const sideSpace = 24

/** Where a page of `page` pixels starts from the left in a space of `width` pixels at `left`: at `kept` as far as it fits. */
export function pageStart(space: { readonly left: number; readonly width: number }, page: number, kept: number | null) {
  const spare = Math.max(0, space.width - 2 * sideSpace - page)
  return kept === null ? spare / 2 : Math.min(spare, Math.max(0, kept - space.left - sideSpace))
}

/**
 * Keeps the paper's left edge where it is while panels fold and unfold beside it. The paper stands in the middle again
 * once its size or that of the window changes.
 */
export function keepPaperPlace(frame: HTMLElement | null) {
  if (!frame) return undefined
  let kept: number | null = null
  let measures = ''
  const place = () => {
    const scroller = frame.querySelector('.paper-scroller')
    if (!scroller) return
    const { zoom } = useDesk.getState().settings
    const now = `${zoom} ${window.innerWidth}`
    const space = { left: scroller.getBoundingClientRect().left, width: scroller.clientWidth }
    const start = pageStart(space, (pageWidth * zoom) / 100, now === measures ? kept : null)
    if (now !== measures) kept = space.left + sideSpace + start
    measures = now
    frame.style.setProperty('--paper-start', `${start}px`)
  }
  const observer = new ResizeObserver(place)
  observer.observe(frame)
  const stop = useDesk.subscribe((desk, earlier) => {
    if (desk.settings.zoom !== earlier.settings.zoom) place()
  })
  return () => {
    observer.disconnect()
    stop()
  }
}
