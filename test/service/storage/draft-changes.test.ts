import { expect, it } from 'vitest'
import { insertion, speech, temporaryFolder } from '../../support/drafts.ts'
import { openStore } from '../../support/stores.ts'

const ids = (drafts: readonly { readonly id: string }[]) => drafts.map(({ id }) => id)

it('hands out drafts by pages, the last changed first, those of the trash included', () => {
  const store = openStore(temporaryFolder())
  for (let number = 0; number < 5; number++) store.create(`d${number}`, speech(`第${number}份`))
  store.trash('d1')
  const first = store.pageDrafts(null, 2)
  const second = store.pageDrafts(first.next, 2)
  const third = store.pageDrafts(second.next, 2)
  expect([first, second, third].map(({ drafts }) => ids(drafts))).toEqual([['d1', 'd4'], ['d3', 'd2'], ['d0']])
  expect(third.next).toBeNull()
})

it('tells what any operation has changed since a mark, each draft once', () => {
  const store = openStore(temporaryFolder())
  for (const id of ['a', 'b', 'c', 'd', 'e']) store.create(id, speech(id))
  store.saveFolder({ id: 'f', name: '夹', parentId: null })
  const { mark } = store.pageDrafts(null, 1)
  expect(store.changedDrafts(mark)).toMatchObject({ drafts: [], removed: [] })
  store.append({ id: 'a', seq: 0, edits: [insertion(1, '一')] })
  store.place([{ id: 'b', tags: ['急'], folderId: 'f' }])
  store.setStatus({ ids: ['c'], status: 'submitted' })
  store.delete('d')
  const changes = store.changedDrafts(mark)
  expect(ids(changes?.drafts ?? []).sort()).toEqual(['a', 'b', 'c'])
  expect(changes?.removed).toEqual(['d'])
  store.renameTag('急', '特急')
  store.deleteFolder('f')
  expect(store.changedDrafts(changes?.mark ?? mark)?.drafts).toMatchObject([
    { id: 'b', tags: ['特急'], folderId: null },
  ])
})

it('tells of nothing that was rolled back, and of a draft deleted and made again as changed', () => {
  const store = openStore(temporaryFolder())
  store.create('a', speech('甲'))
  const { mark } = store.pageDrafts(null, 1)
  expect(() => store.setTrashed(['a', 'missing'], true)).toThrow()
  expect(store.changedDrafts(mark)).toMatchObject({ drafts: [], removed: [] })
  store.delete('a')
  store.create('a', speech('乙'))
  expect(store.changedDrafts(mark)).toMatchObject({ drafts: [{ id: 'a', title: '乙' }], removed: [] })
})

it('knows no mark of another connection', () => {
  const folder = temporaryFolder()
  const store = openStore(folder)
  const { mark } = store.pageDrafts(null, 1)
  store.close()
  expect(openStore(folder).changedDrafts(mark)).toBeNull()
})

it('gives every text a mark that changes with it and with the name alone', () => {
  const store = openStore(temporaryFolder())
  store.create('a', speech('甲', '一'))
  const stamp = () => store.pageDrafts(null, 1).stamps[0]
  const first = stamp()
  store.place([{ id: 'a', starred: true }])
  expect(stamp()).toBe(first)
  expect(store.searchTexts(['a', 'missing'])).toEqual([{ id: 'a', stamp: first, text: '甲\n一', bodyAt: 0 }])
  store.append({ id: 'a', seq: 0, edits: [insertion(1, '二')] })
  const second = stamp()
  expect(second).not.toBe(first)
  store.rename('a', '名')
  expect(stamp()).not.toBe(second)
  expect(store.searchTexts(['a'])).toMatchObject([{ text: '名\n甲\n二\n一', bodyAt: 2 }])
})
