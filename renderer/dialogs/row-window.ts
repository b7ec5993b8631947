import { type RefObject, useLayoutEffect, useState } from 'react'

/** Rows rendered beyond either edge of what is in sight. */
const margin = 12

/** The rows in sight of a long list, and the heights in pixels that stand for those above and below. */
export interface RowWindow {
  readonly from: number
  readonly to: number
  readonly above: number
  readonly below: number
}

/** Follows a scrolling element, so that only rows in sight are rendered. `height` is that of every row in pixels. */
export function useRowWindow(scroller: RefObject<HTMLElement | null>, count: number, height: number): RowWindow {
  const [sight, setSight] = useState({ first: 0, rows: 30 })
  useLayoutEffect(() => {
    const element = scroller.current
    if (!element) return
    const look = () => {
      const first = Math.floor(element.scrollTop / height)
      const rows = Math.ceil(element.clientHeight / height)
      setSight(before => (before.first === first && before.rows === rows ? before : { first, rows }))
    }
    look()
    const watch = new ResizeObserver(look)
    watch.observe(element)
    element.addEventListener('scroll', look, { passive: true })
    return () => {
      watch.disconnect()
      element.removeEventListener('scroll', look)
    }
  }, [scroller, height])
  const from = Math.max(0, Math.min(sight.first, count - sight.rows) - margin)
  const to = Math.min(count, from + sight.rows + 2 * margin)
  return { from, to, above: from * height, below: (count - to) * height }
}
