import type { Database } from 'better-sqlite3'
import { newestKept, thinnedVersions } from '../../../core/versions/retention.ts'
import { forgetNeedless } from './compact-draft.ts'
import { getDraft } from './draft-rows.ts'
import { versionFacts } from './version-rows.ts'
import { readVersion } from './versions.ts'

/** How many versions one transaction removes: saving waits for no longer than that takes. */
const mostAtOnce = 40

const minute = 60_000

/** The drafts that have more versions than are always kept. Reads the index alone. */
export function draftsToThin(database: Database): readonly string[] {
  return database
    .prepare('SELECT draft_id FROM versions GROUP BY draft_id HAVING count(*) > ?')
    .pluck()
    .all(newestKept) as readonly string[]
}

/**
 * Removes versions that `thinnedVersions` lets go, some at a time, and the steps that nothing needs without them. Answers
 * whether more are to go, or that there was nothing to do. Does nothing where the newest version is damaged: an earlier
 * one then holds the draft.
 */
export function thinVersions(database: Database, draftId: string, now: number): 'none' | 'done' | 'more' {
  const versions = versionFacts(database, draftId)
  const offset = -new Date(now).getTimezoneOffset() * minute
  const thinned = thinnedVersions(versions, now, offset)
  const newest = versions[0]
  if (!newest || thinned.size === 0 || !readVersion(database, draftId, newest.number)?.isIntact) return 'none'
  const oldestFirst = [...thinned].toSorted((a, b) => a - b)
  const remove = database.prepare('DELETE FROM versions WHERE number = ?')
  database
    .transaction(() => {
      for (const number of oldestFirst.slice(0, mostAtOnce)) remove.run(number)
      forgetNeedless(database, draftId, getDraft(database, draftId).seq)
    })
    .immediate()
  return oldestFirst.length > mostAtOnce ? 'more' : 'done'
}
