import type { RefObject } from 'react'
import { useSight } from '../panels/list-sight.ts'

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
  const sight = useSight(scroller, height)
  const rows = Math.ceil(sight.height / height)
  const from = Math.max(0, Math.min(Math.round(sight.top / height), count - rows) - margin)
  const to = Math.min(count, from + rows + 2 * margin)
  return { from, to, above: from * height, below: (count - to) * height }
}
