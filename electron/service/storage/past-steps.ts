import type { Database } from 'better-sqlite3'
import { applyEdit } from '../../../core/document/block-edit.ts'
import type { PastStep } from '../../../core/document/past-step.ts'
import { isSameText } from '../../../core/review/review-edit.ts'
import { parseStep, stepsAfter } from './journal.ts'
import { type ReadVersion, readVersion, versionNumbers } from './versions.ts'

/** How many steps of the journal are told, and how many blocks in them: enough for an hour of writing. */
export const mostPastSteps = 500
const mostBlocks = 20_000

/**
 * The last changes of a draft's body that led to step `seq`, the latest last, with what stood there before: those since
 * comments were last put on words or taken off. None where damage parts them from that step.
 */
export function pastSteps(database: Database, id: string, seq: number): readonly PastStep[] {
  const base = versionBefore(database, id, seq)
  if (!base) return []
  const past: PastStep[] = []
  let { content } = base
  let reached = base.seq
  for (const json of stepsAfter(database, id, base.seq)) {
    if (reached === seq) break
    const edit = parseStep(json)
    if (edit.type === 'blocks') {
      const { at, remove, insert } = edit
      const step = { at, removed: content.blocks.slice(at, at + remove), inserted: insert }
      // Steps of the body alone would take a comment off its words and leave it in the list.
      if (isOfComments(step)) past.length = 0
      else past.push(step)
    }
    content = applyEdit(content, edit)
    reached++
  }
  return reached === seq ? lastOf(past) : []
}

/** Whether a step put comments on words or took them off, and changed no word. */
function isOfComments({ removed, inserted }: PastStep): boolean {
  return removed.length === inserted.length && removed.every((block, at) => isSameText(block, inserted[at]))
}

/** The newest sound version that lies far enough back, else the oldest whose steps are all kept. */
function versionBefore(database: Database, id: string, seq: number): ReadVersion | undefined {
  const kept = database.prepare('SELECT count(*) FROM journal WHERE draft_id = ? AND seq > ? AND seq <= ?').pluck()
  let found: ReadVersion | undefined
  for (const number of versionNumbers(database, id)) {
    const version = readVersion(database, id, number)
    if (!version?.isIntact || version.seq > seq) continue
    if (kept.get(id, version.seq, seq) !== seq - version.seq) break
    found = version
    if (seq - version.seq >= mostPastSteps) break
  }
  return found
}

function lastOf(past: readonly PastStep[]): readonly PastStep[] {
  let blocks = 0
  let from = past.length
  while (from > 0 && past.length - from < mostPastSteps) {
    const { removed, inserted } = past[from - 1] as PastStep
    blocks += removed.length + inserted.length
    if (blocks > mostBlocks) break
    from--
  }
  return past.slice(from)
}
