import { type RefObject, useLayoutEffect, useState } from 'react'

/** Pixels after which scrolling shows other lines, where a list does not say otherwise. */
const usualStep = 200

/** What of a scrolling element is in sight, in pixels. */
export interface Sight {
  readonly top: number
  readonly height: number
}

/** What a scrolling element shows, in whole steps with one more below, so that not every move renders. */
export function useSight(scroller: RefObject<HTMLElement | null>, step = usualStep): Sight {
  const [sight, setSight] = useState<Sight>({ top: 0, height: 800 })
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
  }, [scroller, step])
  return sight
}
