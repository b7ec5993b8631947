import { type KeyboardEvent, type MouseEvent, useLayoutEffect, useRef } from 'react'
import { focusEditor } from '../editor/actions.ts'
import { currentSession } from '../editor/current-session.ts'
import { findingPassage } from '../editor/finding-actions.ts'
import { cardPlace } from './card-place.ts'
import { FindingCardEntry } from './finding-card-entry.tsx'
import { type HoveredFinding, showHovered, useHovered } from './hovered-finding.ts'
import { useFindingMenu } from './open-finding-menu.ts'
import { markOf } from './paint-pieces.ts'

/**
 * What is wrong with the words under the pointer or at the caret, and the ways to deal with it. It takes the keyboard only
 * where a key asked for it, and gives it back to the paper.
 */
export function FindingCard() {
  const hovered = useHovered(state => state.hovered)
  const entries = (hovered?.findings ?? []).flatMap(finding => findingPassage(finding.id) ?? [])
  return hovered && entries.length > 0 ? <Card hovered={hovered} entries={entries} /> : null
}

interface CardProps {
  readonly hovered: HoveredFinding
  readonly entries: readonly NonNullable<ReturnType<typeof findingPassage>>[]
}

function Card({ hovered, entries }: CardProps) {
  const card = useRef<HTMLDivElement>(null)
  const byKey = hovered.byKey === true
  useLayoutEffect(() => {
    if (card.current) place(card.current, hovered)
    if (byKey) card.current?.focus({ preventScroll: true })
  }, [hovered, byKey])
  const [first] = entries
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles take a name
    // biome-ignore lint/a11y/noStaticElementInteractions: by mouse it only keeps the keyboard in the paper; the buttons act
    <div
      ref={card}
      className="finding-card"
      data-mark={first && markOf(first.finding)}
      role={byKey ? 'dialog' : 'group'}
      aria-label={entries.length > 1 ? `此处有 ${entries.length} 个问题` : '此处的问题'}
      aria-describedby={byKey ? 'finding-card-first' : undefined}
      tabIndex={-1}
      onMouseDown={keepKeyboard}
      onKeyDown={byKey ? handleKey : undefined}
      onBlur={event => {
        if (byKey && !event.currentTarget.contains(event.relatedTarget) && !useFindingMenu.getState().menu)
          showHovered(null)
      }}
    >
      {entries.length > 1 && <p className="finding-card-count">此处有 {entries.length} 个问题</p>}
      {entries.map((passage, order) => (
        <FindingCardEntry
          key={passage.finding.id}
          passage={passage}
          byKey={byKey}
          {...(order === 0 && { id: 'finding-card-first' })}
        />
      ))}
    </div>
  )
}

/** Leaves the keyboard in the paper. Text in an input method is committed first, by losing the keyboard. */
function keepKeyboard(event: MouseEvent): void {
  if (!currentSession()?.composing) event.preventDefault()
}

/** Tab goes round the buttons; Escape closes and leads back to the paper. */
function handleKey(event: KeyboardEvent<HTMLElement>): void {
  if (event.key === 'Escape') {
    event.preventDefault()
    event.stopPropagation()
    showHovered(null)
    focusEditor()
  }
  if (event.key !== 'Tab') return
  event.preventDefault()
  const buttons = [...event.currentTarget.querySelectorAll('button')]
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement)
  const next = at === -1 && event.shiftKey ? buttons.length - 1 : at + (event.shiftKey ? -1 : 1)
  buttons.at(next % buttons.length)?.focus()
}

/** Places the card once its size is known, before it is painted. Inline styles of the markup are not allowed here. */
function place(card: HTMLElement, line: HoveredFinding): void {
  const { style } = card
  style.maxHeight = ''
  const size = { width: card.offsetWidth, height: card.offsetHeight }
  const { left, top, bottom, maxHeight } = cardPlace(line, size, { width: innerWidth, height: innerHeight })
  style.left = `${left}px`
  style.top = top === undefined ? '' : `${top}px`
  style.bottom = bottom === undefined ? '' : `${bottom}px`
  style.maxHeight = `${maxHeight}px`
}
