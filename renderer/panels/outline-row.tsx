import type { DragEvent, KeyboardEvent } from 'react'
import { focusEditor, jumpToKey } from '../editor/actions.ts'
import { currentSession } from '../editor/current-session.ts'
import { moveSection, shiftSection } from '../editor/section-actions.ts'
import type { OutlineEntry } from '../state/desk.ts'
import { numberText } from './number-text.ts'

interface OutlineRowProps {
  readonly entry: OutlineEntry
  /** Why the length of the section is marked; absent where it is not. */
  readonly excess?: string
  readonly isCurrent: boolean
  /** Where what is dragged would fall: before this row, or behind it. */
  readonly drop: 'before' | 'behind' | undefined
  readonly onDrag: (entry: OutlineEntry | null) => void
  readonly onOver: (event: DragEvent, entry: OutlineEntry) => void
  readonly onDrop: (event: DragEvent, entry: OutlineEntry) => void
}

/** The keys of Word for sections, as they act on the row that has the keyboard. */
const keys: Readonly<Record<string, (block: number) => void>> = {
  ArrowUp: block => moveSection(-1, block),
  ArrowDown: block => moveSection(1, block),
  ArrowLeft: block => shiftSection(-1, block),
  ArrowRight: block => shiftSection(1, block),
}

/** A heading in the outline: a click goes there, dragging it moves its section. */
export function OutlineRow({ entry, excess, isCurrent, drop, onDrag, onOver, onDrop }: OutlineRowProps) {
  const isSection = entry.level > 0
  return (
    <li
      data-level={entry.level}
      data-drop={drop}
      onDragOver={event => onOver(event, entry)}
      onDrop={event => onDrop(event, entry)}
    >
      <a
        href={`#block-${entry.block}`}
        title={excess ? `${entry.text}：${excess}` : entry.text}
        aria-current={isCurrent ? 'location' : undefined}
        aria-keyshortcuts={
          isSection ? 'Alt+Shift+ArrowUp Alt+Shift+ArrowDown Alt+Shift+ArrowLeft Alt+Shift+ArrowRight' : undefined
        }
        draggable={isSection}
        onDragStart={event => {
          event.dataTransfer.effectAllowed = 'move'
          event.dataTransfer.setData('text/plain', entry.text)
          onDrag(entry)
        }}
        onDragEnd={() => onDrag(null)}
        onKeyDown={event => isSection && arrange(event, entry.key)}
        onClick={event => {
          event.preventDefault()
          jumpToKey(entry.key)
          focusEditor()
        }}
      >
        <span className="outline-text">{entry.text || '（空标题）'}</span>
        <span className="outline-length" data-over={excess ? '' : undefined}>
          {excess && (
            <span className="outline-over" role="img" aria-label={excess}>
              ▲
            </span>
          )}
          {numberText(entry.characters)}
        </span>
      </a>
    </li>
  )
}

function arrange(event: KeyboardEvent<HTMLElement>, key: string): void {
  const run = event.altKey && event.shiftKey && !event.ctrlKey && !event.metaKey ? keys[event.key] : undefined
  if (!run) return
  event.preventDefault()
  const block = currentSession()?.indexOf(key) ?? -1
  if (block !== -1) run(block)
}
