import type { Database } from 'better-sqlite3'
import { trashKept } from '../../../core/versions/retention.ts'
import { isClockSteady } from './steady-clock.ts'
import { draftsToThin, thinVersions } from './thin-versions.ts'

const hour = 3_600_000

/** How long after the start the first round waits, and how long one piece of work leaves to others, in milliseconds. */
const firstWait = 5_000
const pause = 50

/** How many drafts are looked at in one piece of work where none of them needs anything. */
const mostLooked = 100

/** Work that nobody asked for, done a little at a time: versions thinned, drafts long in the trash deleted. */
export interface Upkeep {
  /** Does a small piece where one is due. Answers after how many milliseconds to ask again. */
  step(): number
}

type Task = { readonly kind: 'purge' | 'thin'; readonly id: string }

/**
 * Upkeep in hourly rounds, as long as the clock can be trusted. `remove` deletes a draft for good. A draft that is brought
 * back from the trash during a round stays.
 */
export function createUpkeep(database: Database, now: () => number, remove: (id: string) => void): Upkeep {
  let tasks: Task[] = []
  let roundAt = now() + firstWait

  const plan = (time: number) => {
    roundAt = time + hour
    if (!isClockSteady(database, time)) return
    const purged = expired(database, time).map(id => ({ kind: 'purge', id }) as const)
    const thinned = draftsToThin(database).map(id => ({ kind: 'thin', id }) as const)
    tasks = [...thinned, ...purged]
  }

  /** Does one task; answers whether it wrote anything. */
  const run = (task: Task, time: number): boolean => {
    if (task.kind === 'purge') {
      const isDue = isExpired(database, task.id, time)
      if (isDue) remove(task.id)
      return isDue
    }
    const outcome = thinVersions(database, task.id, time)
    if (outcome === 'more') tasks.push(task)
    return outcome !== 'none'
  }

  const runSome = (time: number) => {
    for (let looked = 0; looked < mostLooked; looked++) {
      const task = tasks.pop()
      if (!task || run(task, time)) return
    }
  }

  return {
    step() {
      const time = now()
      // A clock that was set back must not put the round off for years.
      if (tasks.length === 0 && (time >= roundAt || time < roundAt - hour)) plan(time)
      else runSome(time)
      return tasks.length > 0 ? pause : Math.max(pause, roundAt - time)
    },
  }
}

const isOver = 'trashed_at IS NOT NULL AND trashed_at <= ?'

function expired(database: Database, now: number): readonly string[] {
  return database
    .prepare(`SELECT id FROM drafts WHERE ${isOver}`)
    .pluck()
    .all(now - trashKept) as readonly string[]
}

function isExpired(database: Database, id: string, now: number): boolean {
  return database.prepare(`SELECT 1 FROM drafts WHERE id = ? AND ${isOver}`).get(id, now - trashKept) !== undefined
}
