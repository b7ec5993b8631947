import type { DraftFolder, DraftListView, DraftSummary } from '../../core/contract/contract.ts'
import { draftStatuses, statusNames } from '../../core/document/draft-status.ts'
import { daysBetween } from './time-text.ts'

/** A line of the draft list: the heading of a group, a draft, or what an empty folder says. */
export type ListRow = GroupRow | DraftLine | HintLine

export interface GroupRow {
  readonly kind: 'group'
  readonly key: string
  readonly label: string
  /** Drafts in it, those of folders inside it included. */
  readonly count: number
  readonly depth: number
  readonly isOpen: boolean
  /** Present for folders; null for the group of drafts that lie in none. */
  readonly folder?: DraftFolder | null
}

export interface DraftLine {
  readonly kind: 'draft'
  /** The draft's id. */
  readonly key: string
  readonly draft: DraftSummary
  readonly depth: number
}

interface HintLine {
  readonly kind: 'hint'
  readonly key: string
  readonly text: string
  readonly depth: number
}

interface Group {
  readonly key: string
  readonly label: string
  readonly drafts: readonly DraftSummary[]
  readonly children: readonly Group[]
  readonly folder?: DraftFolder | null
}

const collator = new Intl.Collator('zh-CN', { numeric: true })

/**
 * The lines of the list, the drafts of each group in the order of `drafts`. While it is narrowed (`isNarrowed`), groups
 * without a draft are left out and none is folded.
 * `now` is in milliseconds since 1970. Folders stand first, by name; drafts in none stand below them.
 */
export function listRows(
  drafts: readonly DraftSummary[],
  folders: readonly DraftFolder[],
  view: DraftListView,
  isNarrowed: boolean,
  now: number,
): readonly ListRow[] {
  const groups = groupsOf(drafts, folders, view, now)
  if (!groups) return drafts.map(draft => ({ kind: 'draft', key: draft.id, draft, depth: 0 }))
  return groups.flatMap(group => linesOf(group, view, isNarrowed, 0))
}

/** Undefined where nothing divides the drafts. */
function groupsOf(
  drafts: readonly DraftSummary[],
  folders: readonly DraftFolder[],
  { grouping }: DraftListView,
  now: number,
): readonly Group[] | undefined {
  switch (grouping) {
    case 'none':
      return undefined
    case 'status':
      return draftStatuses
        .map(status =>
          group(
            `status:${status}`,
            statusNames[status],
            drafts.filter(draft => draft.status === status),
          ),
        )
        .filter(({ drafts }) => drafts.length > 0)
    case 'edited': {
      const ages = Map.groupBy(drafts, draft => ageOf(draft.updatedAt, now))
      return ageNames
        .map((label, age) => group(`edited:${age}`, label, ages.get(age) ?? []))
        .filter(({ drafts }) => drafts.length > 0)
    }
    case 'folder': {
      if (folders.length === 0) return undefined
      const known = new Set(folders.map(({ id }) => id))
      const inFolder = Map.groupBy(drafts, ({ folderId }) =>
        folderId !== null && known.has(folderId) ? folderId : null,
      )
      return [
        ...foldersIn(null, folders, inFolder),
        { ...group('loose', '未归入文件夹', inFolder.get(null) ?? []), folder: null },
      ]
    }
  }
}

function group(key: string, label: string, drafts: readonly DraftSummary[]): Group {
  return { key, label, drafts, children: [] }
}

function foldersIn(
  parentId: string | null,
  folders: readonly DraftFolder[],
  drafts: ReadonlyMap<string | null, readonly DraftSummary[]>,
): readonly Group[] {
  return folders
    .filter(folder => folder.parentId === parentId)
    .toSorted((a, b) => collator.compare(a.name, b.name))
    .map(folder => ({
      key: `folder:${folder.id}`,
      label: folder.name,
      drafts: drafts.get(folder.id) ?? [],
      children: foldersIn(folder.id, folders, drafts),
      folder,
    }))
}

function countOf({ drafts, children }: Group): number {
  return children.reduce((sum, child) => sum + countOf(child), drafts.length)
}

function linesOf(group: Group, view: DraftListView, isNarrowed: boolean, depth: number): readonly ListRow[] {
  const { key, label, folder, drafts, children } = group
  const count = countOf(group)
  if (count === 0 && (isNarrowed || !folder)) return []
  const isOpen = isNarrowed || !view.folded.includes(key)
  const heading: GroupRow = { kind: 'group', key, label, count, depth, isOpen, ...(folder !== undefined && { folder }) }
  if (!isOpen) return [heading]
  const hint: readonly ListRow[] =
    count === 0 && children.length === 0
      ? [{ kind: 'hint', key: `hint:${key}`, text: '空文件夹。把稿件拖到这里。', depth }]
      : []
  return [
    heading,
    ...children.flatMap(child => linesOf(child, view, isNarrowed, depth + 1)),
    ...drafts.map((draft): ListRow => ({ kind: 'draft', key: draft.id, draft, depth: folder ? depth + 1 : depth })),
    ...hint,
  ]
}

const ageNames = ['今天', '昨天', '近七天', '近三十天', '更早'] as const

function ageOf(at: number, now: number): number {
  const days = daysBetween(at, now)
  if (days <= 1) return Math.max(0, days)
  if (days < 7) return 2
  return days < 30 ? 3 : 4
}
