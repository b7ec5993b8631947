import { create } from 'zustand'
import type { DraftFolder, DraftListView, DraftStatus } from '../../core/contract/contract.ts'
import type { GenreId } from '../../core/document/genres.ts'
import { useDesk } from '../state/desk.ts'
import { ask } from './request.ts'
import { changeSettings } from './settings.ts'

/** What the draft list is narrowed to; null where all are shown. */
export interface DraftFilters {
  readonly status: DraftStatus | null
  readonly genre: GenreId | null
  readonly tag: string | null
  readonly starred: boolean
}

/** What the menu of the list is open for: drafts, or a folder. `anchor` is in pixels of the window. */
export interface DraftListMenu {
  readonly ids: readonly string[]
  readonly folder: DraftFolder | null
  readonly anchor: Readonly<Record<'left' | 'top' | 'width' | 'height', number>>
  /** What gets the keyboard back. */
  readonly opener: HTMLElement
}

/** The draft list as it stands on screen. How it is arranged is among the settings. */
export interface DraftListState {
  readonly folders: readonly DraftFolder[]
  readonly query: string
  readonly filters: DraftFilters
  /** Ids of the drafts chosen for what is done next; none where only the one with the keyboard is meant. */
  readonly selected: ReadonlySet<string>
  readonly menu: DraftListMenu | null
  /** The draft whose look is shown beside the list, and the upper edge of its row in pixels of the window. */
  readonly glance: { readonly id: string; readonly top: number } | null
}

export const noFilters: DraftFilters = { status: null, genre: null, tag: null, starred: false }

const noneSelected: ReadonlySet<string> = new Set()

/** The state of the draft list. */
export const useDraftList = create<DraftListState>(() => ({
  folders: [],
  query: '',
  filters: noFilters,
  selected: noneSelected,
  menu: null,
  glance: null,
}))

const usualView: DraftListView = { grouping: 'folder', order: 'edited', folded: [] }

/** How the list is arranged. */
export function useListView(): DraftListView {
  return useDesk(state => state.settings.draftList ?? usualView)
}

/** Arranges the list another way, now and at the next start. */
export function changeListView(change: Partial<DraftListView>): void {
  changeSettings({ draftList: { ...(useDesk.getState().settings.draftList ?? usualView), ...change } })
}

/** Folds a group, or unfolds it. */
export function foldGroup(key: string, isFolded: boolean): void {
  const others = (useDesk.getState().settings.draftList ?? usualView).folded.filter(other => other !== key)
  changeListView({ folded: isFolded ? [...others, key] : others })
}

/** Narrows the list further, or widens it again. */
export function changeFilters(change: Partial<DraftFilters>): void {
  useDraftList.setState(({ filters }) => ({ filters: { ...filters, ...change }, selected: noneSelected }))
}

export function isFiltered({ status, genre, tag, starred }: DraftFilters): boolean {
  return status !== null || genre !== null || tag !== null || starred
}

/** Chooses these drafts and no others. */
export function selectDrafts(ids: Iterable<string>): void {
  const selected = new Set(ids)
  useDraftList.setState({ selected: selected.size > 0 ? selected : noneSelected })
}

/** Reads the folders again. Throws RequestFailure. */
export async function refreshFolders(): Promise<void> {
  useDraftList.setState({ folders: await ask('folder.list', null) })
}
