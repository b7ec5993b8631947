import { randomUUID } from 'node:crypto'
import type { Handlers } from '../../../core/contract/contract.ts'
import type { DraftFinder } from '../search/search.ts'
import type { Storage } from '../storage/storage.ts'

/**
 * Drafts, as the storage worker keeps them. Where the database cannot be opened each request answers with the reason.
 * `forget` takes what was deleted for good out of all that was made of it; `onMoved` is told of drafts that came to
 * another status.
 */
export function draftHandlers(
  storage: Storage,
  finder: DraftFinder,
  forget: (ids: readonly string[]) => Promise<void>,
  onMoved: (ids: readonly string[]) => void,
) {
  return {
    'draft.page': async ({ before, most }) => {
      const { drafts, next, mark } = await storage.pageDrafts(before, most)
      return { drafts, next, mark }
    },
    'draft.changes': async ({ mark: earlier }) => {
      const changes = await storage.changedDrafts(earlier)
      if (!changes) return null
      const { drafts, removed, mark } = changes
      return { drafts, removed, mark }
    },
    'draft.search': search => finder.find(search),
    'draft.list': ({ trashed }) => storage.list(trashed),
    'draft.create': ({ content, id }) => storage.create(id ?? randomUUID(), content),
    'draft.open': ({ id }) => storage.open(id),
    'draft.append': append => {
      finder.changed()
      return storage.append(append)
    },
    'draft.past': ({ id, seq }) => storage.past(id, seq),
    'draft.rename': ({ id, title }) => storage.rename(id, title),
    'draft.duplicate': ({ id, copyId, revises }) => storage.duplicate(id, copyId ?? randomUUID(), revises),
    'draft.trash': ({ id }) => storage.trash(id),
    'draft.restore': ({ id }) => storage.restore(id),
    'draft.delete': async ({ id }) => {
      const deleted = await storage.delete(id)
      await forget([id])
      return deleted
    },
    'draft.deleteMany': async ({ ids }) => {
      const deleted = await storage.deleteMany(ids)
      await forget(ids)
      return deleted
    },
    'draft.preview': ({ id }) => storage.preview(id),
    'draft.place': ({ drafts }) => storage.place(drafts),
    'draft.setTrashed': ({ ids, trashed }) => storage.setTrashed(ids, trashed),
    'draft.setStatus': async change => {
      await storage.setStatus(change)
      onMoved(change.ids)
      return null
    },
    'draft.log': ({ id }) => storage.log(id),
    'version.list': ({ id }) => storage.versions(id),
    'version.read': ({ id, number }) => storage.readVersion(id, number),
    'version.keep': ({ id, cause }) => storage.keepVersion(id, cause),
    'version.name': ({ id, number, name }) => storage.nameVersion(id, number, name),
    'folder.list': () => storage.folders(),
    'folder.save': ({ folder }) => storage.saveFolder(folder),
    'folder.delete': ({ id }) => storage.deleteFolder(id),
    'tag.rename': ({ from, to }) => storage.renameTag(from, to),
  } satisfies Partial<Handlers>
}
