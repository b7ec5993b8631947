import { copyFileSync, existsSync, renameSync, rmSync, statSync } from 'node:fs'
import type { RecoveredDraft, RecoveredState, RecoveryReport } from '../../../../core/contract/backups.ts'
import { mostReported } from '../../../../core/contract/backups.ts'
import { ServiceError } from '../../../../core/contract/errors.ts'
import { settingsSchema } from '../../../../core/contract/schemas.ts'
import { type Database, openEngine } from '../../encryption/open-engine.ts'
import { syncFile } from '../../sync-file.ts'
import { migrate, migrateTo, schemaVersion } from '../migrations/index.ts'
import { openDamagedFile } from './damaged-file.ts'
import { judgeDraft, knownDrafts } from './judge-drafts.ts'
import { draftsIn, mergeDraft, mergeFolders, mergeSettings, type OpenBackup, openBackup } from './merge-backup.ts'
import type { RecoveryOptions } from './recover.ts'
import { rescueRows } from './rescue-rows.ts'

/** What a rebuilt database came to; where the original goes is for the caller to say. */
export type Rebuilt = Omit<RecoveryReport, 'kept' | 'isRead' | 'reason'> & {
  readonly isForeign: boolean
}

/**
 * Makes a new database at `target` from what the pages of a damaged one hold and, for drafts of which a part is missing,
 * from the newest sound backup. The damaged file is only read. `target` is whole and on disk when this returns; where it
 * fails nothing is left there.
 */
export function rebuild(file: string, target: string, options: RecoveryOptions): Rebuilt {
  const temporary = `${target}-part`
  removeFiles(temporary)
  const { key } = options
  const damaged = openDamagedFile(file, key)
  const database = openEngine(temporary, key)
  try {
    // On disk all at once at the end: until then nothing of it counts.
    database.pragma('journal_mode = OFF')
    database.pragma('synchronous = OFF')
    database.pragma('foreign_keys = OFF')
    // Rows are moved about while it is filled: what they leave behind would outlast their draft.
    database.pragma('secure_delete = ON')
    // In the form that the file has, as its rows fit; what a later form adds is then made from them.
    const { userVersion } = damaged
    migrateTo(database, userVersion >= 1 && userVersion <= schemaVersion ? userVersion : schemaVersion)
    const { isWhole } = rescueRows(damaged, database)
    migrate(database)
    const found = knownDrafts(database).length
    const judged = fillFromBackup(database, options, isWhole && isListWhole(file, `${target}-look`, key))
    tidy(database)
    if (database.pragma('integrity_check(1)', { simple: true }) !== 'ok') throw new ServiceError('write-failed')
    database.close()
    syncFile(temporary)
    renameSync(temporary, target)
    return { ...judged, at: options.now, isForeign: damaged.isForeign && found === 0 }
  } catch (error) {
    database.close()
    removeFiles(temporary)
    throw error
  } finally {
    damaged.close()
  }
}

type Judged = Pick<Rebuilt, 'backupAt' | 'settings' | 'counts' | 'drafts'>

function fillFromBackup(
  database: Database,
  { backups, acknowledged, now, key, backupKeys }: RecoveryOptions,
  isListWhole: boolean,
): Judged {
  const backup = openBackup(backups, key ? [key, ...backupKeys] : backupKeys)
  const drafts: RecoveredDraft[] = []
  let taken = false
  const judge = database.transaction(() => {
    const settings = settingsOf(database) ? 'whole' : backup ? 'backup' : 'usual'
    if (settings !== 'whole') database.exec('DELETE FROM settings')
    if (backup && settings === 'backup') mergeSettings(database, backup)
    if (backup && !isListWhole) mergeFolders(database, backup)
    const inBackup = new Set(backup ? draftsIn(backup) : [])
    for (const id of knownDrafts(database)) {
      let judged: RecoveredDraft = judgeDraft(database, id, now)
      if (backup && inBackup.has(id) && judged.state !== 'whole') {
        judged = judgeWithBackup(database, backup, judged, now)
        taken = true
      }
      if (judged.state === 'lost') removeDraft(database, id)
      // Of a draft that is nothing but stray steps nobody knows a name; it is told of all the same.
      drafts.push(judged.title === '' ? { ...judged, title: untitled } : judged)
    }
    // In a list that is whole, what is missing was deleted by a person.
    const known = new Set(drafts.map(({ id }) => id))
    for (const id of isListWhole ? [] : inBackup) {
      if (known.has(id) || !backup) continue
      taken = true
      mergeDraft(database, backup, id)
      const judged = judgeDraft(database, id, now)
      if (judged.state === 'lost') removeDraft(database, id)
      drafts.push({ ...judged, state: judged.state === 'whole' ? 'backup' : judged.state })
    }
    const seqOf = database.prepare('SELECT seq FROM drafts WHERE id = ?').pluck()
    const isShort = (id: string) => ((seqOf.get(id) as number | undefined) ?? -1) < (acknowledged.get(id) ?? -1)
    for (const [index, draft] of drafts.entries()) {
      if (isWholeState(draft.state) && isShort(draft.id)) drafts[index] = { ...draft, state: 'earlier' }
    }
    const listed = new Set(drafts.map(({ id }) => id))
    for (const id of acknowledged.keys()) {
      if (!listed.has(id)) drafts.push({ id, title: untitled, state: 'lost', updatedAt: null })
    }
    return settings
  })
  try {
    const settings = judge()
    return { settings, backupAt: backup && (taken || settings === 'backup') ? backup.madeAt : null, ...sorted(drafts) }
  } finally {
    backup?.database.close()
  }
}

/**
 * Adds the backup's rows to those of a draft that is not whole. Whole by them it is only where its own row says so too:
 * else the backup may end before the draft did.
 */
function judgeWithBackup(
  database: Database,
  backup: OpenBackup,
  { id, state }: RecoveredDraft,
  now: number,
): RecoveredDraft {
  if (state === 'altered') database.prepare('DELETE FROM versions WHERE draft_id = ?').run(id)
  if (state === 'rebuilt' || state === 'lost') database.prepare('DELETE FROM drafts WHERE id = ? AND seq = 0').run(id)
  mergeDraft(database, backup, id)
  const again = judgeDraft(database, id, now)
  if (again.state !== 'whole') return again
  return { ...again, state: state === 'earlier' ? 'whole' : 'backup' }
}

/** What a draft is called of which no name is left. */
const untitled = '（名称也没有留下的稿件）'

function isWholeState(state: RecoveredState): boolean {
  return state === 'whole' || state === 'rebuilt'
}

const order: readonly RecoveredState[] = ['lost', 'altered', 'earlier', 'backup', 'rebuilt', 'whole']

function sorted(drafts: readonly RecoveredDraft[]): Pick<Rebuilt, 'counts' | 'drafts'> {
  const count = (state: RecoveredState) => drafts.filter(draft => draft.state === state).length
  const counts = {
    whole: count('whole'),
    earlier: count('earlier'),
    altered: count('altered'),
    rebuilt: count('rebuilt'),
    backup: count('backup'),
    lost: count('lost'),
  }
  const rank = ({ state }: RecoveredDraft) => order.indexOf(state)
  const listed = drafts.toSorted(
    (one, other) => rank(one) - rank(other) || (other.updatedAt ?? 0) - (one.updatedAt ?? 0),
  )
  return { counts, drafts: listed.slice(0, mostReported) }
}

/** The largest file that is copied for a second look, in bytes. */
const largestCopy = 256 * 1024 * 1024

/** Whether SQLite itself reads the list of drafts without a fault, as it does where the damage lies elsewhere. */
function isListWhole(file: string, copy: string, key: Uint8Array | null): boolean {
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? largestCopy) >= largestCopy) return false
  let database: Database | undefined
  try {
    // Of a copy, since opening alone writes: the original stays as it was found.
    for (const end of ['', '-wal']) if (existsSync(`${file}${end}`)) copyFileSync(`${file}${end}`, `${copy}${end}`)
    database = openEngine(copy, key, { fileMustExist: true })
    return database.pragma('integrity_check(drafts)', { simple: true }) === 'ok'
  } catch {
    return false
  } finally {
    database?.close()
    removeFiles(copy)
  }
}

function settingsOf(database: Database): boolean {
  const json = database.prepare("SELECT value FROM settings WHERE name = 'window'").pluck().get()
  if (json === undefined) return false
  try {
    return settingsSchema.safeParse(JSON.parse(String(json))).success
  } catch {
    return false
  }
}

/** Takes out what a sound database cannot hold: altered versions beside sound ones, places that name nothing. */
function tidy(database: Database): void {
  database.exec(`
    DELETE FROM versions WHERE draft_id NOT IN (SELECT id FROM drafts);
    DELETE FROM journal WHERE draft_id NOT IN (SELECT id FROM drafts);
    DELETE FROM status_log WHERE draft_id NOT IN (SELECT id FROM drafts);
    DELETE FROM draft_tags WHERE draft_id NOT IN (SELECT id FROM drafts);
    UPDATE folders SET parent_id = NULL WHERE parent_id NOT IN (SELECT id FROM folders);
    UPDATE drafts SET revision_of = NULL WHERE revision_of NOT IN (SELECT id FROM drafts);
    UPDATE drafts SET folder_id = NULL WHERE folder_id NOT IN (SELECT id FROM folders);
  `)
}

function removeDraft(database: Database, id: string): void {
  database.prepare('DELETE FROM drafts WHERE id = ?').run(id)
}

function removeFiles(path: string): void {
  for (const end of ['', '-journal', '-wal', '-shm']) rmSync(`${path}${end}`, { force: true })
}
