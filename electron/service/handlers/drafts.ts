import { randomUUID } from 'node:crypto'
import type { Handlers } from '../../../core/contract/contract.ts'
import type { Storage } from '../storage/storage.ts'

/** Drafts, as the storage worker keeps them. Where the database cannot be opened each request answers with the reason. */
export function draftHandlers(storage: Storage) {
  return {
    'draft.list': ({ trashed }) => storage.list(trashed),
    'draft.create': ({ content, id }) => storage.create(id ?? randomUUID(), content),
    'draft.open': ({ id }) => storage.open(id),
    'draft.append': append => storage.append(append),
    'draft.past': ({ id, seq }) => storage.past(id, seq),
    'draft.rename': ({ id, title }) => storage.rename(id, title),
    'draft.duplicate': ({ id, copyId }) => storage.duplicate(id, copyId ?? randomUUID()),
    'draft.trash': ({ id }) => storage.trash(id),
    'draft.restore': ({ id }) => storage.restore(id),
    'draft.delete': ({ id }) => storage.delete(id),
    'draft.preview': ({ id }) => storage.preview(id),
    'draft.place': ({ drafts }) => storage.place(drafts),
    'draft.setTrashed': ({ ids, trashed }) => storage.setTrashed(ids, trashed),
    'draft.setStatus': ({ ids, status }) => storage.setStatus(ids, status),
    'folder.list': () => storage.folders(),
    'folder.save': ({ folder }) => storage.saveFolder(folder),
    'folder.delete': ({ id }) => storage.deleteFolder(id),
    'tag.rename': ({ from, to }) => storage.renameTag(from, to),
  } satisfies Partial<Handlers>
}
