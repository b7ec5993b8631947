import { expect, it } from 'vitest'
import type { DraftSummary } from '../../../core/contract/contract.ts'
import { type CompareDrafts, orderDrafts } from '../../../renderer/panels/ordered-drafts.ts'

const draft = (number: number, title = `第${number}号`): DraftSummary => ({
  id: `draft-${number}`,
  title,
  genre: 'report',
  characters: 100,
  createdAt: 0,
  updatedAt: 10_000 - number,
  trashedAt: null,
  status: 'drafting',
  folderId: null,
  tags: [],
  starred: false,
})
const many = Array.from({ length: 1000 }, (_, number) => draft((number * 7919) % 1000))
const titles = (drafts: readonly DraftSummary[]) => drafts.map(({ title }) => title)

function counting(): { readonly compare: CompareDrafts; readonly times: () => number } {
  let times = 0
  const compare: CompareDrafts = (one, other) => {
    times++
    return one.title.localeCompare(other.title, 'zh-CN', { numeric: true })
  }
  return { compare, times: () => times }
}

it('puts titles with numbers in the order of the numbers, and of equal ones the last changed first', () => {
  const some = [draft(3), draft(20), draft(1, '同名'), draft(0, '同名')]
  const { drafts } = orderDrafts(some, 'title')
  expect(titles(drafts.slice(0, 2))).toEqual(['第3号', '第20号'])
  expect(drafts.slice(2).map(({ id }) => id)).toEqual(['draft-0', 'draft-1'])
})

it('keeps an order where a few of many drafts change, and compares no others', () => {
  const { compare, times } = counting()
  const before = orderDrafts(many, 'title', null, compare)
  const first = times()
  const changed = [
    draft(2000, '第500号之二'),
    ...many.filter(({ id }) => id !== 'draft-7' && id !== 'draft-900'),
    draft(7, '第七号'),
  ]
  const { drafts } = orderDrafts(changed, 'title', before, compare)
  expect(times() - first).toBeLessThan(30)
  expect(drafts).toEqual(orderDrafts(changed, 'title').drafts)
})

it('compares none where drafts only go', () => {
  const { compare, times } = counting()
  const before = orderDrafts(many, 'title', null, compare)
  const first = times()
  const { drafts } = orderDrafts(many.slice(5), 'title', before, compare)
  expect(times()).toBe(first)
  expect(drafts).toHaveLength(995)
})

it('sorts anew by another order', () => {
  const before = orderDrafts(many, 'title')
  const { drafts } = orderDrafts(many, 'edited', before)
  expect(drafts[0]?.id).toBe('draft-0')
})
