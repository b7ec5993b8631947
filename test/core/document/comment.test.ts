import { expect, test } from 'vitest'
import { parseDraftContent } from '../../../core/contract/draft-schema.ts'
import { applyEdit } from '../../../core/document/block-edit.ts'
import { type Comment, commentPlaces, wordsAt } from '../../../core/document/comment.ts'
import type { Block, DraftContent } from '../../../core/document/draft.ts'

const comment: Comment = { id: 'a', author: '王芳', at: 1, text: '请核实数字。', quote: '十二个' }

const blocks: readonly Block[] = [
  { type: 'title', children: [{ text: '工作汇报' }] },
  {
    type: 'paragraph',
    children: [
      { text: '今年建成' },
      { text: '十二', comments: ['a'] },
      { text: '个', bold: true, comments: ['a', 'b'] },
      { text: '站点，' },
      { text: '按时', comments: ['a'] },
    ],
  },
  { type: 'paragraph', children: [{ text: '验收', comments: ['a'] }, { text: '。' }] },
]

test('a comment stands where the runs bear its id, touching runs of a block being one place', () => {
  const places = commentPlaces(blocks)
  expect(places.get('a')).toEqual([
    { block: 1, from: 4, to: 7 },
    { block: 1, from: 10, to: 12 },
    { block: 2, from: 0, to: 2 },
  ])
  expect(places.get('b')).toEqual([{ block: 1, from: 6, to: 7 }])
  expect(wordsAt(blocks, places.get('a') ?? [])).toBe('十二个按时\n验收')
})

test('comments and answers of the checklist are read back as they were stored', () => {
  const draft: DraftContent = {
    version: 3,
    genre: 'report',
    fields: {},
    blocks,
    comments: [{ ...comment, replacement: '十四个', replies: [{ author: '', at: 2, text: '已核。' }] }],
    checklist: [{ point: 'wording', answer: 'unmet', remark: '引文有误', author: '王芳', at: 3 }],
  }
  expect(parseDraftContent(JSON.parse(JSON.stringify(draft)))).toEqual(draft)
})

test('a draft from before comments is read as one without any', () => {
  const old = { version: 2, genre: 'report', fields: {}, blocks: [{ type: 'paragraph', children: [{ text: '一' }] }] }
  expect(parseDraftContent(old)).toEqual({ ...old, version: 3 })
})

test('an edit of the journal puts the comments in place of those before', () => {
  const draft: DraftContent = { version: 3, genre: 'report', fields: {}, blocks, comments: [comment] }
  expect(applyEdit(draft, { type: 'comments', comments: [] }).comments).toEqual([])
  expect(applyEdit(draft, { type: 'checklist', checklist: [] }).comments).toEqual([comment])
})
