import { expect, it } from 'vitest'
import type { DraftEdit } from '../../../core/document/block-edit.ts'
import { type Block, type DraftContent, textBlock } from '../../../core/document/draft.ts'
import { isAllowed, withoutReview } from '../../../core/review/review-edit.ts'

const paragraph = (...children: Block['children']): Block => ({ type: 'paragraph', children })

const draft: DraftContent = {
  version: 3,
  genre: 'notice',
  fields: {},
  blocks: [textBlock('title', '关于清查渡口的通知'), paragraph({ text: '各渡口' }, { text: '一律', bold: true })],
}

const put = (...insert: readonly Block[]): DraftEdit => ({ type: 'blocks', at: 1, remove: 1, insert })

it('lets a reviewer put comments on words, and change none of them', () => {
  const commented = put(
    paragraph({ text: '各' }, { text: '渡口', comments: ['c'] }, { text: '一律', bold: true, comments: ['c'] }),
  )
  expect(isAllowed(commented, draft, 'review')).toBe(true)
  expect(isAllowed(put(paragraph({ text: '各渡口一律' })), draft, 'review')).toBe(false)
  expect(isAllowed(put(paragraph({ text: '各渡船' }, { text: '一律', bold: true })), draft, 'review')).toBe(false)
  expect(isAllowed(put(), draft, 'review')).toBe(false)
  expect(
    isAllowed({ type: 'blocks', at: 1, remove: 1, insert: [textBlock('heading', '各渡口一律', 1)] }, draft, 'review'),
  ).toBe(false)
})

it('lets a reviewer answer the checklist, and leaves fields, genre and limits to the drafter', () => {
  const edits: readonly DraftEdit[] = [
    { type: 'comments', comments: [] },
    { type: 'checklist', checklist: [] },
    { type: 'ignored', ignored: [] },
    { type: 'fields', fields: { urgency: '特急' } },
    { type: 'genre', genre: 'report' },
    { type: 'limits', limits: [] },
  ]
  expect(edits.map(edit => isAllowed(edit, draft, 'review'))).toEqual([true, true, true, false, false, false])
  expect(edits.some(edit => isAllowed(edit, draft, 'none'))).toBe(false)
  expect(edits.every(edit => isAllowed(edit, draft, 'all'))).toBe(true)
})

it('takes comments and answers out of a copy, and leaves its words whole', () => {
  const { text, ...at } = { text: '渡口', author: '何立', at: 1 }
  const reviewed: DraftContent = {
    ...draft,
    blocks: [draft.blocks[0] as Block, paragraph({ text: '各' }, { text, comments: ['c'] })],
    comments: [{ id: 'c', ...at, text: '写全称', quote: text }],
    checklist: [{ point: 'reason', answer: 'met', remark: '', ...at }],
  }
  expect(withoutReview(reviewed)).toEqual({ ...draft, blocks: [draft.blocks[0], paragraph({ text: '各渡口' })] })
})
