import { expect, it } from 'vitest'
import type { ChecklistAnswer, ChecklistPointId, ChecklistTick } from '../../../core/document/checklist.ts'
import type { Comment } from '../../../core/document/comment.ts'
import { type DraftContent, textBlock } from '../../../core/document/draft.ts'
import { comparedMove, statusLogLimits } from '../../../core/document/status-log.ts'
import { passDoubts, returnReason } from '../../../core/review/decision.ts'

const by = { author: '何立', at: 1 }
const tick = (point: ChecklistPointId, answer: ChecklistAnswer, remark = ''): ChecklistTick => ({
  point,
  answer,
  remark,
  ...by,
})
const comment = (id: string, quote: string, text: string, more: Partial<Comment> = {}): Comment => ({
  id,
  quote,
  text,
  ...by,
  ...more,
})

const draft: DraftContent = {
  version: 3,
  genre: 'notice',
  fields: {},
  blocks: [
    textBlock('title', '关于清查渡口的通知'),
    { type: 'paragraph', children: [{ text: '各' }, { text: '渡口', comments: ['a'] }] },
  ],
  checklist: [tick('reason', 'unmet', '没有写明依据'), tick('policy', 'met'), tick('consultation', 'absent')],
  comments: [
    comment('a', '渡口', '写明哪些渡口'),
    comment('b', '抓紧', '', { replacement: '三月底前' }),
    comment('c', '等', '已改', { outcome: { kind: 'resolved', ...by } }),
  ],
}

it('says in a reason what is not met and what is still open, each with its place', () => {
  expect(returnReason(draft)).toBe(
    ['1．行文理由不符合：没有写明依据。', '2．第2段“渡口”：写明哪些渡口。', '3．“抓紧”：建议改为“三月底前”。'].join(
      '\n',
    ),
  )
  expect(returnReason({ blocks: draft.blocks })).toBe('')
})

it('names twenty comments at most and keeps to the length that the log takes', () => {
  const comments = Array.from({ length: 30 }, (_, at) => comment(`c${at}`, '词', '要改'))
  const reason = returnReason({ blocks: draft.blocks, comments })
  expect(reason).toContain('另有 10 条批注，见稿件。')
  const long = comments.map(one => ({ ...one, text: '字'.repeat(500) }))
  expect(returnReason({ blocks: draft.blocks, comments: long }).length).toBeLessThanOrEqual(statusLogLimits.reason)
})

it('tells what speaks against passing, and nothing where all is well', () => {
  expect(passDoubts(draft, 2)).toEqual([
    '审核清单有 1 项不符合：行文理由。',
    '审核清单还有 2 项没有填写：文种与文字、其他要求。',
    '还有 2 条批注或修改建议没有处理。',
    '检查还有 2 处错误。',
  ])
  const points = ['reason', 'policy', 'consultation', 'wording', 'other'] as const
  expect(passDoubts({ checklist: points.map(point => tick(point, 'met')) }, 0)).toEqual([])
})

it('compares with what was reviewed last, and with nothing at the first review', () => {
  const sent = { to: 'submitted', version: 1 } as const
  const returned = { to: 'returned', version: 2 } as const
  expect(comparedMove([sent])).toBeUndefined()
  expect(comparedMove([sent, { to: 'drafting', version: 1 }])).toBe(sent)
  expect(comparedMove([sent, returned, { to: 'submitted', version: 3 }])).toBe(returned)
  expect(comparedMove([sent, { ...returned, version: null }])).toBe(sent)
})
