import { type CSSProperties, type MouseEvent, type RefObject, useCallback, useMemo, useRef } from 'react'
import type { DraftSummary } from '../../core/contract/contract.ts'
import { selectDrafts, useDraftList } from '../desk/draft-list.ts'
import { openDraft } from '../desk/drafts.ts'
import { useShownTitle } from '../desk/shown-title.ts'
import { useWindow } from '../desk/window-state.ts'
import { useDesk } from '../state/desk.ts'
import { useDraftDrag } from './draft-drag.ts'
import { DraftGroupRow } from './draft-group-row.tsx'
import type { DraftLine, GroupRow, ListRow } from './draft-groups.ts'
import { useDraftKeys } from './draft-keys.ts'
import { linesInSight, lineTops } from './draft-layout.ts'
import { openListMenu } from './draft-menu.tsx'
import { DraftRow } from './draft-row.tsx'
import { glanceHandlers } from './glance-watch.ts'
import { useSight } from './list-sight.ts'

interface DraftListProps {
  readonly rows: readonly ListRow[]
  /** The element that scrolls the list; the list stands at its top. */
  readonly scroller: RefObject<HTMLElement | null>
}

/**
 * The drafts as rows, of which only those in sight are rendered. Arrows move, with Shift they select, Space selects one
 * more, Enter opens, F2 renames, Delete moves to the trash, Ctrl+Z takes the last act back.
 */
export function DraftList({ rows, scroller }: DraftListProps) {
  const size = useDesk(state => state.settings.interfaceSize)
  const current = useDesk(state => state.draft?.id)
  const genre = useDesk(state => state.draft?.genre)
  const title = useShownTitle()
  const renaming = useWindow(state => state.renaming)
  const selected = useDraftList(state => state.selected)
  const tops = useMemo(() => lineTops(rows, size), [rows, size])
  const sight = useSight(scroller)
  const list = useRef<HTMLDivElement>(null)
  const keys = useDraftKeys(rows, tops, scroller)
  const drag = useDraftDrag()
  const { from, to } = linesInSight(tops, sight.top, sight.height)
  const isDivided = useMemo(() => rows.some(row => row.kind === 'group' && row.folder !== undefined), [rows])
  const active = useMemo(() => rows.findIndex(row => row.key === keys.active), [rows, keys.active])
  const { choose } = keys

  const open = useCallback(
    (event: MouseEvent, id: string) => {
      useDraftList.setState({ glance: null })
      if (event.shiftKey) choose(id, true)
      else if (event.ctrlKey || event.metaKey) choose(id, false)
      else {
        selectDrafts([])
        void openDraft(id)
      }
    },
    [choose],
  )
  const menuOf = useCallback((element: HTMLElement, id: string) => openListMenu(element, { id }), [])
  const folderMenu = useCallback(
    (element: HTMLElement, row: GroupRow) => row.folder && openListMenu(element, { folder: row.folder }),
    [],
  )

  const shown = rows.slice(from, to).map((row, index) => ({ row, top: tops[from + index] as number }))
  // The line with the keyboard stays, however far it is out of sight.
  if (active >= 0 && (active < from || active >= to)) {
    const line = { row: rows[active] as ListRow, top: tops[active] as number }
    if (active < from) shown.unshift(line)
    else shown.push(line)
  }
  /** The row of the draft on the desk follows its title and genre at once, wherever the list has it meanwhile. */
  const asNow = (draft: DraftSummary): DraftSummary =>
    (title === undefined || title === draft.title) && (genre === undefined || genre === draft.genre)
      ? draft
      : { ...draft, title: title ?? draft.title, genre: genre ?? draft.genre }
  const draftRow = (row: DraftLine, top: number) => (
    <DraftRow
      key={row.key}
      draft={row.key === current ? asNow(row.draft) : row.draft}
      top={top}
      depth={row.depth}
      isCurrent={row.key === current}
      isSelected={selected.has(row.key)}
      isRenaming={row.key === renaming}
      isActive={row.key === keys.active}
      dropId={isDivided ? (row.draft.folderId ?? '') : undefined}
      onOpen={open}
      onMenu={menuOf}
    />
  )
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys and the dragging of all its rows are handled here
    <div
      className="draft-lines"
      ref={list}
      style={{ '--height': `${tops.at(-1)}px` } as CSSProperties}
      onKeyDown={keys.onKeyDown}
      onFocus={keys.onFocus}
      onContextMenu={keys.onContextMenu}
      {...drag}
      {...glanceHandlers}
    >
      {segments(shown).map(({ heading, drafts }) => (
        <div key={heading?.row.key ?? ''} className="draft-segment">
          {heading?.row.kind === 'group' && (
            <DraftGroupRow
              row={heading.row}
              top={heading.top}
              isActive={heading.row.key === keys.active}
              onMenu={folderMenu}
            />
          )}
          {drafts[0]?.row.kind === 'hint' && (
            <p className="draft-hint" style={{ top: drafts[0].top }}>
              {drafts[0].row.text}
            </p>
          )}
          {drafts.some(({ row }) => row.kind === 'draft') && (
            <ul className="draft-list">{drafts.map(({ row, top }) => row.kind === 'draft' && draftRow(row, top))}</ul>
          )}
        </div>
      ))}
    </div>
  )
}

interface ShownLine {
  readonly row: ListRow
  readonly top: number
}

interface Segment {
  readonly heading: ShownLine | null
  readonly drafts: ShownLine[]
}

/** The lines by the headings they stand under, since a list may hold nothing but its items. */
function segments(lines: readonly ShownLine[]): readonly Segment[] {
  const found: Segment[] = []
  for (const line of lines) {
    if (line.row.kind === 'group') found.push({ heading: line, drafts: [] })
    else if (found.length === 0) found.push({ heading: null, drafts: [line] })
    else found.at(-1)?.drafts.push(line)
  }
  return found
}
