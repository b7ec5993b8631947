import { closeSync, fstatSync, openSync, readSync, writeSync } from 'node:fs'
import { setImmediate } from 'node:timers/promises'
import type { Database } from '../encryption/open-engine.ts'
import { releaseLog, settleLog } from './open-database.ts'

/** How much is copied before other work gets its turn, in bytes: some milliseconds. */
const atOnce = 1 << 20

/** Where SQLite's locks lie. The page there is never used, and Windows does not let others read it. */
const lockByte = 1 << 30
const lockPage = 4096

/** Told how far the copy is, in pages; throws to call it off. */
export type CopyProgress = (done: number, total: number) => void

/**
 * Copies an encrypted database by its pages as they lie on the disk, some at a time with other work between. SQLite's own
 * copying knows no keys. The log is emptied first and then grows without touching the file until the copy is made, so
 * that what is copied is one state of it. `handle` is the file, open for reading; it stays open, since to close it would
 * lift SQLite's lock. Throws what the disk says, and TypeError where the database is closed meanwhile.
 */
export async function copyPages(database: Database, handle: number, target: string, onProgress: CopyProgress) {
  settleLog(database, true)
  const size = fstatSync(handle).size
  const copy = openSync(target, 'wx', 0o600)
  try {
    const bytes = Buffer.alloc(atOnce)
    for (let at = 0; at < size; ) {
      const from = at === lockByte ? at + lockPage : at
      const end = Math.min(size, (Math.floor(at / atOnce) + 1) * atOnce)
      const read = from < end ? readSync(handle, bytes, 0, end - from, from) : 0
      if (read < end - from) throw new TypeError('The file ended while it was copied')
      for (let done = 0; done < read; ) done += writeSync(copy, bytes, done, read - done, from + done)
      at = end
      onProgress(Math.floor(at / lockPage), Math.ceil(size / lockPage))
      await setImmediate()
      if (!database.open) throw new TypeError('The database was closed while it was copied')
    }
  } finally {
    closeSync(copy)
    if (database.open) releaseLog(database)
  }
}
