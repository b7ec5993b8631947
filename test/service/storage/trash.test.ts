import { expect, it } from 'vitest'
import { speech, temporaryFolder } from '../../support/drafts.ts'
import { ask, openStore } from '../../support/stores.ts'

const day = 86_400_000
const start = Date.UTC(2026, 2, 2, 1)

function desk() {
  const clock = { time: start }
  const folder = temporaryFolder()
  const store = openStore(folder, () => clock.time)
  const rest = (days: number) => {
    for (let at = 0; at < days; at++) {
      clock.time += day
      for (let step = 0; step < 50 && store.rest() < 1000; step++);
    }
  }
  return { store, clock, folder, rest }
}

it('keeps a deleted draft for thirty days and then deletes it for good, in a quiet moment', () => {
  const { store, folder, rest } = desk()
  store.create('a', speech('旧稿', '不再用的话'))
  store.create('b', speech('新稿', '要用的话'))
  store.trash('a')
  rest(29)
  expect(store.list(true).map(({ id }) => id)).toEqual(['a'])
  rest(2)
  expect(store.list(true)).toEqual([])
  expect(store.list(false).map(({ id }) => id)).toEqual(['b'])
  store.close()
  expect(ask(folder, "SELECT count(*) AS left FROM versions WHERE draft_id = 'a'")).toEqual({ left: 0 })
})

it('leaves a draft that was brought back in time', () => {
  const { store, rest } = desk()
  store.create('a', speech('旧稿'))
  store.trash('a')
  rest(29)
  store.restore('a')
  rest(10)
  expect(store.list(false).map(({ id }) => id)).toEqual(['a'])
})

it('empties no trash because the clock was set forward by years', () => {
  const { store, clock, rest } = desk()
  store.create('a', speech('旧稿'))
  store.trash('a')
  rest(2)
  clock.time += 3650 * day
  for (let step = 0; step < 20; step++) store.rest()
  expect(store.list(true)).toHaveLength(1)
})
