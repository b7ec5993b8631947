import type { CSSProperties } from 'react'
import { applyFix } from '../editor/actions.ts'
import { type HoveredFinding, showHovered, useHovered } from './hovered-finding.ts'
import { markOf } from './paint-pieces.ts'

/** Width of the card and the height kept free for it below a line, in CSS pixels. */
const width = 340
const room = 150

/** What is wrong with the words under the pointer, and the way to mend them. Never takes the keyboard. */
export function FindingCard() {
  const hovered = useHovered(state => state.hovered)
  if (!hovered) return null
  const { finding } = hovered
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only keeps the keyboard in the paper; the button acts
    <div
      className="finding-card"
      data-mark={markOf(finding)}
      style={placeOf(hovered)}
      onMouseDown={event => event.preventDefault()}
    >
      <p className="finding-card-message">{finding.message}</p>
      {finding.basis && <p className="finding-card-basis">依据：{finding.basis}</p>}
      {finding.fix && (
        <button
          type="button"
          tabIndex={-1}
          onClick={() => {
            showHovered(null)
            applyFix(finding.id)
          }}
        >
          {finding.fix.title}
        </button>
      )}
    </div>
  )
}

/** Below the line, or above it near the foot of the window. */
function placeOf({ left, top, bottom }: HoveredFinding): CSSProperties {
  const x = Math.max(8, Math.min(left, window.innerWidth - width - 8))
  return window.innerHeight - bottom > room
    ? { left: x, top: bottom + 6, width }
    : { left: x, bottom: window.innerHeight - top + 6, width }
}
