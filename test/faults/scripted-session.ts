// Run as a program: performs the acts of a writing session on the folder given, one after another, and writes `ack N` on
// stdout once act N is acknowledged. What it is killed in, or loses its disk in, is the business of whoever starts it.
import { writeSync } from 'node:fs'
import { join } from 'node:path'
import { textBlock } from '../../core/document/draft.ts'
import type { DraftStore, StoreOperation } from '../../electron/service/storage/draft-store.ts'
import { type Storage, startStorage } from '../../electron/service/storage/storage.ts'

/** An operation with its arguments, or the end of one program and the start of the next. */
export type Act = readonly [StoreOperation, ...unknown[]] | readonly ['restart']

const speech = (title: string) => ({
  version: 3,
  genre: 'speech',
  fields: {},
  blocks: [textBlock('title', title), textBlock('paragraph', '开头。')],
})

const typed = (id: string, seq: number, text: string): Act => {
  const insert = [textBlock('paragraph', text)]
  return ['append', { id, seq, edits: [{ type: 'blocks', at: 1 + (seq % 3), remove: seq % 2, insert }] }]
}

function* typing(id: string, from: number, to: number): Generator<Act> {
  for (let seq = from; seq < to; seq++) yield typed(id, seq, `第${seq + 1}步，${'逐项落实'.repeat((seq * 7) % 40)}。`)
}

/** A morning's writing: drafts begun, typed, pasted into, copied, renamed, thrown away, sent and reviewed, and the program closed amid it. */
export const acts: readonly Act[] = [
  ['create', 'a', speech('防汛工作部署会上的讲话')],
  ...typing('a', 0, 12),
  ['create', 'b', speech('信访工作汇报')],
  typed('b', 0, '整段粘贴的材料。'.repeat(4000)),
  ['rename', 'a', '防汛讲话（送审）'],
  ...typing('b', 1, 6),
  ['keepVersion', 'a', 'export'],
  ['duplicate', 'b', 'c'],
  ...typing('a', 12, 16),
  ['restart'],
  ['trash', 'c'],
  ...typing('a', 16, 22),
  ['restore', 'c'],
  typed('c', 0, '另一段粘贴的材料。'.repeat(3000)),
  ['delete', 'c'],
  ...typing('b', 6, 14),
  ['restart'],
  ...typing('a', 22, 30),
  ['setStatus', { ids: ['a', 'b'], status: 'submitted', author: '周敏' }],
  ['setStatus', { ids: ['a'], status: 'returned', author: '何立', reason: '缺少依据。'.repeat(300) }],
  ...typing('a', 30, 33),
  ['setStatus', { ids: ['a'], status: 'submitted', author: '周敏' }],
  ['setStatus', { ids: ['a', 'b'], status: 'passed', author: '何立' }],
  ['setStatus', { ids: ['b'], status: 'final', author: '周敏' }],
  ['duplicate', 'b', 'd', true],
]

/** Performs one act on a store; `restart` is the caller's. */
export function perform(
  store: DraftStore | Storage,
  [operation, ...args]: Exclude<Act, readonly ['restart']>,
): unknown {
  return (store[operation] as (...args: readonly unknown[]) => unknown)(...args)
}

/** Whether an act is the end of one program and the start of the next. */
export function isRestart(act: Act): act is readonly ['restart'] {
  return act[0] === 'restart'
}

if (import.meta.main) {
  const file = join(process.argv[2] as string, 'drafts.db')
  let storage = startStorage(file)
  for (const [index, act] of acts.entries()) {
    if (isRestart(act)) {
      await storage.close()
      storage = startStorage(file)
    } else await perform(storage, act)
    writeSync(1, `ack ${index + 1}\n`)
  }
  await storage.close()
  writeSync(1, 'end\n')
}
