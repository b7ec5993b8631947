import { expect, it } from 'vitest'
import { speech, temporaryFolder } from '../../support/drafts.ts'
import { openStore } from '../../support/stores.ts'

const code = (name: string) => expect.objectContaining({ code: name })

function storeOf(...ids: readonly string[]) {
  const store = openStore(temporaryFolder(), () => 1000)
  for (const id of ids) store.create(id, speech(id))
  return store
}

it('puts drafts into a folder with tags and a star, and no draft counts as changed', () => {
  const store = storeOf('a', 'b')
  store.saveFolder({ id: 'f', name: '防汛', parentId: null })
  const before = store.list(false).map(draft => draft.id)
  store.place([{ id: 'a', folderId: 'f', tags: ['急', '市长', '急'], starred: true }])
  expect(store.list(false).map(draft => draft.id)).toEqual(before)
  expect(store.open('a').summary).toMatchObject({ folderId: 'f', tags: ['急', '市长'], starred: true, updatedAt: 1000 })
  store.place([{ id: 'a', starred: false }])
  expect(store.open('a').summary).toMatchObject({ folderId: 'f', tags: ['急', '市长'], starred: false })
})

it('takes tags for one that only broken characters told apart', () => {
  const store = storeOf('a')
  store.place([{ id: 'a', tags: ['急\ud800', '急\udc00'] }])
  expect(store.open('a').summary.tags).toEqual(['急\ufffd'])
})

it('places all drafts or none', () => {
  const store = storeOf('a')
  expect(() =>
    store.place([
      { id: 'a', starred: true },
      { id: 'gone', starred: true },
    ]),
  ).toThrow(code('draft-not-found'))
  expect(() => store.place([{ id: 'a', starred: true, folderId: 'gone' }])).toThrow(code('draft-folder-not-found'))
  expect(store.open('a').summary.starred).toBe(false)
})

it('keeps folder, tags, star and status while the text changes', () => {
  const store = storeOf('a')
  store.saveFolder({ id: 'f', name: '防汛', parentId: null })
  store.place([{ id: 'a', folderId: 'f', tags: ['急'], starred: true }])
  store.setStatus({ ids: ['a'], status: 'submitted' })
  store.setStatus({ ids: ['a'], status: 'returned', reason: '缺依据' })
  store.append({ id: 'a', seq: 0, edits: [{ type: 'genre', genre: 'report' }] })
  store.rename('a', '另一个题目')
  expect(store.list(false)).toMatchObject([{ folderId: 'f', tags: ['急'], starred: true, status: 'returned' }])
})

it('deletes no draft with a folder: what lay in it moves up', () => {
  const store = storeOf('a', 'b')
  store.saveFolder({ id: 'f', name: '二〇二六年', parentId: null })
  store.saveFolder({ id: 'g', name: '防汛', parentId: 'f' })
  store.place([
    { id: 'a', folderId: 'g' },
    { id: 'b', folderId: 'f' },
  ])
  store.trash('b')
  store.deleteFolder('g')
  expect(store.open('a').summary.folderId).toBe('f')
  store.deleteFolder('f')
  store.deleteFolder('f')
  expect(store.folders()).toEqual([])
  expect(store.list(false)).toMatchObject([{ id: 'a', folderId: null }])
  expect(store.list(true)).toMatchObject([{ id: 'b', folderId: null }])
})

it('moves the folders of a deleted one up, under another name where theirs is taken', () => {
  const store = storeOf()
  store.saveFolder({ id: 'f', name: '防汛', parentId: null })
  store.saveFolder({ id: 'g', name: '会议', parentId: 'f' })
  store.saveFolder({ id: 'h', name: '会议', parentId: null })
  store.deleteFolder('f')
  expect(store.folders()).toEqual([
    { id: 'g', name: '会议 2', parentId: null },
    { id: 'h', name: '会议', parentId: null },
  ])
})

it('refuses folders of one name side by side, inside themselves, too deep or nowhere', () => {
  const store = storeOf()
  store.saveFolder({ id: 'f', name: '防汛', parentId: null })
  store.saveFolder({ id: 'g', name: '会议', parentId: 'f' })
  expect(() => store.saveFolder({ id: 'h', name: ' 防汛 ', parentId: null })).toThrow(code('folder-exists'))
  expect(() => store.saveFolder({ id: 'h', name: '材料', parentId: 'g' })).toThrow(code('folder-too-deep'))
  expect(() => store.saveFolder({ id: 'f', name: '防汛', parentId: 'g' })).toThrow(code('folder-too-deep'))
  expect(() => store.saveFolder({ id: 'f', name: '防汛', parentId: 'f' })).toThrow(code('folder-too-deep'))
  expect(() => store.saveFolder({ id: 'h', name: '材料', parentId: 'x' })).toThrow(code('draft-folder-not-found'))
  store.saveFolder({ id: 'h', name: '年度', parentId: null })
  expect(() => store.saveFolder({ id: 'f', name: '防汛', parentId: 'h' })).toThrow(code('folder-too-deep'))
  expect(store.saveFolder({ id: 'g', name: '会议', parentId: 'h' })).toMatchObject({ parentId: 'h' })
})

it('renames a tag on every draft, the trash included, and joins it with one that is there', () => {
  const store = storeOf('a', 'b', 'c')
  store.place([
    { id: 'a', tags: ['防汛', '急'] },
    { id: 'b', tags: ['汛情'] },
    { id: 'c', tags: ['汛情', '防汛'] },
  ])
  store.trash('b')
  store.renameTag('汛情', '防汛')
  expect(store.open('b').summary.tags).toEqual(['防汛'])
  expect(store.open('c').summary.tags).toEqual(['防汛'])
  store.renameTag('防汛', '')
  expect(store.list(false).flatMap(draft => draft.tags)).toEqual(['急'])
})

it('moves drafts on by the allowed steps alone, all or none', () => {
  const store = storeOf('a', 'b')
  store.setStatus({ ids: ['a'], status: 'submitted' })
  expect(() => store.setStatus({ ids: ['a', 'b'], status: 'passed' })).toThrow(code('status-refused'))
  expect(store.open('a').summary.status).toBe('submitted')
  store.setStatus({ ids: ['a', 'b'], status: 'submitted' })
  store.setStatus({ ids: ['a', 'b'], status: 'passed' })
  store.setStatus({ ids: ['b'], status: 'final' })
  expect(store.list(false).map(draft => [draft.id, draft.status])).toEqual([
    ['b', 'final'],
    ['a', 'passed'],
  ])
  expect(() => store.setStatus({ ids: ['b'], status: 'drafting' })).toThrow(code('status-refused'))
})

it('lets a copy lie beside its original with its tags, drafted anew and without a star', () => {
  const store = storeOf('a')
  store.saveFolder({ id: 'f', name: '防汛', parentId: null })
  store.place([{ id: 'a', folderId: 'f', tags: ['急'], starred: true }])
  store.setStatus({ ids: ['a'], status: 'submitted' })
  expect(store.duplicate('a', 'b')).toMatchObject({ folderId: 'f', tags: ['急'], starred: false, status: 'drafting' })
})

it('moves several drafts to the trash and back, all or none', () => {
  const store = storeOf('a', 'b')
  expect(() => store.setTrashed(['a', 'gone'], true)).toThrow(code('draft-not-found'))
  expect(store.list(true)).toEqual([])
  store.setTrashed(['a', 'b'], true)
  expect(store.list(true)).toMatchObject([{ trashedAt: 1000 }, { trashedAt: 1000 }])
  store.setTrashed(['a', 'b'], false)
  expect(store.list(false)).toHaveLength(2)
})

it('shows the beginning of a draft and its counts without opening it', () => {
  const store = openStore(temporaryFolder())
  store.create('a', speech('在动员会上的讲话', '同志们：', '', '字'.repeat(3000), '没有人读到这里。'))
  const { beginning, counts } = store.preview('a')
  expect(beginning.map(block => block.children[0]?.text.length)).toEqual([8, 4, 348])
  expect(counts).toMatchObject({ characters: 3020, pages: 6, minutes: 15.1 })
  expect(() => store.preview('gone')).toThrow(code('draft-not-found'))
})
