import type { Database } from 'better-sqlite3'
import { ServiceError } from '../../../core/contract/errors.ts'
import { type DraftContent, draftTitle } from '../../../core/document/draft.ts'
import { freedomOf } from '../../../core/document/draft-status.ts'
import type { PlainMove } from '../../../core/document/status-log.ts'
import { withoutReview } from '../../../core/review/review-edit.ts'
import { appendDraft } from './append-draft.ts'
import { createDraftCache } from './draft-cache.ts'
import { followChanges } from './draft-changes.ts'
import { countCharacters } from './draft-counts.ts'
import { type DraftRecord, findDraft, getDraft, listDrafts, putDraft } from './draft-rows.ts'
import type { DraftStore } from './draft-store.ts'
import { deleteFolder, listFolders, saveFolder } from './folder-rows.ts'
import { countableText, keepFacts, ledgerRows } from './ledger-rows.ts'
import { type LoadedDraft, loadDraft } from './load-draft.ts'
import { createDraftMoves } from './move-drafts.ts'
import { settleLog } from './open-database.ts'
import { pastSteps } from './past-steps.ts'
import { placeCopy, placeDrafts, renameTag } from './place-drafts.ts'
import { previewDraft } from './preview-draft.ts'
import { searchText } from './search-text.ts'
import { readSettings, writeSettings } from './settings-row.ts'
import { toServiceError } from './sqlite-errors.ts'
import { lastMove, statusLog } from './status-rows.ts'
import { takeIn } from './take-in.ts'
import { removeDrafts, setTrashed } from './trash-drafts.ts'
import { createUpkeep } from './upkeep.ts'
import { createVersions } from './version-operations.ts'
import { addVersion } from './versions.ts'

/** A store over one open connection. Errors of SQLite pass through as they are. */
export interface SqliteDraftStore extends DraftStore {
  /**
   * Gives drafts the versions that are due, or else does a piece of upkeep. For quiet moments: it writes whole drafts.
   * Answers after how many milliseconds to come again.
   */
  rest(): number
  /** Gives drafts the versions that are due, moves the log into the database file and closes the connection. */
  close(): void
  /** Closes the connection without writing, after a failure. Never throws. */
  abandon(): void
}

/** What a new draft is until somebody says otherwise, as the table's defaults have it. */
const unplaced = { status: 'drafting', folderId: null, tags: [], starred: false } as const

const shownPragmas = ['journal_mode', 'locking_mode', 'synchronous', 'foreign_keys', 'trusted_schema', 'user_version']

/** Answers to an append that leave the draft as it was. */
const refusals: ReadonlySet<string> = new Set(['draft-conflict', 'draft-in-review', 'draft-final'])

/** Who is told of drafts that upkeep deletes for good: before each and, once it is off the disk, after. */
export interface PurgeNews {
  before(id: string): void
  after(id: string): void
}

const untold: PurgeNews = { before: () => undefined, after: () => undefined }

/** A store over an open, migrated connection, which it owns from now on. */
export function createDraftStore(
  database: Database,
  now: () => number = Date.now,
  purged: PurgeNews = untold,
): SqliteDraftStore {
  const cache = createDraftCache()
  const changes = followChanges(database)

  const load = (id: string): LoadedDraft => {
    const cached = cache.get(id)
    if (cached) return cached
    const draft = loadDraft(database, id)
    cache.set(id, draft)
    return draft
  }

  const insert = (id: string, content: DraftContent, name: string | null) => {
    const time = now()
    const title = name ?? draftTitle(content.blocks)
    const characters = countCharacters(content.blocks)
    const times = { createdAt: time, updatedAt: time, trashedAt: null }
    const summary = { id, title, genre: content.genre, characters, ...times, ...unplaced }
    const write = database.transaction(() => {
      putDraft(database, { summary, renamed: name !== null, seq: 0 })
      addVersion(database, id, { seq: 0, content }, time)
    })
    write.immediate()
    return getDraft(database, id).summary
  }

  const change = (id: string, alter: (record: DraftRecord) => DraftRecord) => {
    const write = database.transaction(() => putDraft(database, alter(getDraft(database, id))))
    write.immediate()
    return getDraft(database, id).summary
  }

  const remove = (ids: readonly string[]) => {
    removeDrafts(database, ids)
    for (const id of ids) cache.delete(id)
    quietly(() => settleLog(database))
    return null
  }

  const move = (ids: readonly string[], trashed: boolean) => {
    setTrashed(database, ids, trashed ? now() : null)
    return null
  }

  const versions = createVersions(database, cache, load, now)
  const moves = createDraftMoves(database, versions.keepForReview, now)
  /** Versions that a failed move has not kept after all must not count as kept. */
  const moving = <T>(ids: readonly string[], run: () => T): T => {
    try {
      return run()
    } catch (error) {
      versions.forget(ids)
      throw error
    }
  }
  const purge = (id: string) => {
    purged.before(id)
    remove([id])
    purged.after(id)
  }
  const upkeep = createUpkeep(database, now, purge)

  return {
    list: trashed => listDrafts(database, trashed),
    pageDrafts: changes.page,
    changedDrafts: changes.since,
    namedDrafts: changes.named,
    searchTexts: ids => ids.flatMap(id => searchText(database, id, cache.find(id)) ?? []),
    create: (id, content) => findDraft(database, id)?.summary ?? insert(id, content, null),
    open(id) {
      const { summary } = getDraft(database, id)
      const { content, seq, notice } = load(id)
      return { summary, content, seq, notice }
    },
    append(append) {
      const { id, seq, edits } = append
      versions.keepBefore(id)
      const current = load(id)
      // Forgotten first: should the transaction fail, what is on disk decides.
      cache.delete(id)
      try {
        const time = now()
        cache.set(id, appendDraft(database, current, append, time))
        return { seq: seq + edits.length, savedAt: time }
      } catch (error) {
        if (error instanceof ServiceError && refusals.has(error.code)) cache.set(id, current)
        throw error
      }
    },
    past: (id, seq) => pastSteps(database, id, seq),
    rename: (id, title) =>
      change(id, record => {
        if (freedomOf(record.summary.status) === 'none') throw new ServiceError('draft-final')
        const name = title.trim() || draftTitle(load(id).content.blocks)
        return {
          ...record,
          renamed: title.trim() !== '',
          summary: { ...record.summary, title: name, updatedAt: now() },
        }
      }),
    duplicate(id, copyId, revises = false) {
      const known = findDraft(database, copyId)?.summary
      if (known) return known
      const { title } = getDraft(database, id).summary
      const { content } = load(id)
      const write = database.transaction(() => {
        if (revises) insert(copyId, withoutReview(content), `${title}（修订稿）`)
        else insert(copyId, content, `${title}（副本）`)
        placeCopy(database, id, copyId, revises)
      })
      write.immediate()
      return getDraft(database, copyId).summary
    },
    trash: id => move([id], true),
    restore: id => move([id], false),
    delete: id => remove([id]),
    deleteMany: remove,
    versions: versions.versions,
    readVersion: versions.readVersion,
    keepVersion: versions.keepVersion,
    nameVersion: versions.nameVersion,
    preview(id) {
      const { content } = cache.get(id) ?? loadDraft(database, id)
      return { ...previewDraft(content, readSettings(database)), lastMove: lastMove(database, id) }
    },
    place(drafts) {
      placeDrafts(database, drafts)
      return null
    },
    setTrashed: move,
    setStatus(change) {
      moving(change.ids, () => moves.move(change))
      return null
    },
    log(id) {
      getDraft(database, id)
      return statusLog(database, id)
    },
    ledgerRows: (statuses, before, most) => ledgerRows(database, statuses, before, most),
    countableText: id => countableText(database, id, cache.find(id)),
    keepFacts(facts) {
      keepFacts(database, facts)
      return null
    },
    takeIn(taking) {
      const around = {
        load,
        keep: (id: string) => void versions.keepVersion(id, 'import'),
        stored: (id: string, draft: LoadedDraft) => cache.set(id, draft),
        adopt: (id: string, adopted: readonly PlainMove[]) => void moves.adopt(id, adopted),
        now,
      }
      moving([taking.id], () => takeIn(database, taking, around))
      return getDraft(database, taking.id).summary
    },
    folders: () => listFolders(database),
    saveFolder: folder => saveFolder(database, folder),
    deleteFolder(id) {
      deleteFolder(database, id)
      return null
    },
    renameTag(from, to) {
      renameTag(database, from, to)
      return null
    },
    readSettings: () => readSettings(database),
    writeSettings(settings) {
      writeSettings(database, settings)
      return settings
    },
    pragmas: () => Object.fromEntries(shownPragmas.map(name => [name, database.pragma(name, { simple: true })])),
    rest() {
      const due = versions.keepDue()
      return Math.min(due ?? Number.POSITIVE_INFINITY, upkeep.step())
    },
    close() {
      try {
        quietly(() => versions.keepDue())
        settleLog(database)
      } finally {
        database.close()
      }
    },
    abandon() {
      try {
        database.close()
      } catch {
        // The handle is given up either way; the failure that led here is the one that is reported.
      }
    },
  }
}

/**
 * Runs what may as well be done later: versions that are due, the emptying of the log. A refusal of disk or database is
 * passed over, since nothing is lost meanwhile.
 */
function quietly(work: () => void): void {
  try {
    work()
  } catch (error) {
    if (!(error instanceof ServiceError) && toServiceError(error) === error) throw error
  }
}
