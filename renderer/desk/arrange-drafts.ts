import type { DraftFolder, DraftPlacement, DraftSummary } from '../../core/contract/contract.ts'
import { useDesk } from '../state/desk.ts'
import { refreshFolders, selectDrafts, useDraftList } from './draft-list.ts'
import { closeDraft, refreshDrafts } from './drafts.ts'
import { type DoneInParts, inParts } from './in-parts.ts'
import { reporting, showDone } from './messages.ts'
import { ask } from './request.ts'
import { changeSettings } from './settings.ts'

let takeBack: (() => void) | null = null

/** Takes the last thing back that was done to the list. Resolves to whether there was one. */
export function undoListAct(): boolean {
  const undo = takeBack
  takeBack = null
  undo?.()
  return undo !== null
}

/** Tells what was done, and offers to take it back, by its button and by Ctrl+Z in the list. */
function done(text: string, undo: () => Promise<void>): void {
  let isOver = false
  const run = () => {
    if (isOver) return
    isOver = true
    if (takeBack === run) takeBack = null
    void reporting(undo)
  }
  takeBack = run
  showDone(text, { label: '撤销', run })
}

const named = (drafts: readonly DraftSummary[]) =>
  drafts.length === 1 ? `「${drafts[0]?.title}」` : `${drafts.length.toLocaleString('zh-CN')} 份稿件`

/** The drafts of the list by id, in the order of the list. */
export function draftsOf(ids: Iterable<string>): readonly DraftSummary[] {
  const wanted = new Set(ids)
  return useDesk.getState().drafts.filter(draft => wanted.has(draft.id))
}

/**
 * Stores what changes and shows it, without reading a long list again. Resolves to what was stored: all of it, or what came
 * before the act was called off or failed.
 */
async function place(changes: readonly DraftPlacement[]): Promise<DoneInParts<DraftPlacement>> {
  const outcome = await inParts('正在整理稿件', changes, part => ask('draft.place', { drafts: part }))
  const byId = new Map(outcome.done.map(change => [change.id, change]))
  const placed = (draft: DraftSummary): DraftSummary => {
    const change = byId.get(draft.id)
    if (!change) return draft
    const { folderId = draft.folderId, tags = draft.tags, starred = draft.starred } = change
    return { ...draft, folderId, tags, starred }
  }
  if (byId.size > 0)
    useDesk.setState(({ drafts, trashed }) => ({ drafts: drafts.map(placed), trashed: trashed.map(placed) }))
  return outcome
}

/** Takes a placing back. Throws RequestFailure. */
async function placeBack(changes: readonly DraftPlacement[]): Promise<void> {
  const { ended } = await place(changes)
  if (ended !== null) throw ended
}

/**
 * Tells what was done to drafts and offers to take that back, also where only the first of them were reached. `text` says it
 * of the drafts that it was done to. Throws what ended the act early, except that it was called off.
 */
function doneToMany(
  drafts: readonly DraftSummary[],
  { done: { length }, ended }: DoneInParts<unknown>,
  text: (drafts: readonly DraftSummary[]) => string,
  undo: (drafts: readonly DraftSummary[]) => Promise<void>,
): void {
  const reached = drafts.slice(0, length)
  if (length > 0) {
    const rest = drafts.length - length
    const stopped = rest > 0 ? `已停止，其余 ${rest.toLocaleString('zh-CN')} 份没有改动。` : ''
    done(`${text(reached)}${stopped}`, () => undo(reached))
  }
  if (ended !== null) throw ended
}

/** Puts drafts into a folder; null is the top of the list. */
export async function moveDrafts(ids: Iterable<string>, folderId: string | null): Promise<void> {
  const drafts = draftsOf(ids).filter(draft => draft.folderId !== folderId)
  if (drafts.length === 0) return
  const name = useDraftList.getState().folders.find(folder => folder.id === folderId)?.name
  await reporting(async () => {
    const outcome = await place(drafts.map(({ id }) => ({ id, folderId })))
    selectDrafts([])
    doneToMany(
      drafts,
      outcome,
      moved => (name === undefined ? `${named(moved)}已移出文件夹。` : `${named(moved)}已移到「${name}」。`),
      moved => placeBack(moved.map(({ id, folderId }) => ({ id, folderId }))),
    )
  })
}

/** Gives drafts tags and takes others off them. */
export async function tagDrafts(
  ids: Iterable<string>,
  added: readonly string[],
  removed: readonly string[],
): Promise<void> {
  const drafts = draftsOf(ids)
  if (drafts.length === 0 || (added.length === 0 && removed.length === 0)) return
  await reporting(async () => {
    const tagsOf = ({ tags }: DraftSummary) => [...new Set([...tags, ...added])].filter(tag => !removed.includes(tag))
    doneToMany(
      drafts,
      await place(drafts.map(draft => ({ id: draft.id, tags: tagsOf(draft) }))),
      tagged => `已更改${named(tagged)}的标签。`,
      tagged => placeBack(tagged.map(({ id, tags }) => ({ id, tags }))),
    )
  })
}

/** Stars drafts, or takes the stars off them. */
export async function starDrafts(ids: Iterable<string>, starred: boolean): Promise<void> {
  const drafts = draftsOf(ids).filter(draft => draft.starred !== starred)
  if (drafts.length === 0) return
  await reporting(async () => {
    doneToMany(
      drafts,
      await place(drafts.map(({ id }) => ({ id, starred }))),
      marked => (starred ? `已给${named(marked)}加星标。` : `已取消${named(marked)}的星标。`),
      marked => placeBack(marked.map(({ id, starred }) => ({ id, starred }))),
    )
  })
}

/** Moves drafts to the trash, the one on the desk once it is saved. */
export async function trashDrafts(ids: Iterable<string>): Promise<void> {
  const drafts = draftsOf(ids)
  if (drafts.length === 0) return
  const chosen = drafts.map(({ id }) => id)
  await reporting(async () => {
    if (chosen.includes(useDesk.getState().draft?.id ?? '')) {
      await closeDraft()
      changeSettings({ lastDraft: null })
    }
    const outcome = await moveToTrash('正在移到回收站', chosen, true)
    selectDrafts([])
    doneToMany(
      drafts,
      outcome,
      moved => `${named(moved)}已移到回收站。`,
      async moved => {
        const { ended } = await moveToTrash(
          '正在恢复稿件',
          moved.map(({ id }) => id),
          false,
        )
        if (ended !== null) throw ended
      },
    )
  })
}

/** Moves drafts to the trash, or brings them back, and shows it at the end. */
async function moveToTrash(label: string, ids: readonly string[], trashed: boolean): Promise<DoneInParts<string>> {
  const outcome = await inParts(label, ids, part => ask('draft.setTrashed', { ids: part, trashed }))
  await refreshDrafts()
  return outcome
}

/** Makes a folder or changes it. Throws RequestFailure, which says what is wrong with its name or place. */
export async function saveFolder(folder: DraftFolder): Promise<void> {
  await ask('folder.save', { folder })
  await refreshFolders()
}

/** Moves a folder into another, or to the top. */
export async function moveFolder(folder: DraftFolder, parentId: string | null): Promise<void> {
  if (folder.parentId === parentId || folder.id === parentId) return
  await reporting(async () => {
    await saveFolder({ ...folder, parentId })
    done(`文件夹「${folder.name}」已移动。`, () => saveFolder(folder))
  })
}

/** Removes a folder. Drafts and folders in it move to where it lay. */
export async function deleteFolder(folder: DraftFolder): Promise<void> {
  const within = useDesk.getState().drafts.filter(draft => draft.folderId === folder.id)
  const children = useDraftList.getState().folders.filter(other => other.parentId === folder.id)
  await reporting(async () => {
    await ask('folder.delete', { id: folder.id })
    await Promise.all([refreshFolders(), refreshDrafts()])
    const kept = within.length > 0 ? `其中 ${within.length} 份稿件仍在列表中。` : ''
    done(`文件夹「${folder.name}」已删除。${kept}`, async () => {
      await ask('folder.save', { folder })
      for (const child of children) await ask('folder.save', { folder: child })
      await refreshFolders()
      if (within.length > 0) await placeBack(within.map(({ id, folderId }) => ({ id, folderId })))
    })
  })
}

/** Gives a tag another name on every draft; an empty one takes it off. */
export async function renameTag(from: string, to: string): Promise<void> {
  const { drafts, trashed } = useDesk.getState()
  const tagged = [...drafts, ...trashed].filter(draft => draft.tags.includes(from))
  await reporting(async () => {
    await ask('tag.rename', { from, to })
    await refreshDrafts()
    const { filters } = useDraftList.getState()
    if (filters.tag === from) useDraftList.setState({ filters: { ...filters, tag: to || null } })
    done(to === '' ? `标签「${from}」已删除。` : `标签「${from}」已改为「${to}」。`, () =>
      placeBack(tagged.map(({ id, tags }) => ({ id, tags }))),
    )
  })
}
