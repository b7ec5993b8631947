import type { Database } from 'better-sqlite3'
import type { VersionCause } from '../../../core/contract/draft-versions.ts'
import { newestKept } from '../../../core/versions/retention.ts'
import { forgetSteps } from './journal.ts'
import type { LoadedDraft } from './load-draft.ts'
import { mostPastSteps } from './past-steps.ts'
import { addVersion } from './versions.ts'

/** After so many steps, or so many UTF-16 units of steps, a draft gets a new full version. */
const mostSteps = 1000
const mostSize = 2_000_000

/** Whether opening the draft would replay more than it needs to. */
export function needsVersion(draft: LoadedDraft): boolean {
  return draft.notice === null && (draft.steps >= mostSteps || draft.size >= mostSize)
}

/**
 * Stores the draft, as it was at `at`, as a new version and forgets steps that nothing needs any more. Earlier versions
 * stay.
 */
export function compactDraft(
  database: Database,
  id: string,
  draft: LoadedDraft,
  at: number,
  cause?: VersionCause,
): LoadedDraft {
  database
    .transaction(() => {
      addVersion(database, id, draft, at, cause)
      forgetNeedless(database, id, draft.seq)
    })
    .immediate()
  return { ...draft, steps: 0, size: 0 }
}

/** How many versions back undoing may reach: steps can be large, and then versions are many. */
const versionsUndone = 12

/**
 * Forgets the steps up to a version behind which enough is left: several versions, so that damage to the newest costs
 * nothing, and the steps that can be undone. `seq` is the last step of the draft.
 */
export function forgetNeedless(database: Database, id: string, seq: number): void {
  const at = database
    .prepare('SELECT seq FROM versions WHERE draft_id = ? ORDER BY number DESC LIMIT 1 OFFSET ?')
    .pluck()
  const several = at.get(id, newestKept - 1) as number | undefined
  const undoable = database
    .prepare('SELECT seq FROM versions WHERE draft_id = ? AND seq <= ? ORDER BY number DESC LIMIT 1')
    .pluck()
    .get(id, seq - mostPastSteps) as number | undefined
  const farthest = at.get(id, versionsUndone - 1) as number | undefined
  const needed = Math.max(undoable ?? 0, farthest ?? 0)
  if (several !== undefined) forgetSteps(database, id, Math.min(several, needed))
}
