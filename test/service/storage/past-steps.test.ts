import { expect, it } from 'vitest'
import { insertion, replacement, speech, temporaryFolder } from '../../support/drafts.ts'
import { openStore, tamper } from '../../support/stores.ts'

it('tells what stood before each change of the body, over a restart', () => {
  const folder = temporaryFolder()
  const store = openStore(folder)
  store.create('a', speech('题'))
  store.append({
    id: 'a',
    seq: 0,
    edits: [insertion(1, '一'), { type: 'genre', genre: 'notice' }, replacement(1, '二')],
  })
  store.close()
  const past = openStore(folder).past('a', 3)
  expect(past).toMatchObject([
    { at: 1, removed: [], inserted: [{ children: [{ text: '一' }] }] },
    { at: 1, removed: [{ children: [{ text: '一' }] }], inserted: [{ children: [{ text: '二' }] }] },
  ])
})

it('tells of steps behind the version from which the draft is built', () => {
  const folder = temporaryFolder()
  const store = openStore(folder)
  store.create('a', speech('题', '正文'))
  const seq = 1200
  store.append({ id: 'a', seq: 0, edits: Array.from({ length: seq }, (_, index) => replacement(1, `第${index}稿`)) })
  store.rest()
  const past = store.past('a', seq)
  expect(past.length).toBeGreaterThanOrEqual(500)
  expect(past.at(-1)?.removed).toMatchObject([{ children: [{ text: '第1198稿' }] }])
})

it('tells of nothing where a step is damaged', () => {
  const folder = temporaryFolder()
  const store = openStore(folder)
  store.create('a', speech('题'))
  store.append({ id: 'a', seq: 0, edits: [insertion(1, '一'), insertion(2, '二')] })
  store.close()
  tamper(folder, `UPDATE journal SET edit = replace(edit, '一', '壹') WHERE seq = 1`)
  expect(openStore(folder).past('a', 2)).toEqual([])
})

it('tells of nothing for a step that is not stored', () => {
  const store = openStore(temporaryFolder())
  store.create('a', speech('题'))
  expect(store.past('a', 7)).toEqual([])
})

it('tells of no step behind which comments would lose their words', () => {
  const store = openStore(temporaryFolder())
  store.create('a', speech('题'))
  const marked = { type: 'paragraph', children: [{ text: '一', comments: ['c'] }] } as const
  const mark = { type: 'blocks', at: 1, remove: 1, insert: [marked] } as const
  const comment = { id: 'c', author: '林审核', at: 1, text: '核实。', quote: '一' }
  store.append({
    id: 'a',
    seq: 0,
    edits: [insertion(1, '一'), { type: 'comments', comments: [comment] }, mark, insertion(2, '二')],
  })
  expect(store.past('a', 4)).toMatchObject([{ at: 2, inserted: [{ children: [{ text: '二' }] }] }])
})

it('goes on behind comments as far as their own paragraph was not changed', () => {
  const store = openStore(temporaryFolder())
  store.create('a', speech('题'))
  const marked = { type: 'paragraph', children: [{ text: '一', comments: ['c'] }] } as const
  const comment = { id: 'c', author: '林审核', at: 1, text: '核实。', quote: '一' }
  store.append({
    id: 'a',
    seq: 0,
    edits: [
      insertion(1, '一'),
      insertion(2, '二'),
      // Stands before the marked paragraph, which moves on.
      insertion(1, '零'),
      { type: 'comments', comments: [comment] },
      { type: 'blocks', at: 2, remove: 1, insert: [marked] },
      insertion(4, '三'),
    ],
  })
  const words = store.past('a', 6).map(({ at, inserted }) => [at, inserted[0]?.children[0]?.text])
  expect(words).toEqual([
    [2, '二'],
    [1, '零'],
    [4, '三'],
  ])
})
