import { type DragEvent, useEffect, useRef, useState } from 'react'
import { currentSession } from '../editor/current-session.ts'
import { dropSection } from '../editor/section-actions.ts'
import { type OutlineEntry, useDesk } from '../state/desk.ts'
import { EmptyState } from './empty-state.tsx'
import { currentEntry, dropTarget, excessOf } from './outline-places.ts'
import { OutlineRow } from './outline-row.tsx'

interface Drop {
  readonly entry: OutlineEntry
  readonly side: 'before' | 'behind'
}

/** The headings of the draft with the 字数 of their sections, to go there and to put them in another order. */
export function OutlinePanel() {
  const hasDraft = useDesk(state => state.draft !== null)
  const outline = useDesk(state => state.outline)
  const findings = useDesk(state => state.findings)
  const limits = useDesk(state => state.limits)
  const counts = useDesk(state => state.counts)
  const caret = useDesk(state => state.caretBlock)
  const [dragged, setDragged] = useState<OutlineEntry | null>(null)
  const [drop, setDrop] = useState<Drop | null>(null)
  const list = useRef<HTMLUListElement>(null)
  useKeptRow(list, outline)
  const current = currentEntry(outline, caret)
  const placeOf = (event: DragEvent, entry: OutlineEntry): Drop => {
    const { top, height } = event.currentTarget.getBoundingClientRect()
    return { entry, side: event.clientY < top + height / 2 && entry.level > 0 ? 'before' : 'behind' }
  }
  const over = (event: DragEvent, entry: OutlineEntry) => {
    const place = placeOf(event, entry)
    if (!dragged || dropTarget(outline, dragged, place) === undefined) {
      setDrop(null)
      return
    }
    event.preventDefault()
    event.dataTransfer.dropEffect = 'move'
    if (drop?.entry !== entry || drop.side !== place.side) setDrop(place)
  }
  const put = (event: DragEvent, entry: OutlineEntry) => {
    event.preventDefault()
    if (dragged) dropNow(outline, dragged, placeOf(event, entry))
    setDragged(null)
    setDrop(null)
  }
  return (
    <nav className="panel" aria-label="大纲">
      <div className="panel-scroll">
        {!hasDraft && <EmptyState title="没有打开的稿件" text="打开一份稿件后，这里列出它的各级标题。" />}
        {hasDraft && outline.length === 0 && (
          <EmptyState title="还没有标题" text="在段首写「一、」或「（一）」，或用工具栏的标题按钮，大纲随即出现。" />
        )}
        <ul className="outline" ref={list}>
          {outline.map(entry => {
            const excess = excessOf(entry, findings, limits, counts)
            return (
              <OutlineRow
                key={entry.key}
                entry={entry}
                {...(excess !== undefined && { excess })}
                isCurrent={entry === current}
                drop={drop?.entry.key === entry.key ? drop.side : undefined}
                onDrag={one => {
                  setDragged(one)
                  if (!one) setDrop(null)
                }}
                onOver={over}
                onDrop={put}
              />
            )
          })}
        </ul>
        {outline.length > 1 && (
          <p className="outline-hint quiet-text">拖动标题可移动整个部分；Alt+Shift+↑↓ 移动，Alt+Shift+←→ 升降级。</p>
        )}
      </div>
    </nav>
  )
}

/** Drops a section by where the headings stand at this moment, which the outline on screen may not show yet. */
function dropNow(outline: readonly OutlineEntry[], dragged: OutlineEntry, { entry, side }: Drop): void {
  const session = currentSession()
  const placed = outline
    .map(one => ({ ...one, block: session?.indexOf(one.key) ?? -1 }))
    .filter(one => one.block !== -1)
    .toSorted((a, b) => a.block - b.block)
  const [from, to] = [dragged, entry].map(one => placed.find(({ key }) => key === one.key))
  const target = from && to ? dropTarget(placed, from, { entry: to, side }) : undefined
  if (from && target !== undefined) dropSection(from.block, target)
}

/** Keeps the keyboard on the heading that it was on, wherever that moves. */
function useKeptRow(list: React.RefObject<HTMLUListElement | null>, outline: readonly OutlineEntry[]): void {
  const words = useRef<string | null>(null)
  useEffect(() => {
    const note = () => {
      const row = document.activeElement?.closest('.outline a')
      words.current = row && list.current?.contains(row) ? wordsOf(row) : null
    }
    document.addEventListener('focusin', note)
    return () => document.removeEventListener('focusin', note)
  }, [list])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the rows are looked at each time that the outline changes
  useEffect(() => {
    const focused = document.activeElement
    if (words.current === null || (focused !== document.body && !list.current?.contains(focused))) return
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('a') ?? [])]
    rows.find(row => wordsOf(row) === words.current)?.focus()
  }, [list, outline])
}

/** The words of a row without the number, which changes as it moves. */
function wordsOf(row: Element): string {
  return (row.querySelector('.outline-text')?.textContent ?? '').replace(
    /^(?:第.{1,4}(?:部分|[章节])|[（(]?[^、.．）)]{1,4}[、.．）)])/u,
    '',
  )
}
