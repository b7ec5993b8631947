import { createHash } from 'node:crypto'
import { closeSync, fdatasyncSync, ftruncateSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import type { Database } from 'better-sqlite3'
import type { SqliteDraftStore } from '../sqlite-draft-store.ts'

/** How many drafts are remembered: those changed last. */
const most = 32

/** The last steps that were acknowledged, by draft. */
export type Acknowledged = ReadonlyMap<string, number>

/** Where they are noted beside a database. */
export function acknowledgedFile(file: string): string {
  return `${file}.acknowledged`
}

/**
 * The steps that a store acknowledged last, as noted beside its database; none where the note is torn, as after a power
 * cut. A note is written after its commit is on disk and never before, so that a database which holds less has lost it.
 */
export function readAcknowledged(file: string): Acknowledged {
  try {
    const [hash = '', json = ''] = readFileSync(acknowledgedFile(file), 'utf8').split('\n')
    if (hashOf(json) !== hash) return new Map()
    return new Map(JSON.parse(json) as readonly (readonly [string, number])[])
  } catch {
    return new Map()
  }
}

/** Whether a database holds every step that is noted: a log that was cut short looks whole to SQLite. */
export function holdsAcknowledged(file: string, database: Database): boolean {
  const seqOf = database.prepare('SELECT seq FROM drafts WHERE id = ?').pluck()
  return [...readAcknowledged(file)].every(([id, seq]) => ((seqOf.get(id) as number | undefined) ?? -1) >= seq)
}

/** Forgets the note: the database has taken another state on purpose. */
export function forgetAcknowledged(file: string): void {
  rmSync(acknowledgedFile(file), { force: true })
}

/**
 * The store that `open` makes, noting beside the database what it has acknowledged. What upkeep deletes is named to
 * `forget` before, as the note would else show it as lost. A disk that takes no note changes nothing else.
 */
export function withAcknowledged(
  open: (forget: (ids: readonly string[]) => void) => SqliteDraftStore,
  file: string,
): SqliteDraftStore {
  const steps = new Map(readAcknowledged(file))
  let handle: number | undefined
  const write = () => {
    try {
      handle ??= openSync(acknowledgedFile(file), 'w', 0o600)
      const json = JSON.stringify([...steps])
      const note = Buffer.from(`${hashOf(json)}\n${json}\n`)
      writeSync(handle, note, 0, note.length, 0)
      ftruncateSync(handle, note.length)
    } catch {
      // Without a note less is told after damage; nothing is lost by it.
    }
  }
  const note = (id: string, seq: number) => {
    steps.delete(id)
    steps.set(id, seq)
    for (const oldest of steps.keys()) if (steps.size > most) steps.delete(oldest)
    write()
  }
  const forget = (ids: readonly string[]) => {
    const known = ids.filter(id => steps.delete(id))
    if (known.length === 0) return
    write()
    // A note that a power cut brought back would name drafts that are no more, and a sound database pass for damaged.
    try {
      if (handle !== undefined) fdatasyncSync(handle)
    } catch {
      forgetAcknowledged(file)
    }
  }
  const end = () => {
    if (handle !== undefined) closeSync(handle)
    handle = undefined
  }
  const store = open(forget)
  return {
    ...store,
    create(id, content) {
      const created = store.create(id, content)
      if (!steps.has(id)) note(id, 0)
      return created
    },
    duplicate(id, copyId, revises) {
      const copy = store.duplicate(id, copyId, revises)
      if (!steps.has(copyId)) note(copyId, 0)
      return copy
    },
    append(append) {
      const appended = store.append(append)
      if ((steps.get(append.id) ?? -1) < appended.seq) note(append.id, appended.seq)
      return appended
    },
    delete(id) {
      forget([id])
      return store.delete(id)
    },
    deleteMany(ids) {
      forget(ids)
      return store.deleteMany(ids)
    },
    close() {
      end()
      store.close()
    },
    abandon() {
      end()
      store.abandon()
    },
  }
}

function hashOf(json: string): string {
  return createHash('sha256').update(json).digest('hex')
}
