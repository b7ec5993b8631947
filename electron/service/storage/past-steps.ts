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
 * The last changes of a draft's body that led to step `seq`, the latest last, with what stood there before. Steps that put
 * comments on words or took them off are passed over; what was done earlier is told up to the first change of a block
 * that they concern. None where damage parts the changes from that step.
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
      past.push(step)
    }
    content = applyEdit(content, edit)
    reached++
  }
  return reached === seq ? lastOf(besideComments(past)) : []
}

/** Whether a step put comments on words or took them off, and changed no word. */
function isOfComments({ removed, inserted }: PastStep): boolean {
  return removed.length === inserted.length && removed.every((block, at) => isSameText(block, inserted[at]))
}

/**
 * The steps that can be taken back, from the last one on, with all comments left where they are: taking back a step of a
 * block's text would take a comment that came later off its words and leave it in the list.
 */
function besideComments(past: readonly PastStep[]): readonly PastStep[] {
  const told: PastStep[] = []
  /** Indices of blocks with such comments, as they were behind the step that is looked at. */
  let marked: readonly number[] = []
  for (const step of past.toReversed()) {
    const { at, removed, inserted } = step
    const end = at + inserted.length
    if (isOfComments(step)) {
      marked = [...marked, ...inserted.map((_, index) => at + index)]
      continue
    }
    if (marked.some(index => index >= at && index < end)) break
    marked = marked.map(index => (index < at ? index : index - inserted.length + removed.length))
    told.push(step)
  }
  return told.toReversed()
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
