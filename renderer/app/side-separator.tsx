import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import { type PanelSide, setWidth, togglePanel } from '../desk/panel-fold.ts'
import { panelBounds, within } from '../desk/settings.ts'
import { useDesk } from '../state/desk.ts'

const keyStep = 16

/** The edge of a side panel towards the paper: dragged or moved by arrow keys; Enter or a double click folds the panel. */
export function SideSeparator({ side }: { readonly side: PanelSide }) {
  const width = useDesk(state => (side === 'left' ? state.settings.leftPanel : state.settings.rightPanel))
  const grip = useRef<{ readonly x: number; readonly width: number } | null>(null)
  const bounds = panelBounds[side]
  const direction = side === 'left' ? 1 : -1

  const resize = (next: number) => setWidth(side, within(next, bounds))

  const start = (event: PointerEvent<HTMLDivElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId)
    grip.current = { x: event.clientX, width }
  }
  const move = (event: PointerEvent) => {
    if (grip.current) resize(grip.current.width + (event.clientX - grip.current.x) * direction)
  }
  const stop = () => {
    grip.current = null
  }
  const key = (event: KeyboardEvent) => {
    if (event.key === 'ArrowLeft') resize(width - keyStep * direction)
    else if (event.key === 'ArrowRight') resize(width + keyStep * direction)
    else if (event.key === 'Home') resize(bounds.min)
    else if (event.key === 'End') resize(bounds.max)
    else if (event.key === 'Enter') togglePanel(side)
    else return
    event.preventDefault()
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a separator that moves is a widget, which <hr> is not
    <div
      className="side-separator"
      role="separator"
      aria-orientation="vertical"
      aria-label={side === 'left' ? '左栏宽度' : '右栏宽度'}
      aria-valuenow={width}
      aria-valuemin={bounds.min}
      aria-valuemax={bounds.max}
      tabIndex={0}
      onPointerDown={start}
      onPointerMove={move}
      onPointerUp={stop}
      onPointerCancel={stop}
      onDoubleClick={() => togglePanel(side)}
      onKeyDown={key}
    />
  )
}
