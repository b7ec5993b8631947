import type { Database } from 'better-sqlite3'
import type { DraftVersion, VersionCause } from '../../../core/contract/draft-versions.ts'
import type { DraftContent } from '../../../core/document/draft.ts'
import { compactDraft, needsVersion } from './compact-draft.ts'
import type { DraftCache } from './draft-cache.ts'
import { getDraft } from './draft-rows.ts'
import type { LoadedDraft } from './load-draft.ts'
import { listVersions, nameVersion, newestVersion, setVersionCause, versionContent } from './version-rows.ts'

/** What the store offers of versions. */
export interface VersionStore {
  /** The kept versions of a draft, the newest first. */
  versions(id: string): readonly DraftVersion[]
  /** The text of one. ServiceError `version-not-found`, `version-damaged`. */
  readVersion(id: string, number: number): DraftContent
  /** Keeps the draft as it stands as a version; where the newest version is that state, answers with it. */
  keepVersion(id: string, cause: VersionCause): DraftVersion
  /** Names a version, or the present state where `number` is null; an empty name takes the name off. */
  nameVersion(id: string, number: number | null, name: string): DraftVersion
}

/** What the store does with versions by itself. */
export interface VersionWork {
  /** Gives drafts in use the versions that are due. Answers after how many milliseconds the next one is; null for none. */
  keepDue(): number | null
  /** Keeps a draft that has rested as it is before it is changed, where what was written last has no version yet. */
  keepBefore(id: string): void
  /**
   * Keeps a draft as it stands for its log, in the transaction under way, under a name unless a person gave that version
   * one; `isOwn` makes a version of its own also where the newest is that state. Answers the number.
   */
  keepForReview(id: string, name: string, isOwn: boolean): number
  /** Forgets what was taken for stored in a transaction that failed. */
  forget(ids: readonly string[]): void
}

/** While a draft is written, it gets a version this often, in milliseconds. */
const minute = 60_000

/** Drafts beyond so many characters get them less often: a version is written whole. */
const charactersAMinute = 300_000

/** Versions of the drafts of a connection, whose present states are in `cache` or come by `load`. */
export function createVersions(
  database: Database,
  cache: DraftCache,
  load: (id: string) => LoadedDraft,
  now: () => number,
): VersionStore & VersionWork {
  const store = (id: string, draft: LoadedDraft, at: number, cause?: VersionCause) =>
    cache.set(id, compactDraft(database, id, draft, at, cause))

  const keepVersion = (id: string, cause: VersionCause): DraftVersion => {
    const draft = load(id)
    const newest = newestVersion(database, id)
    if (newest.seq !== draft.seq || draft.notice !== null) store(id, { ...draft, notice: null }, now(), cause)
    else if (newest.cause === 'auto' && cause !== 'auto') setVersionCause(database, newest.number, cause)
    return newestVersion(database, id)
  }

  /** After how many milliseconds a version is due; 0 where it is, null where nothing was written since the last. */
  const dueIn = (id: string, draft: LoadedDraft): number | null => {
    if (draft.steps === 0 || draft.notice !== null) return null
    if (needsVersion(draft)) return 0
    const { characters } = getDraft(database, id).summary
    const space = minute * Math.max(1, Math.ceil(characters / charactersAMinute))
    // Either way: a clock that was set back must not put versions off.
    const since = Math.abs(now() - newestVersion(database, id).at)
    return Math.max(0, space - since)
  }

  return {
    versions: id => listVersions(database, id),
    readVersion: (id, number) => versionContent(database, id, number),
    keepVersion,
    nameVersion: (id, number, name) => nameVersion(database, id, number ?? keepVersion(id, 'auto').number, name),
    keepDue() {
      const waits: number[] = []
      for (const [id, draft] of cache.entries()) {
        const wait = dueIn(id, draft)
        if (wait === 0) store(id, draft, getDraft(database, id).summary.updatedAt)
        else if (wait !== null) waits.push(wait)
      }
      return waits.length > 0 ? Math.min(...waits) : null
    },
    keepForReview(id, name, isOwn) {
      const draft = load(id)
      const newest = newestVersion(database, id)
      const isKept = newest.seq === draft.seq && draft.notice === null && !(isOwn && newest.name !== null)
      if (!isKept) store(id, { ...draft, notice: null }, now(), 'review')
      const { number, name: given } = newestVersion(database, id)
      setVersionCause(database, number, 'review')
      if (given === null) nameVersion(database, id, number, name)
      return number
    },
    forget(ids) {
      for (const id of ids) cache.delete(id)
    },
    keepBefore(id) {
      const draft = load(id)
      const { updatedAt } = getDraft(database, id).summary
      if (Math.abs(now() - updatedAt) >= minute && dueIn(id, draft) === 0) store(id, draft, updatedAt)
    },
  }
}
