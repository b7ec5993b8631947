import type { CSSProperties, MouseEvent } from 'react'
import { applyFix } from '../editor/actions.ts'
import { currentSession } from '../editor/current-session.ts'
import { findingPassage, fixAllLike, ignoreFinding } from '../editor/finding-actions.ts'
import { FixChange } from './fix-change.tsx'
import { fixPreview } from './fix-preview.ts'
import { useFixableLike } from './fixable-like.ts'
import { type HoveredFinding, showHovered, useHovered } from './hovered-finding.ts'
import { MenuButton } from './menu-button.tsx'
import { markOf } from './paint-pieces.ts'

/** Width of the card and the height kept free for it below a line, in CSS pixels. */
const width = 340
const room = 190

/** What is wrong with the words under the pointer, and the ways to deal with it. Never takes the keyboard. */
export function FindingCard() {
  const hovered = useHovered(state => state.hovered)
  const passage = hovered && findingPassage(hovered.finding.id)
  return passage ? <Card hovered={hovered} text={passage.text} /> : null
}

function Card({ hovered, text }: { readonly hovered: HoveredFinding; readonly text: string }) {
  const { finding } = hovered
  const { fix } = finding
  const fixable = useFixableLike(finding)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only keeps the keyboard in the paper; the buttons act
    <div className="finding-card" data-mark={markOf(finding)} style={placeOf(hovered)} onMouseDown={keepKeyboard}>
      <p className="finding-card-message">{finding.message}</p>
      {finding.basis && <p className="finding-card-basis">依据：{finding.basis}</p>}
      {fix && <FixChange className="finding-card-change" preview={fixPreview(text, fix)} />}
      <div className="finding-card-actions">
        {fix && (
          <button
            type="button"
            className="button small"
            tabIndex={-1}
            onClick={() => {
              showHovered(null)
              applyFix(finding.id)
            }}
          >
            {fix.title}
          </button>
        )}
        {fixable > 1 && (
          <button type="button" className="button small" tabIndex={-1} onClick={() => fixAllLike(finding.id)}>
            全部修改（{fixable} 处）
          </button>
        )}
        <span className="finding-card-end">
          <button type="button" className="button quiet small" tabIndex={-1} onClick={() => ignoreFinding(finding.id)}>
            忽略
          </button>
          <MenuButton findingId={finding.id} className="icon-button" tabIndex={-1} />
        </span>
      </div>
    </div>
  )
}

/** Leaves the keyboard in the paper. Text in an input method is committed first, by losing the keyboard. */
function keepKeyboard(event: MouseEvent): void {
  if (!currentSession()?.composing) event.preventDefault()
}

/** Below the line, or above it near the foot of the window. */
function placeOf({ left, top, bottom }: HoveredFinding): CSSProperties {
  const x = Math.max(8, Math.min(left, window.innerWidth - width - 8))
  return window.innerHeight - bottom > room
    ? { left: x, top: bottom + 6, width }
    : { left: x, bottom: window.innerHeight - top + 6, width }
}
