import { join } from 'node:path'
import type { DraftSearch, FoundDrafts } from '../../../core/contract/draft-search.ts'
import { ServiceError } from '../../../core/contract/errors.ts'
import type { Storage } from '../storage/storage.ts'
import { DraftFeed } from './draft-feed.ts'
import { deleteSearch } from './open-search.ts'

/** The search of all drafts as the service sees it. */
export interface DraftFinder {
  /** Finds drafts by their text. A later search ends an earlier one, which then answers that it is not complete. */
  find(search: DraftSearch): Promise<FoundDrafts>
  /** Takes note that drafts are being changed: the index is brought up to date when that has been over for a while. */
  changed(): void
  /**
   * Takes drafts out that were deleted for good. Resolves once nothing of them is left in the index; rejects where index
   * and disk refuse, or once the search is closed, and may then be called again.
   */
  forget(ids: readonly string[]): Promise<void>
  close(): Promise<void>
}

/** How long after the start, after a change and after a failure the index is seen to, in milliseconds. */
const afterStart = 1_500
const afterChange = 2_000
const afterFailure = 60_000
/** How often changes are looked for that nobody told of, as when the trash is emptied after thirty days. */
const meanwhile = 60_000
/** How long a search waits for the index to be brought up to date. */
const patience = 120

const nothing: FoundDrafts = { drafts: [], total: 0, isExact: true, isComplete: false, pending: 0 }

/** Searches the drafts of a store. The index is `search.db` of the data folder, which may be deleted at any time; `key` encrypts it. */
export function createDraftFinder(storage: Storage, dataFolder: string, key: Uint8Array | null = null): DraftFinder {
  const file = join(dataFolder, 'search.db')
  const feed = new DraftFeed(storage, file, key)
  let timer: NodeJS.Timeout | undefined
  let latest = 0
  let isClosed = false

  const later = (delay: number) => {
    if (isClosed) return
    clearTimeout(timer)
    const mine = setTimeout(() => {
      // A change noted while it follows has set a nearer time, which stays.
      const next = (delay: number) => {
        if (timer === mine) later(delay)
      }
      feed.follow().then(
        () => next(meanwhile),
        () => next(afterFailure),
      )
    }, delay)
    mine.unref()
    timer = mine
  }
  later(afterStart)

  return {
    async find(search) {
      const turn = ++latest
      const upToDate = feed.follow(true).then(
        () => null,
        (error: unknown) => ({ error }),
      )
      const late = new Promise<'late'>(resolve => setTimeout(resolve, patience, 'late'))
      const outcome = await Promise.race([upToDate, late])
      if (turn !== latest) return nothing
      if (outcome !== null && outcome !== 'late') throw unusable(outcome.error)
      // Drafts may have changed that the index has not been told of: whoever asks should ask again.
      const pending = () => Math.max(feed.pending, outcome === 'late' ? 1 : 0)
      const thread = await feed.thread().catch(error => Promise.reject(unusable(error)))
      if (turn !== latest) return nothing
      const found = await thread.request('find', search).catch(error => Promise.reject(unusable(error)))
      if (!found) {
        feed.restart()
        later(0)
        return { ...nothing, isComplete: turn === latest, pending: pending() }
      }
      if (turn !== latest) return nothing
      const { drafts, total, isExact } = found
      const named = await storage.namedDrafts(drafts.map(({ id }) => id))
      const byId = new Map(named.map(draft => [draft.id, draft]))
      const shown = drafts.flatMap(({ id, ...places }) => {
        const draft = byId.get(id)
        return draft && draft.trashedAt === null ? [{ draft, ...places }] : []
      })
      const gone = drafts.length - shown.length
      return { drafts: shown, total: total - gone, isExact, isComplete: turn === latest, pending: pending() }
    },
    changed() {
      feed.noteSave()
      later(afterChange)
    },
    async forget(ids) {
      // The file may be another one's by now.
      if (isClosed) throw new ServiceError('search-unusable')
      try {
        const thread = await feed.thread()
        if ((await thread.request('remove', { ids })) === undefined) feed.restart()
      } catch {
        // An index that cannot be written must not keep what was deleted either.
        await feed.letGo()
        deleteSearch(file)
      }
    },
    async close() {
      isClosed = true
      clearTimeout(timer)
      await feed.close()
    },
  }
}

/** A failure of the index, which says nothing of the drafts; those of the drafts and of the disk as they are. */
function unusable(error: unknown): unknown {
  const isOfIndex = !(error instanceof ServiceError) || /^(library|internal)-/.test(error.code)
  return isOfIndex ? new ServiceError('search-unusable', '', { cause: error }) : error
}
