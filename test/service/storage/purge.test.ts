import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished, vi } from 'vitest'
import type { RecoveryReport } from '../../../core/contract/backups.ts'
import { createReopeningStore } from '../../../electron/service/storage/reopening-store.ts'
import { insertion, speech, temporaryFolder } from '../../support/drafts.ts'

const day = 86_400_000

it('does not take a draft for lost that left the trash after thirty days', () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 2, 2, 1) })
  onTestFinished(() => void vi.useRealTimers())
  const folder = temporaryFolder()
  const file = join(folder, 'drafts.db')
  const reports: RecoveryReport[] = []
  const purged: string[] = []
  const open = () => {
    const store = createReopeningStore(
      file,
      report => reports.push(report),
      id => purged.push(id),
    )
    onTestFinished(() => store.close())
    return store
  }
  const first = open()
  first.run(store => store.create('a', speech('旧稿')))
  first.run(store => store.append({ id: 'a', seq: 0, edits: [insertion(1, '不再用的话')] }))
  first.run(store => store.create('b', speech('新稿')))
  first.run(store => store.trash('a'))
  for (let at = 0; at < 32; at++) {
    vi.setSystemTime(Date.now() + day)
    for (let step = 0; step < 50 && (first.rest() ?? day) < 1000; step++);
  }
  expect(purged).toEqual(['a'])
  first.close()
  const second = open()
  expect(second.run(store => store.list(false)).map(({ id }) => id)).toEqual(['b'])
  expect(reports).toEqual([])
  expect(existsSync(join(folder, 'damaged'))).toBe(false)
})
