import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { eraseFile } from '../erase-file.ts'

/** What a backup, or the taking out of drafts, leaves when it is broken off: whole copies of the drafts under other names. */
const leftover = /^drafts(-\d.*\.db)?\.(part|copy)(-journal|-wal)?$/

/**
 * Deletes what the end of the program amid a backup left behind. Nothing of the kind may be under way. What cannot be
 * deleted stays for the next time.
 */
export function sweepLeftovers(folder: string, databaseFile: string): void {
  try {
    const paths = readdirSync(folder)
      .filter(name => leftover.test(name))
      .map(name => join(folder, name))
    for (const path of [...paths, `${databaseFile}.exchange`]) eraseFile(path)
  } catch {
    // There is no folder yet, or the disk fails, which the backup itself will tell.
  }
}
