import { describe, expect, it, vi } from 'vitest'
import type { DraftContent } from '../../../core/document/draft.ts'
import { withComment, withReply } from '../../../core/review/comments.ts'
import { filtered, shownThreads } from '../../../renderer/comments/shown-threads.ts'
import { ageText } from '../../../renderer/panels/time-text.ts'
import { block } from '../editor/build-editor.ts'

vi.stubGlobal('CSS', { highlights: new Map() })
const { piecesOf } = await import('../../../renderer/comments/comment-painter.ts')
const { quoteText } = await import('../../../renderer/comments/quote-text.ts')

const blank: DraftContent = {
  version: 3,
  genre: 'notice',
  fields: {},
  blocks: [block('title', '通知'), block('paragraph', '各单位要加强值班。')],
}
const one = withComment(blank, { id: 'a', author: '林审核', at: 1, text: '？' }, [{ block: 1, from: 4, to: 6 }])
const two = withComment(one, { id: 'b', author: '周起草', at: 2, text: '', replacement: '' }, [
  { block: 1, from: 3, to: 5 },
])

describe('the threads of the panel', () => {
  it('stay the same objects while text changes elsewhere', () => {
    const before = shownThreads(two, [])
    const after = shownThreads({ ...two, blocks: two.blocks.with(0, block('title', '新的通知')) }, before)
    expect(after).toBe(before)
    expect(shownThreads(withReply(two, 'a', { author: '', at: 3, text: '好' }), before)[0]).toBe(before[0])
  })

  it('are filtered by what is open and by who took part', () => {
    const answered = withReply(two, 'a', { author: '周起草', at: 3, text: '已改' })
    const threads = shownThreads(answered, [])
    expect(filtered(threads, 'mine', '周起草')).toHaveLength(2)
    expect(filtered(threads, 'mine', '林审核').map(({ comment }) => comment.id)).toEqual(['a'])
    expect(filtered(threads, 'open', '')).toHaveLength(2)
  })
})

it('the active thread is painted before a suggestion, and that before a comment', () => {
  const open = new Map([
    ['a', 'comment'],
    ['b', 'suggestion'],
  ] as const)
  const paragraph = two.blocks[1] as never
  expect(piecesOf(paragraph, open, null)).toEqual([
    { mark: 'suggestion', from: 3, to: 5 },
    { mark: 'comment', from: 5, to: 6 },
  ])
  expect(piecesOf(paragraph, open, 'a')).toEqual([
    { mark: 'suggestion', from: 3, to: 4 },
    { mark: 'comment-active', from: 4, to: 6 },
  ])
  expect(piecesOf(paragraph, new Map(), 'a')).toEqual([])
})

it('a long quote leaves its middle out and keeps to one line', () => {
  expect(quoteText('一\n二\v三')).toBe('一 二 三')
  expect(quoteText('字'.repeat(200))).toBe(`${'字'.repeat(40)}……${'字'.repeat(20)}`)
})

it('says how long ago something was said', () => {
  const now = new Date(2026, 10, 23, 12, 0).getTime()
  expect(ageText(now - 20_000, now)).toBe('刚刚')
  expect(ageText(now - 5 * 60_000, now)).toBe('5 分钟前')
  expect(ageText(now - 3 * 3_600_000, now)).toBe('今天 09:00')
  expect(ageText(now - 24 * 3_600_000, now)).toBe('昨天 12:00')
})
