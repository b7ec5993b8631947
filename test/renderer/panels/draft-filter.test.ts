import { describe, expect, it } from 'vitest'
import type { DraftSummary } from '../../../core/contract/contract.ts'
import { loadSpeller } from '../../../renderer/desk/pinyin.ts'
import { filterByText, filterDrafts, keepDrafts } from '../../../renderer/panels/draft-filter.ts'

const draft = (
  id: string,
  title: string,
  updatedAt: number,
  genre: DraftSummary['genre'] = 'report',
): DraftSummary => ({
  id,
  title,
  genre,
  characters: 100,
  createdAt: 0,
  updatedAt,
  trashedAt: null,
  status: 'drafting',
  folderId: null,
  tags: [],
  starred: false,
})
const drafts = [
  draft('old', '关于安全生产工作的报告', 1),
  draft('new', '在交流会上的发言', 3, 'remarks'),
  draft('middle', '关于申请经费的请示', 2, 'request'),
]
const ids = (query: string) => filterDrafts(drafts, query).map(each => each.id)

describe('filterDrafts', () => {
  it('keeps all in their order without a query', () => {
    expect(ids('')).toEqual(['old', 'new', 'middle'])
  })

  it('finds words inside titles, also of one character', () => {
    expect(ids('生产')).toEqual(['old'])
    expect(ids('会')).toEqual(['new'])
  })

  it('finds every word, in any order, and names of genres', () => {
    expect(ids('报告 安全')).toEqual(['old'])
    expect(ids('请示')).toEqual(['middle'])
    expect(ids('安全 经费')).toEqual([])
  })
})

it('ignores case and width', () => {
  expect(filterByText(['ＧＢ／Ｔ 9704', '其他'], 'gb/t', item => item)).toEqual(['ＧＢ／Ｔ 9704'])
})

it('finds titles by pinyin initials and by whole syllables, together with words', async () => {
  const spell = await loadSpeller()
  const found = (query: string) => filterDrafts(drafts, query, spell).map(each => each.id)
  expect(found('aqsc')).toEqual(['old'])
  expect(found('jiaoliu')).toEqual(['new'])
  expect(found('jl 发言')).toEqual(['new'])
  expect(found('zzz')).toEqual([])
})

it('finds tags and statuses', () => {
  const tagged = { ...(drafts[0] as DraftSummary), tags: ['市委'], status: 'returned' as const }
  expect(filterDrafts([tagged], '市委 退回')).toEqual([tagged])
})

it('keeps what every filter lets through', () => {
  const all = { status: null, genre: null, tag: null, starred: false }
  const starred = { ...(drafts[0] as DraftSummary), starred: true, tags: ['急'] }
  expect(keepDrafts([...drafts, starred], { ...all, starred: true, tag: '急', genre: 'report' })).toEqual([starred])
  expect(keepDrafts([starred], { ...all, status: 'final' })).toEqual([])
})
