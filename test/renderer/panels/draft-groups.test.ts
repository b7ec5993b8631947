import { expect, it } from 'vitest'
import type { DraftFolder, DraftListView, DraftSummary } from '../../../core/contract/contract.ts'
import { type ListRow, listRows } from '../../../renderer/panels/draft-groups.ts'
import { linesInSight, lineTops } from '../../../renderer/panels/draft-layout.ts'
import { orderDrafts } from '../../../renderer/panels/ordered-drafts.ts'

const now = new Date(2026, 2, 20, 10).getTime()
const day = 86_400_000

const draft = (id: string, more: Partial<DraftSummary> = {}): DraftSummary => ({
  id,
  title: id,
  genre: 'report',
  characters: 100,
  createdAt: 0,
  updatedAt: now,
  trashedAt: null,
  status: 'drafting',
  folderId: null,
  tags: [],
  starred: false,
  ...more,
})
const folders: readonly DraftFolder[] = [
  { id: 'flood', name: '防汛', parentId: null },
  { id: 'meeting', name: '会议', parentId: 'flood' },
  { id: 'empty', name: '材料', parentId: null },
]
const view: DraftListView = { grouping: 'folder', order: 'edited', folded: [] }
const shown = (rows: readonly ListRow[]) =>
  rows.map(row => {
    const indent = '  '.repeat(row.depth)
    return row.kind === 'group'
      ? `${indent}${row.label} ${row.count}`
      : `${indent}- ${row.kind === 'draft' ? row.key : row.text}`
  })
const lines = (
  drafts: readonly DraftSummary[],
  change: Partial<DraftListView> = {},
  isNarrowed = false,
  of = folders,
) => {
  const arranged = { ...view, ...change }
  return shown(listRows(orderDrafts(drafts, arranged.order).drafts, of, arranged, isNarrowed, now))
}

const drafts = [draft('甲', { folderId: 'meeting' }), draft('乙', { folderId: 'flood' }), draft('丙')]

it('stands folders first, by name, with those inside them, then drafts in none', () => {
  expect(lines(drafts)).toEqual([
    '材料 0',
    '- 空文件夹。把稿件拖到这里。',
    '防汛 2',
    '  会议 1',
    '    - 甲',
    '  - 乙',
    '未归入文件夹 1',
    '- 丙',
  ])
})

it('shows drafts without headings where there is no folder', () => {
  expect(lines(drafts, {}, false, [])).toEqual(['- 甲', '- 乙', '- 丙'])
})

it('leaves out what is folded, and folds nothing while the list is narrowed', () => {
  expect(lines(drafts, { folded: ['folder:flood'] })).toEqual([
    '材料 0',
    '- 空文件夹。把稿件拖到这里。',
    '防汛 2',
    '未归入文件夹 1',
    '- 丙',
  ])
  expect(lines(drafts.slice(0, 1), { folded: ['folder:flood'] }, true)).toEqual(['防汛 1', '  会议 1', '    - 甲'])
})

it('divides by status in the order of the work', () => {
  const some = [draft('a', { status: 'final' }), draft('b'), draft('c', { status: 'returned' })]
  expect(lines(some, { grouping: 'status' })).toEqual(['起草 1', '- b', '退回 1', '- c', '定稿 1', '- a'])
})

it('divides by the time of the last change', () => {
  const some = [0, 1, 3, 20, 400].map(days => draft(`d${days}`, { updatedAt: now - days * day }))
  expect(lines(some, { grouping: 'edited' }).filter(line => !line.startsWith('-'))).toEqual([
    '今天 1',
    '昨天 1',
    '近七天 1',
    '近三十天 1',
    '更早 1',
  ])
})

it('orders by title as Chinese is ordered, by genre, and else by the last change', () => {
  const some = [
    draft('重点工作', { genre: 'keyPoints', updatedAt: 3 }),
    draft('安全生产', { genre: 'notice', updatedAt: 1 }),
    draft('安置', { genre: 'notice', updatedAt: 2 }),
  ]
  const order = (order: DraftListView['order']) => lines(some, { grouping: 'none', order })
  expect(order('edited')).toEqual(['- 重点工作', '- 安置', '- 安全生产'])
  expect(order('genre')).toEqual(['- 安置', '- 安全生产', '- 重点工作'])
  expect(order('title').at(-1)).toBe('- 重点工作')
})

it('renders of ten thousand lines those in sight alone', () => {
  const rows = listRows(
    Array.from({ length: 10_000 }, (_, index) => draft(String(index), { tags: index % 2 ? ['急'] : [] })),
    [],
    view,
    false,
    now,
  )
  const tops = lineTops(rows, 'usual')
  expect(tops.at(-1)).toBe(5000 * 52 + 5000 * 72)
  const { from, to } = linesInSight(tops, 31_000, 600)
  expect(tops[from]).toBeLessThanOrEqual(31_000 - 400)
  expect(tops[to]).toBeGreaterThanOrEqual(31_600 + 400)
  expect(to - from).toBeLessThan(30)
  expect(linesInSight(tops, 0, 600).from).toBe(0)
  expect(linesInSight(tops, 10_000_000, 600).to).toBe(10_000)
  expect(linesInSight(lineTops([], 'usual'), 0, 600)).toEqual({ from: 0, to: 0 })
})
