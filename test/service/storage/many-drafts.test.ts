import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { openDatabase } from '../../../electron/service/storage/open-database.ts'
import { createDraftStore, type SqliteDraftStore } from '../../../electron/service/storage/sqlite-draft-store.ts'
import { speech, temporaryFolder } from '../../support/drafts.ts'

interface Counted {
  readonly ids: readonly string[]
  readonly store: SqliteDraftStore
  /** How many statements an act compiles, and how many transactions it makes. */
  count(act: () => unknown): { readonly compiled: number; readonly transactions: number }
}

function storeOf(drafts: number): Counted {
  const database = openDatabase(join(temporaryFolder(), 'drafts.db'))
  const store = createDraftStore(database, () => 1000)
  onTestFinished(() => store.close())
  const ids = Array.from({ length: drafts }, (_, number) => `d${number}`)
  database.transaction(() => ids.forEach(id => void store.create(id, speech(id))))()
  let [compiled, transactions] = [0, 0]
  const prepare = database.prepare.bind(database)
  const transaction = database.transaction.bind(database)
  Object.assign(database, {
    prepare(source: string) {
      compiled++
      return prepare(source)
    },
    transaction(work: () => unknown) {
      transactions++
      return transaction(work)
    },
  })
  return {
    ids,
    store,
    count(act) {
      ;[compiled, transactions] = [0, 0]
      act()
      return { compiled, transactions }
    },
  }
}

const acts: readonly (readonly [string, (counted: Counted) => unknown])[] = [
  ['tags', ({ store, ids }) => store.place(ids.map(id => ({ id, tags: ['急', '会议'] })))],
  ['stars', ({ store, ids }) => store.place(ids.map(id => ({ id, starred: true })))],
  ['moves to the trash', ({ store, ids }) => store.setTrashed(ids, true)],
  ['brings back', ({ store, ids }) => store.setTrashed(ids, false)],
  ['deletes', ({ store, ids }) => store.deleteMany(ids)],
]

it.each(acts)('%s three hundred drafts in one transaction, by as many statements as three', (_, act) => {
  const [few, many] = [storeOf(3), storeOf(300)]
  const cost = many.count(() => act(many))
  expect(cost).toEqual(few.count(() => act(few)))
  expect(cost.transactions).toBe(1)
})

it('reads no text anew of drafts that went to the trash and came back, or were moved, tagged and starred', () => {
  const { store, ids } = storeOf(20)
  const before = store.pageDrafts(null, 100)
  store.setTrashed(ids, true)
  store.setTrashed(ids, false)
  store.place(ids.map(id => ({ id, tags: ['急'], starred: true })))
  const after = store.changedDrafts(before.mark)
  expect(after?.drafts).toHaveLength(20)
  expect(after?.stamps.toSorted()).toEqual(before.stamps.toSorted())
})

it('tells the search of a new name', () => {
  const { store } = storeOf(1)
  const before = store.pageDrafts(null, 100)
  store.rename('d0', '另一个题目')
  expect(store.changedDrafts(before.mark)?.stamps).not.toEqual(before.stamps)
})

it('submits three hundred drafts at once, each with a version and a line in its log', () => {
  const { store, ids } = storeOf(300)
  store.setStatus({ ids, status: 'submitted', author: '周敏' })
  for (const id of ids) {
    const [move] = store.log(id)
    expect(move).toMatchObject({ to: 'submitted', author: '周敏' })
    expect(store.versions(id)).toMatchObject([{ number: move?.version, name: '送审稿 第1次', cause: 'review' }])
  }
})

it('deletes many for good, those that are no more included', () => {
  const { store, ids } = storeOf(5)
  expect(store.deleteMany([...ids.slice(0, 3), 'gone'])).toBeNull()
  expect(store.list(false).map(({ id }) => id)).toEqual(['d4', 'd3'])
  expect(() => store.open('d0')).toThrow(expect.objectContaining({ code: 'draft-not-found' }))
})
