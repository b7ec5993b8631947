import type { FocusEvent, PointerEvent } from 'react'
import { useDraftList } from '../desk/draft-list.ts'

/** How long pointer or keyboard rest on a draft before its look is shown, in milliseconds. */
const restTime = 500

let timer: ReturnType<typeof setTimeout> | undefined

/** Takes the look of a draft away, and shows none that was about to come. */
export function endGlance(): void {
  clearTimeout(timer)
  if (useDraftList.getState().glance) useDraftList.setState({ glance: null })
}

function startGlance(target: EventTarget): void {
  const row = (target as Element).closest<HTMLElement>('[data-draft]')
  const id = row?.dataset.draft
  if (id !== undefined && id === useDraftList.getState().glance?.id) return
  endGlance()
  if (!row || id === undefined) return
  timer = setTimeout(() => {
    if (!row.isConnected || useDraftList.getState().menu) return
    useDraftList.setState({ glance: { id, top: row.getBoundingClientRect().top } })
  }, restTime)
}

/** For the element around the rows: rows under the pointer, or reached by the keyboard, show their look. */
export const glanceHandlers = {
  onPointerOver: (event: PointerEvent) => {
    if (event.pointerType === 'mouse' && event.buttons === 0) startGlance(event.target)
  },
  onPointerLeave: endGlance,
  onPointerDown: endGlance,
  onFocusCapture: (event: FocusEvent) => {
    if (event.target.matches('a:focus-visible')) startGlance(event.target)
  },
  onBlur: endGlance,
}
