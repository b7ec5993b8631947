import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { speech, temporaryFolder } from '../support/drafts.ts'
import { openStore } from '../support/stores.ts'
import { traces } from './residue.ts'

const script = join(import.meta.dirname, 'residue.ts')
const planted = join(import.meta.dirname, 'planted-residue.ts')

function run(rounds: number, own: readonly string[] = [], ofNode: readonly string[] = []) {
  return spawnSync(process.execPath, [...process.execArgv, ...ofNode, script, String(rounds), ...own], {
    encoding: 'utf8',
  })
}

it('leaves no trace of what was deleted for good, after a recovery too', () => {
  const { stdout, stderr, status } = run(2)
  expect([stderr, stdout, status]).toEqual(['', '✓ 2 轮，彻底删除之后没有留下痕迹\n', 0])
}, 300_000)

it('leaves nothing readable once the folder is encrypted, after a recovery too', () => {
  const { stdout, stderr, status } = run(2, ['--encrypted'])
  expect([stderr, stdout, status]).toEqual(['', '✓ 2 轮，加密之后没有留下痕迹\n', 0])
}, 300_000)

it('notices databases that keep deleted rows', () => {
  const { stdout, status } = run(1, [], ['--import', planted])
  expect(status).toBe(1)
  for (const file of ['drafts.db', 'search.db', join('library', 'library.db')])
    expect(stdout).toContain(join('data', file))
}, 300_000)

it('leaves no trace of what was in the trash for thirty days', () => {
  const folder = temporaryFolder()
  const clock = { time: Date.UTC(2026, 2, 2, 1) }
  const store = openStore(folder, () => clock.time)
  store.create('a', speech('滴漏不留痕', ...Array.from({ length: 90 }, (_, index) => `滴漏不留痕，第${index}条。`)))
  store.create('b', speech('要用的话'))
  store.trash('a')
  for (let day = 0; day < 32; day++) {
    clock.time += 86_400_000
    for (let step = 0; step < 50 && store.rest() < 1000; step++);
  }
  expect(store.list(true)).toEqual([])
  expect(traces(folder, '滴漏不留痕')).toEqual([])
  store.close()
  expect(traces(folder, '滴漏不留痕')).toEqual([])
})
