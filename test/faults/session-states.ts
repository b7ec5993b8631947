import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { blockText } from '../../core/document/draft.ts'
import type { DraftStore } from '../../electron/service/storage/draft-store.ts'
import { openDatabase } from '../../electron/service/storage/open-database.ts'
import { createReopeningStore } from '../../electron/service/storage/reopening-store.ts'
import { createDraftStore } from '../../electron/service/storage/sqlite-draft-store.ts'
import { acts, isRestart, perform } from './scripted-session.ts'

/** Everything a person can see of the drafts, without times, as one text: equal where nothing differs. */
export function stateOf(store: DraftStore): string {
  const drafts = [...store.list(false), ...store.list(true)].map(({ id, title, trashedAt, status, revisionOf }) => {
    const { seq, content, notice } = store.open(id)
    const text = content.blocks.map(block => `${block.type} ${blockText(block)}`).join('\n')
    const kept = new Set(store.versions(id).map(({ number }) => number))
    const moves = store.log(id).map(({ to, author, reason, version }) => [to, author, reason, kept.has(version ?? 0)])
    const hash = createHash('sha256').update(text).digest('hex')
    return [id, title, trashedAt !== null, seq, hash, notice, status, revisionOf, moves]
  })
  return JSON.stringify(drafts.toSorted(([one], [other]) => String(one).localeCompare(String(other))))
}

/** The states that the scripted session leads through: the n-th is that after n acts. */
export function sessionStates(): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'jianwen-states-'))
  const store = createDraftStore(openDatabase(join(folder, 'drafts.db')))
  const states = [stateOf(store)]
  for (const act of acts) {
    if (!isRestart(act)) perform(store, act)
    states.push(stateOf(store))
  }
  store.abandon()
  rmSync(folder, { recursive: true, force: true })
  return states
}

/** What became of a session that was broken off. */
export type Fate = 'kept' | 'lost' | 'corrupt'

/**
 * Starts the product on what is left of a session of which `acknowledged` acts were acknowledged. `kept`: all of them
 * and at most the next one are there, and nothing had to be recovered. `lost`: an earlier state. Else `corrupt`.
 */
export function fateOf(folder: string, states: readonly string[], acknowledged: number): { fate: Fate; why: string } {
  let recovered = ''
  const store = createReopeningStore(join(folder, 'drafts.db'), report => {
    recovered = `recovered: ${report.reason}`
  })
  try {
    const state = store.run(open => stateOf(open))
    const allowed = states.slice(acknowledged, acknowledged + 2)
    if (allowed.includes(state) && recovered === '') return { fate: 'kept', why: '' }
    const at = states.lastIndexOf(state)
    if (at >= 0 && at < acknowledged) return { fate: 'lost', why: `act ${at} of ${acknowledged} ${recovered}` }
    return { fate: 'corrupt', why: `${recovered} after ${acknowledged} acts: ${state}` }
  } catch (error) {
    return { fate: 'corrupt', why: `does not open: ${error instanceof Error ? error.message : error}` }
  } finally {
    store.close()
  }
}
