import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

/** The most drafts that are remembered; those deleted first are given up. */
const most = 100_000

const schema = z.array(z.string())

function pendingFile(folder: string): string {
  return join(folder, 'forget.json')
}

/** The ids of drafts that are still to be taken out of backups which were out of reach. `folder` holds the own backups. */
export function pendingForgets(folder: string): readonly string[] {
  try {
    return schema.parse(JSON.parse(readFileSync(pendingFile(folder), 'utf8')))
  } catch {
    return []
  }
}

/** Remembers ids for when the backups are within reach; none forgets them. A disk that takes no note changes nothing else. */
export function rememberForgets(folder: string, ids: readonly string[]): void {
  try {
    if (ids.length === 0) rmSync(pendingFile(folder), { force: true })
    else writeFileSync(pendingFile(folder), JSON.stringify(ids.slice(-most)), { mode: 0o600 })
  } catch {
    // The person has been told that those backups still hold the drafts.
  }
}
