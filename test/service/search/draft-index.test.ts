import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { DraftSummary } from '../../../core/contract/contract.ts'
import { foldedText, searchTerms } from '../../../core/text/search/search-terms.ts'
import { DraftIndex, IndexDamage } from '../../../electron/service/search/draft-index.ts'
import { openSearch } from '../../../electron/service/search/open-search.ts'
import { temporaryFolder } from '../../support/drafts.ts'

const listed = (id: string, more: Partial<DraftSummary> = {}): DraftSummary => ({
  id,
  title: id,
  genre: 'report',
  characters: 1,
  createdAt: 1,
  updatedAt: 1,
  trashedAt: null,
  status: 'drafting',
  folderId: null,
  tags: [],
  starred: false,
  ...more,
})

function openIndex() {
  const file = join(temporaryFolder(), 'search.db')
  const database = openSearch(file)
  onTestFinished(() => void database.close())
  const index = new DraftIndex(database)
  const add = (id: string, text: string, more: Partial<DraftSummary> = {}, stamp = text) => {
    index.describe([listed(id, more)], [stamp])
    index.put([{ id, text, bodyAt: 0, stamp }])
  }
  const find = (query: string, filter = {}, most = 50) => index.find({ query, filter, most }).drafts.map(({ id }) => id)
  return { file, database, index, add, find }
}

/** Counts how many rows of each table a look-up reads. */
function countReads() {
  const file = join(temporaryFolder(), 'search.db')
  const database = openSearch(file)
  onTestFinished(() => void database.close())
  const reads = { gram: 0, body: 0 }
  const prepare = database.prepare.bind(database)
  Object.assign(database, {
    prepare(source: string) {
      const statement = prepare(source)
      const table = /FROM (gram|body)/.exec(source)?.[1] as 'gram' | 'body' | undefined
      const get = statement.get.bind(statement)
      const counted = (...args: unknown[]) => {
        if (table) reads[table]++
        return get(...args)
      }
      return Object.assign(statement, { get: counted })
    },
  })
  return { index: new DraftIndex(database), reads }
}

describe('DraftIndex', () => {
  it('reads one row a gram, and no more texts than it answers with where the gram settles the term', () => {
    const { index, reads } = countReads()
    const texts = Array.from({ length: 300 }, (_, number) => ({
      id: `d${number}`,
      text: `防汛第${number}号`,
      bodyAt: 0,
    }))
    index.describe(
      texts.map(({ id }) => listed(id)),
      texts.map(() => '1'),
    )
    index.put(texts.map(text => ({ ...text, stamp: '1' })))
    Object.assign(reads, { gram: 0, body: 0 })
    const found = index.find({ query: '防汛', filter: {}, most: 5 })
    expect(found).toMatchObject({ total: 300, isExact: true })
    expect(found.drafts).toHaveLength(5)
    expect(reads).toEqual({ gram: 1, body: 5 })
  })

  it.each([
    ['汛', ['a', 'b']],
    ['防汛', ['a', 'b']],
    ['防汛物资', ['a']],
    ['物资 防汛', ['a', 'b']],
    ['供给侧 改革', []],
    ['“物资，防汛”', ['b']],
    ['ＡＢ岗', ['a']],
    ['〔', ['c']],
    ['2026', ['c']],
    ['没有', []],
  ])('finds %s', (query, ids) => {
    const { add, find } = openIndex()
    add('a', '储备防汛物资，实行ab岗。')
    add('b', '先备物资，防汛不等人。')
    add('c', '临政〔2026〕3号供给侧')
    expect(find(query).sort()).toEqual(ids)
  })

  it('forgets what was taken out of a text, and finds what came in', () => {
    const { add, find } = openIndex()
    add('a', '原来写的是抗旱。')
    add('a', '现在写的是防汛。')
    expect([find('抗旱'), find('旱'), find('防汛')]).toEqual([[], [], ['a']])
  })

  it('answers with the drafts last changed, and tells how many there are', () => {
    const { index, add } = openIndex()
    for (let number = 0; number < 30; number++) add(`d${number}`, '统一口径', { updatedAt: number })
    const found = index.find({ query: '统一口径', filter: {}, most: 3 })
    expect(found.drafts.map(({ id }) => id)).toEqual(['d29', 'd28', 'd27'])
    expect([found.total, found.isExact]).toEqual([30, true])
  })

  it('narrows by genre, status, tag, folder and time, and leaves the trash out', () => {
    const { add, find, index } = openIndex()
    add('a', '防汛', { genre: 'notice', tags: ['督查'], updatedAt: 100 })
    add('b', '防汛', { status: 'submitted', folderId: 'f', updatedAt: 200 })
    add('c', '防汛', { trashedAt: 5 })
    expect(find('防汛', { genre: 'notice' })).toEqual(['a'])
    expect(find('防汛', { status: 'submitted' })).toEqual(['b'])
    expect(find('防汛', { tag: '督查' })).toEqual(['a'])
    expect(find('防汛', { folderId: 'f' })).toEqual(['b'])
    expect(find('防汛', { folderId: null })).toEqual(['a'])
    expect(find('防汛', { from: 150 })).toEqual(['b'])
    expect(find('防汛', { to: 150 })).toEqual(['a'])
    index.describe([listed('c')], ['防汛'])
    expect(find('防汛').sort()).toEqual(['a', 'b', 'c'])
  })

  it('asks for texts that have changed since they were read in, also after it was opened anew', () => {
    const { file, database, index, add, find } = openIndex()
    add('a', '防汛', {}, '1')
    expect(index.describe([listed('a'), listed('b')], ['1', '1'])).toEqual(['b'])
    expect(index.describe([listed('a')], ['2'])).toEqual(['a'])
    expect(find('防汛')).toEqual(['a'])
    database.close()
    const again = openSearch(file)
    const reopened = new DraftIndex(again)
    expect(reopened.describe([listed('a')], ['1'])).toEqual([])
    expect(reopened.find({ query: '防汛', filter: {}, most: 9 }).drafts).toHaveLength(1)
    again.close()
  })

  it('leaves no trace of what was taken out', () => {
    const { file, index, add, find } = openIndex()
    const secret = '绝不留痕的一句话𠮷'
    add('keep', '别的稿件')
    add('gone', secret.repeat(500))
    index.remove(['gone'])
    expect(find('绝不')).toEqual([])
    for (const end of ['', '-wal']) {
      const bytes = readFileSync(file + end)
      expect(bytes.includes(Buffer.from('绝不留痕'))).toBe(false)
      expect(bytes.includes(Buffer.from('gone'))).toBe(false)
    }
  })

  it('uses the numbers of drafts that are gone again, without mixing them up', () => {
    const { add, find, index } = openIndex()
    for (let number = 0; number < 5; number++) add(`d${number}`, `第${number}份 防汛`)
    index.remove(['d1', 'd3'])
    add('new', '抗旱')
    expect(find('防汛').sort()).toEqual(['d0', 'd2', 'd4'])
    expect(find('抗旱')).toEqual(['new'])
  })

  it('takes out what no description has named', () => {
    const { file, database, add } = openIndex()
    add('a', '防汛')
    add('b', '防汛')
    database.close()
    const again = openSearch(file)
    const index = new DraftIndex(again)
    index.describe([listed('b')], ['防汛'])
    index.removeUnknown()
    expect(index.find({ query: '防汛', filter: {}, most: 9 }).drafts.map(({ id }) => id)).toEqual(['b'])
    again.close()
  })

  it('notices grams that no text bears out', () => {
    const { database, add, find } = openIndex()
    add('a', '防汛')
    database.prepare("UPDATE body SET text = '别的'").run()
    expect(() => find('防汛')).toThrow(IndexDamage)
  })

  it('finds what reading every text through finds', () => {
    const { add, index } = openIndex()
    const texts = new Map<string, string>()
    const letter = fc.constantFrom(...'防汛物资储备ａa1，。 𠮷')
    const text = fc.string({ unit: letter, maxLength: 30 })
    const term = fc.string({ unit: letter, minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(fc.nat(20), text, term, (number, text, query) => {
        texts.set(`d${number}`, text)
        add(`d${number}`, text)
        const terms = searchTerms(query)
        const expected = [...texts].filter(([, text]) => terms.every(term => foldedText(text).includes(term)))
        const found = index.find({ query, filter: {}, most: 100 })
        expect(found.drafts.map(({ id }) => id).sort()).toEqual(
          terms.length === 0 ? [] : expected.map(([id]) => id).sort(),
        )
      }),
      { numRuns: 300 },
    )
  })
})
