import type { Database } from 'better-sqlite3'
import { forgetSteps } from './journal.ts'
import type { LoadedDraft } from './load-draft.ts'
import { addVersion } from './versions.ts'

/** After so many steps, or so many UTF-16 units of steps, a draft gets a new full version. */
const mostSteps = 1000
const mostSize = 2_000_000

/** How many versions keep the steps that follow them, so that damage to the newest costs nothing. */
const versionsWithSteps = 3

/** Whether opening the draft would replay more than it needs to. */
export function needsVersion(draft: LoadedDraft): boolean {
  return draft.notice === null && (draft.steps >= mostSteps || draft.size >= mostSize)
}

/** Stores the draft as a new version and forgets steps that lie several versions back. Earlier versions stay. */
export function compactDraft(database: Database, id: string, draft: LoadedDraft, now: number): LoadedDraft {
  database
    .transaction(() => {
      addVersion(database, id, draft, now)
      const oldest = database
        .prepare('SELECT seq FROM versions WHERE draft_id = ? ORDER BY number DESC LIMIT 1 OFFSET ?')
        .pluck()
        .get(id, versionsWithSteps - 1) as number | undefined
      if (oldest !== undefined) forgetSteps(database, id, oldest)
    })
    .immediate()
  return { ...draft, steps: 0, size: 0 }
}
