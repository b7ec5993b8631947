import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useCallback,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { isComposing } from '../commands/shortcut.ts'
import { deleteFolder, trashDrafts, undoListAct } from '../desk/arrange-drafts.ts'
import { foldGroup, selectDrafts, useDraftList } from '../desk/draft-list.ts'
import { startRenaming } from '../desk/draft-status.ts'
import { openDialog } from '../desk/window-state.ts'
import type { ListRow } from './draft-groups.ts'
import { openListMenu } from './draft-menu.tsx'
import { endGlance } from './glance-watch.ts'
import { lineAfter } from './line-after.ts'

/** What a list of drafts does with the keyboard, and which line has it. */
export interface DraftKeys {
  /** The key of the line to which Tab leads. */
  readonly active: string | undefined
  /** Selects one draft more or less, or with `isRange` all from the one chosen before. */
  choose(id: string, isRange: boolean): void
  onKeyDown(event: KeyboardEvent): void
  onFocus(event: FocusEvent): void
  onContextMenu(event: MouseEvent): void
}

/** The keyboard path through the list. `tops` are the heights at which its lines start. */
export function useDraftKeys(
  rows: readonly ListRow[],
  tops: readonly number[],
  scroller: RefObject<HTMLElement | null>,
): DraftKeys {
  const [key, setKey] = useState<string>()
  const wanted = useRef<string | null>(null)
  const anchor = useRef<string | null>(null)
  const lines = useRef(rows)
  lines.current = rows
  const active = useMemo(() => (rows.some(row => row.key === key) ? key : rows[0]?.key), [rows, key])

  useLayoutEffect(() => {
    if (wanted.current !== active || active === undefined) return
    const index = rows.findIndex(row => row.key === active)
    wanted.current = null
    const element = scroller.current
    if (!element || index < 0) return
    const [top, bottom] = [tops[index] as number, tops[index + 1] as number]
    if (top < element.scrollTop) element.scrollTop = top
    else if (bottom > element.scrollTop + element.clientHeight) element.scrollTop = bottom - element.clientHeight
    element.querySelector<HTMLElement>(`[data-line="${CSS.escape(active)}"]`)?.focus({ preventScroll: true })
  })

  const goTo = (row: ListRow | undefined) => {
    if (!row) return
    wanted.current = row.key
    setKey(row.key)
  }

  const choose = useCallback((id: string, isRange: boolean) => {
    const { selected } = useDraftList.getState()
    const from = lines.current.findIndex(row => row.key === anchor.current)
    const to = lines.current.findIndex(row => row.key === id)
    if (isRange && from >= 0) {
      const range = lines.current.slice(Math.min(from, to), Math.max(from, to) + 1)
      selectDrafts(range.filter(row => row.kind === 'draft').map(row => row.key))
      return
    }
    anchor.current = id
    selectDrafts(selected.has(id) ? [...selected].filter(other => other !== id) : [...selected, id])
  }, [])

  const move = (event: KeyboardEvent, at: number, step: number) => {
    let to = at + Math.sign(step)
    while (rows[to]?.kind === 'hint') to += Math.sign(step)
    if (Math.abs(step) > 1) to = Math.min(rows.length - 1, Math.max(0, at + step))
    const row = rows[to]
    if (!row || row.kind === 'hint') return
    if (event.shiftKey) {
      const start = rows[at]
      if (!anchor.current && start?.kind === 'draft') anchor.current = start.key
      if (row.kind === 'draft') choose(row.key, true)
    } else {
      anchor.current = row.kind === 'draft' ? row.key : null
      selectDrafts([])
    }
    goTo(row)
  }

  const remove = (row: ListRow) => {
    const { selected } = useDraftList.getState()
    if (row.kind === 'group' && row.folder && selected.size === 0) void deleteFolder(row.folder)
    if (row.kind !== 'draft' && selected.size === 0) return
    const chosen = row.kind === 'draft' ? chosenWith(row.key) : [...selected]
    const at = rows.indexOf(row)
    goTo(lineAfter(rows, at, new Set(chosen)))
    void trashDrafts(chosen)
  }

  const press = (event: KeyboardEvent, at: number, row: ListRow): boolean => {
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / 52) - 1)
    const folder = row.kind === 'group' ? row.folder : undefined
    if (event.ctrlKey && event.key.toLowerCase() === 'z') return undoListAct()
    if (event.ctrlKey && event.key.toLowerCase() === 'a') selectDrafts(draftKeys(rows))
    else if (event.ctrlKey || event.metaKey || (event.altKey && event.key !== 'F10')) return false
    else if (event.key === 'ArrowDown') move(event, at, 1)
    else if (event.key === 'ArrowUp') move(event, at, -1)
    else if (event.key === 'PageDown') move(event, at, page)
    else if (event.key === 'PageUp') move(event, at, -page)
    else if (event.key === 'Home') move(event, at, -at || -1)
    else if (event.key === 'End') move(event, at, rows.length - 1 - at || 1)
    else if (event.key === ' ' && row.kind === 'draft') choose(row.key, false)
    else if (event.key === 'ArrowLeft' && row.kind === 'group') foldGroup(row.key, true)
    else if (event.key === 'ArrowRight' && row.kind === 'group') foldGroup(row.key, false)
    else if (event.key === 'ArrowLeft') goTo(rows.slice(0, at).findLast(other => other.kind === 'group'))
    else if (event.key === 'F2' && row.kind === 'draft') startRenaming(row.key)
    else if (event.key === 'F2' && folder) openDialog({ kind: 'folderName', folder })
    else if (event.key === 'Delete') remove(row)
    else if (event.key === 'Escape' && useDraftList.getState().selected.size > 0) selectDrafts([])
    else if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey))
      openMenu(event.target as HTMLElement, row)
    else return false
    return true
  }

  return {
    active,
    choose,
    onKeyDown(event) {
      const at = rows.findIndex(row => row.key === (event.target as HTMLElement).dataset.line)
      const row = rows[at]
      if (!row || isComposing(event.nativeEvent)) return
      endGlance()
      if (press(event, at, row)) event.preventDefault()
    },
    onFocus(event) {
      const line = (event.target as HTMLElement).dataset.line
      if (line !== undefined) setKey(line)
    },
    onContextMenu(event) {
      const line = (event.target as Element)
        .closest('.draft-row, .draft-group')
        ?.querySelector<HTMLElement>('[data-line]')
      const row = rows.find(({ key }) => key === line?.dataset.line)
      if (!line || !row || (row.kind === 'group' && !row.folder)) return
      event.preventDefault()
      openMenu(line, row, event)
    },
  }
}

/** The draft with the keyboard, or all that are selected where it is one of them. */
function chosenWith(id: string): readonly string[] {
  const { selected } = useDraftList.getState()
  return selected.has(id) ? [...selected] : [id]
}

function openMenu(line: HTMLElement, row: ListRow, at?: MouseEvent): void {
  if (row.kind === 'draft') openListMenu(line, { id: row.key }, at)
  else if (row.kind === 'group' && row.folder) openListMenu(line, { folder: row.folder }, at)
}

function draftKeys(rows: readonly ListRow[]): readonly string[] {
  return rows.filter(row => row.kind === 'draft').map(row => row.key)
}
