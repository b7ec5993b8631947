import fc from 'fast-check'
import { expect, it } from 'vitest'
import { applyEdit, type DraftEdit } from '../../../core/document/block-edit.ts'
import { textBlock } from '../../../core/document/draft.ts'
import { insertion, replacement, speech, temporaryFolder, texts } from '../../support/drafts.ts'
import { ask, openStore } from '../../support/stores.ts'

const conflict = expect.objectContaining({ code: 'draft-conflict' })

it('keeps steps over a restart and counts them one an edit', () => {
  const folder = temporaryFolder()
  const store = openStore(folder, () => 42)
  store.create('a', speech('题'))
  expect(store.append({ id: 'a', seq: 0, edits: [insertion(1, '一'), insertion(2, '二')] })).toEqual({
    seq: 2,
    savedAt: 42,
  })
  expect(store.append({ id: 'a', seq: 2, edits: [insertion(3, '三')] })).toEqual({ seq: 3, savedAt: 42 })
  store.close()
  const opened = openStore(folder).open('a')
  expect(texts(opened.content)).toEqual(['题', '一', '二', '三'])
  expect(opened).toMatchObject({ seq: 3, notice: null, summary: { characters: 4 } })
})

it('stores the same append once', () => {
  const store = openStore(temporaryFolder())
  store.create('a', speech('题'))
  const append = { id: 'a', seq: 0, edits: [insertion(1, '一'), insertion(2, '二')] }
  store.append(append)
  store.append({ id: 'a', seq: 2, edits: [insertion(3, '三')] })
  expect(store.append(append).seq).toBe(2)
  expect(store.open('a').seq).toBe(3)
})

it('stores only what is new of an append that repeats steps and goes on', () => {
  const store = openStore(temporaryFolder())
  store.create('a', speech('题'))
  store.append({ id: 'a', seq: 0, edits: [insertion(1, '一')] })
  expect(store.append({ id: 'a', seq: 0, edits: [insertion(1, '一'), insertion(2, '二')] }).seq).toBe(2)
  expect(texts(store.open('a').content)).toEqual(['题', '一', '二'])
})

it('refuses steps of a window that has missed others, and keeps what is stored', () => {
  const store = openStore(temporaryFolder())
  store.create('a', speech('题'))
  store.append({ id: 'a', seq: 0, edits: [insertion(1, '一')] })
  expect(() => store.append({ id: 'a', seq: 0, edits: [insertion(1, '另一')] })).toThrow(conflict)
  expect(() => store.append({ id: 'a', seq: 5, edits: [insertion(1, '远')] })).toThrow(conflict)
  expect(texts(store.open('a').content)).toEqual(['题', '一'])
})

it('refuses a whole append in which one edit does not fit', () => {
  const store = openStore(temporaryFolder())
  store.create('a', speech('题'))
  expect(() => store.append({ id: 'a', seq: 0, edits: [insertion(1, '一'), replacement(9, '九')] })).toThrow(conflict)
  expect(store.open('a')).toMatchObject({ seq: 0, notice: null })
  expect(store.append({ id: 'a', seq: 0, edits: [insertion(1, '一')] }).seq).toBe(1)
})

it('keeps appending when the draft has left the cache', () => {
  const store = openStore(temporaryFolder())
  for (const id of ['a', 'b', 'c', 'd', 'e', 'f']) store.create(id, speech(id))
  for (let round = 0; round < 3; round++) {
    for (const id of ['a', 'b', 'c', 'd', 'e', 'f']) {
      store.append({ id, seq: round, edits: [insertion(1 + round, `${id}${round}`)] })
    }
  }
  expect(texts(store.open('a').content)).toEqual(['a', 'a0', 'a1', 'a2'])
})

it('gives a much edited draft new versions, keeps the earlier ones and forgets old steps', () => {
  const folder = temporaryFolder()
  const store = openStore(folder)
  store.create('a', speech('题'))
  const count = 4500
  for (let seq = 0; seq < count; seq += 100) {
    const edits = Array.from({ length: 100 }, (_, step) => replacement(0, `第${seq + step}步`))
    store.append({ id: 'a', seq, edits })
    store.rest()
  }
  store.close()
  const stored = ask(
    folder,
    'SELECT (SELECT count(*) FROM versions) AS versions, (SELECT min(seq) FROM journal) AS first',
  )
  expect(stored).toEqual({ versions: 5, first: 2001 })
  expect(openStore(folder).open('a')).toMatchObject({ seq: count, notice: null })
})

it('rebuilds after a restart exactly the draft that the steps make, whatever they are', () => {
  const block = fc.string({ unit: 'binary', maxLength: 8 }).map(text => textBlock('paragraph', text))
  const edit: fc.Arbitrary<DraftEdit> = fc.oneof(
    fc.record({
      type: fc.constant('blocks' as const),
      at: fc.nat(4),
      remove: fc.nat(3),
      insert: fc.array(block, { maxLength: 3 }),
    }),
    fc.record({ type: fc.constant('genre' as const), genre: fc.constantFrom('report' as const, 'letter' as const) }),
    fc.record({ type: fc.constant('fields' as const), fields: fc.record({ signatory: fc.string() }) }),
  )
  const folder = temporaryFolder()
  let number = 0
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 30 }), edits => {
      const id = `draft-${number++}`
      let store = openStore(folder)
      let expected = speech('题', '一', '二')
      store.create(id, expected)
      let seq = 0
      for (const step of edits) {
        try {
          expected = applyEdit(expected, step)
        } catch {
          continue
        }
        seq = store.append({ id, seq, edits: [step] }).seq
      }
      store.close()
      store = openStore(folder)
      expect(store.open(id)).toMatchObject({ content: expected, seq, notice: null })
      store.close()
    }),
    { numRuns: 60 },
  )
})
