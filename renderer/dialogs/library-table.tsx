import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react'
import type { LibraryDocument } from '../../core/contract/contract.ts'
import type { LibraryColumn, LibraryView } from '../desk/library-view.ts'
import { LibraryRow, type RowActs } from './library-row.tsx'
import { useRowWindow } from './row-window.ts'

/** The height of a row, in pixels, as library.css has it. */
const rowHeight = 32

const columns: readonly { readonly id: LibraryColumn; readonly label: string }[] = [
  { id: 'title', label: '文件' },
  { id: 'issuer', label: '发文机关' },
  { id: 'number', label: '文号' },
  { id: 'date', label: '日期' },
  { id: 'kind', label: '类别' },
  { id: 'characters', label: '字数' },
  { id: 'addedAt', label: '加入时间' },
]

interface LibraryTableProps {
  readonly documents: readonly LibraryDocument[]
  /** The document to begin at, which takes the keyboard: the one that was read last. */
  readonly start: string | null
  readonly chosen: ReadonlySet<string>
  readonly onChoose: (chosen: ReadonlySet<string>) => void
  readonly sort: LibraryView['sort']
  readonly onSort: (sort: LibraryView['sort']) => void
  readonly onOpen: (document: LibraryDocument) => void
  /** Resolves when they are gone, or were left. */
  readonly onRemove: (documents: readonly LibraryDocument[]) => Promise<void>
}

/**
 * The documents of the library. Arrows move through the rows, space chooses, Enter opens, Delete removes what is chosen
 * or the row itself. Only rows in sight are rendered.
 */
export function LibraryTable({
  documents,
  start,
  chosen,
  onChoose,
  sort,
  onSort,
  onOpen,
  onRemove,
}: LibraryTableProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const isMoving = useRef(false)
  const [marked, setActive] = useState(() =>
    Math.max(
      0,
      documents.findIndex(({ id }) => id === start),
    ),
  )
  const active = Math.min(marked, documents.length - 1)
  const { from, to, above, below } = useRowWindow(scroller, documents.length, rowHeight)
  const isAll = documents.length > 0 && documents.every(({ id }) => chosen.has(id))

  useLayoutEffect(() => {
    if (!isMoving.current || active < from || active >= to) return
    isMoving.current = false
    focusRow(scroller.current, active)
  }, [active, from, to])

  const toggle = (id: string) => {
    const next = new Set(chosen)
    if (!next.delete(id)) next.add(id)
    onChoose(next)
  }
  // Rows keep what they show while others come into sight, so they are given what never changes.
  const acts = useRef<RowActs>({ toggle, focus: setActive, open: onOpen })
  const last = useRef(0)
  useLayoutEffect(() => {
    acts.current = { toggle, focus: setActive, open: onOpen }
    last.current = documents.length - 1
  })
  const moveTo = (index: number) => {
    const element = scroller.current
    const to = Math.max(0, Math.min(documents.length - 1, index))
    if (!element) return
    isMoving.current = true
    // Below the heading, which stays at the top.
    const top = to * rowHeight
    if (top < element.scrollTop) element.scrollTop = top
    const lowest = top + 2 * rowHeight - element.clientHeight
    if (lowest > element.scrollTop) element.scrollTop = lowest
    setActive(to)
  }
  const begin = useRef(() => {
    if (!documents.some(({ id }) => id === start)) return
    moveTo(active)
    focusRow(scroller.current, active)
  })
  useLayoutEffect(() => begin.current(), [])
  const remove = async (some: readonly LibraryDocument[]) => {
    await onRemove(some)
    // The row that had the keyboard may be gone; the one that took its place has it now.
    requestAnimationFrame(() => focusRow(scroller.current, Math.min(active, last.current)))
  }
  const onKey = (event: KeyboardEvent) => {
    const row = documents[active]
    if (!row || event.target instanceof HTMLInputElement) return
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 2)
    const acts = new Map([
      ['ArrowDown', () => moveTo(active + 1)],
      ['ArrowUp', () => moveTo(active - 1)],
      ['PageDown', () => moveTo(active + page)],
      ['PageUp', () => moveTo(active - page)],
      ['Home', () => moveTo(0)],
      ['End', () => moveTo(documents.length - 1)],
      [' ', () => toggle(row.id)],
      ['Enter', () => onOpen(row)],
      ['Delete', () => void remove(chosen.has(row.id) ? documents.filter(({ id }) => chosen.has(id)) : [row])],
    ])
    const act = acts.get(event.key)
    if (!act || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    act()
  }

  return (
    <div ref={scroller} className="library-scroll">
      <table className="library-table" aria-rowcount={documents.length + 1}>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col">
              <input
                type="checkbox"
                aria-label="全选"
                checked={isAll}
                onChange={() => onChoose(isAll ? new Set() : new Set(documents.map(({ id }) => id)))}
              />
            </th>
            {columns.map(({ id, label }) => {
              const isSorted = sort?.column === id
              return (
                <th
                  key={id}
                  scope="col"
                  data-column={id}
                  aria-sort={isSorted ? (sort.isDown ? 'descending' : 'ascending') : undefined}
                >
                  <button
                    type="button"
                    onClick={() => onSort({ column: id, isDown: isSorted ? !sort.isDown : id === 'addedAt' })}
                  >
                    {label}
                    <span aria-hidden="true">{isSorted ? (sort.isDown ? '↓' : '↑') : ''}</span>
                  </button>
                </th>
              )
            })}
          </tr>
        </thead>
        <tbody onKeyDown={onKey}>
          {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: an empty row that stands for others and takes no focus */}
          <tr aria-hidden="true" className="library-gap" ref={gapOf(above)} />
          {documents.slice(from, to).map((document, index) => (
            <LibraryRow
              key={document.id}
              document={document}
              index={from + index}
              isActive={from + index === active}
              isChosen={chosen.has(document.id)}
              acts={acts}
            />
          ))}
          {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: an empty row that stands for others and takes no focus */}
          <tr aria-hidden="true" className="library-gap" ref={gapOf(below)} />
        </tbody>
      </table>
    </div>
  )
}

/** Gives the keyboard to a row, where it is rendered. */
function focusRow(scroller: HTMLElement | null, index: number): void {
  scroller?.querySelector<HTMLElement>(`[data-index="${index}"]`)?.focus({ preventScroll: true })
}

/** Sets the height of a row that stands for others. By script: the page allows no styles in its markup. */
function gapOf(height: number): (row: HTMLTableRowElement | null) => void {
  return row => {
    if (row) row.style.height = `${height}px`
  }
}
