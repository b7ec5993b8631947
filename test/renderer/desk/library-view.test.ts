import { describe, expect, it } from 'vitest'
import type { LibraryDocument } from '../../../core/contract/contract.ts'
import { type LibraryView, occurring, viewedDocuments, yearOf } from '../../../renderer/desk/library-view.ts'

const whole: LibraryView = { query: '', inText: null, kind: '', year: '', issuer: '', sort: null }
const document = (id: string, rest: Partial<LibraryDocument> = {}): LibraryDocument => ({
  id,
  title: `标题${id}`,
  path: `${id}.txt`,
  kind: 'policy',
  characters: 100,
  addedAt: 1,
  ...rest,
})
const documents = [
  document('甲', { issuer: '青禾市人民政府', number: '青政〔2021〕3号', date: '2021-04-05', characters: 30 }),
  document('乙', { kind: 'own', characters: 900 }),
  document('丙', { issuer: '青禾市财政局', number: '青财〔2019〕12号', characters: 200 }),
]
const ids = (view: Partial<LibraryView>) => viewedDocuments(documents, { ...whole, ...view }).map(({ id }) => id)

describe('the list of the library', () => {
  it('shows all in the order in which they came', () => {
    expect(ids({})).toEqual(['甲', '乙', '丙'])
  })

  it('finds titles, numbers and issuers, every word of the query', () => {
    expect(ids({ query: '标题乙' })).toEqual(['乙'])
    expect(ids({ query: '２０１９' })).toEqual(['丙'])
    expect(ids({ query: '青禾 财政' })).toEqual(['丙'])
  })

  it('shows what holds the query in its text', () => {
    expect(ids({ query: '泔水', inText: new Set(['乙']) })).toEqual(['乙'])
  })

  it('narrows by kind, year and issuer', () => {
    expect(ids({ kind: 'own' })).toEqual(['乙'])
    expect(ids({ year: '2019' })).toEqual(['丙'])
    expect(ids({ issuer: '青禾市人民政府' })).toEqual(['甲'])
  })

  it('sorts numbers by size and texts by their reading, both ways', () => {
    expect(ids({ sort: { column: 'characters', isDown: true } })).toEqual(['乙', '丙', '甲'])
    expect(ids({ sort: { column: 'date', isDown: false } })[0]).toBe('甲')
  })
})

it('takes the year from the date, else from the number', () => {
  expect(documents.map(yearOf)).toEqual(['2021', '', '2019'])
})

it('counts what occurs, the most frequent first', () => {
  expect(occurring(['乙', '甲', undefined, '乙', ''], 'count')).toEqual([
    ['乙', 2],
    ['甲', 1],
  ])
})
