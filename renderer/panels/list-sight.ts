import { type RefObject, useLayoutEffect, useState } from 'react'

/** Scrolling shows other lines each time it has gone so far, in pixels. */
const step = 200

/** What a scrolling element shows, in pixels: rounded down to steps, so that not every move renders. */
export function useSight(scroller: RefObject<HTMLElement | null>): { readonly top: number; readonly height: number } {
  const [sight, setSight] = useState({ top: 0, height: 800 })
  useLayoutEffect(() => {
    const element = scroller.current
    if (!element) return
    const look = () => {
      const top = Math.floor(element.scrollTop / step) * step
      const height = element.clientHeight + step
      setSight(before => (before.top === top && before.height === height ? before : { top, height }))
    }
    look()
    const watch = new ResizeObserver(look)
    watch.observe(element)
    element.addEventListener('scroll', look, { passive: true })
    return () => {
      watch.disconnect()
      element.removeEventListener('scroll', look)
    }
  }, [scroller])
  return sight
}
