import type { Database } from 'better-sqlite3'

const hour = 3_600_000
const day = 24 * hour

/** A step forward beyond this, or a step back beyond an hour, is a jump. */
const longestAbsence = 3 * day

/** How long the clock must have run on without a jump before anything may be deleted by it. */
const steadyTime = day

interface ClockRow {
  readonly seen: number
  readonly steady: number
}

/**
 * Notes the time and tells whether ages may be judged by it. A clock that is set wrong by years must not empty the trash
 * or thin versions: after a jump, as after days without the program, it has to run on for a day first.
 */
export function isClockSteady(database: Database, now: number): boolean {
  const row = database.prepare('SELECT seen_at AS seen, steady_from AS steady FROM clock').get() as ClockRow | undefined
  const hasJumped = !row || now > row.seen + longestAbsence || now < row.seen - hour
  const steady = hasJumped ? now : row.steady
  database
    .prepare(
      `INSERT INTO clock (id, seen_at, steady_from) VALUES (1, ?, ?)
       ON CONFLICT (id) DO UPDATE SET seen_at = excluded.seen_at, steady_from = excluded.steady_from`,
    )
    .run(now, steady)
  return now - steady >= steadyTime
}
