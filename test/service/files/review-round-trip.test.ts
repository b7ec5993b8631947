import { describe, expect, it } from 'vitest'
import { type Comment, commentPlaces } from '../../../core/document/comment.ts'
import { type DraftContent, draftVersion, textBlock } from '../../../core/document/draft.ts'
import { tableBlock } from '../../../core/document/table.ts'
import { exportDocx } from '../../../core/docx/export.ts'
import { withComment } from '../../../core/review/comments.ts'
import { parseFile } from '../../../electron/service/files/parse-file.ts'
import { clock } from './local-clock.ts'

const base: DraftContent = {
  version: draftVersion,
  genre: 'notice',
  fields: {},
  blocks: [
    textBlock('title', '清河县人民政府办公室关于做好今冬明春农田水利建设和病险水库除险加固工作的通知'),
    textBlock('mainRecipient', '各乡镇人民政府：'),
    textBlock('heading', '一、总体要求', 1),
    textBlock('paragraph', '各地要按照县委、县政府部署，抓紧落实资金，确保六月底前全部开工。'),
    textBlock('paragraph', '对进度滞后的，予以通报。'),
    tableBlock([
      ['乡镇', '任务数'],
      ['东河镇', '三座'],
    ]),
    textBlock('signature', '清河县人民政府办公室'),
    textBlock('dateOfIssue', '2026年3月2日'),
  ],
}

const note = (id: string, at: number, more: Partial<Comment> = {}) => ({
  id,
  author: '李岩',
  at,
  text: `说明${id}`,
  ...more,
})

/** What a draft holds of its comments, by what they say and where they stand. */
function told({ blocks, comments = [] }: DraftContent) {
  const places = commentPlaces(blocks)
  return comments.map(({ id, quote, ...said }) => ({ ...said, places: places.get(id) ?? [] }))
}

async function back(content: DraftContent) {
  const bytes = await exportDocx(content, { reviewClock: clock })
  return parseFile({ reading: 'draft', name: '稿件.docx', bytes, revisions: 'suggestions' })
}

const second = 1_772_000_000_000

describe('comments and suggestions that went through a Word file', () => {
  it('stand on their words again, with authors, times, answers and outcome', async () => {
    let draft = withComment(base, note('a', second), [{ block: 3, from: 2, to: 9 }])
    draft = withComment(draft, note('b', second + 1000, { replacement: '七月底' }), [{ block: 3, from: 21, to: 26 }])
    draft = withComment(draft, note('c', second + 2000, { text: '', replacement: '' }), [{ block: 4, from: 0, to: 8 }])
    draft = withComment(draft, note('d', second + 3000), [
      { block: 0, from: 20, to: 40 },
      { block: 1, from: 0, to: 8 },
      { block: 2, from: 0, to: 2 },
    ])
    draft = withComment(draft, note('e', second + 4000, { replacement: '五座' }), [{ block: 5, from: 11, to: 13 }])
    draft = withComment(draft, note('f', second + 5000, { replacement: '改' }), [{ block: 3, from: 22, to: 24 }])
    const answered = {
      ...draft,
      comments: (draft.comments ?? []).map(comment =>
        comment.id === 'a'
          ? {
              ...comment,
              replies: [{ author: '王 & <明>', at: second + 9000, text: '第一行\n第二行\t完' }],
              outcome: { kind: 'resolved' as const, author: '李岩', at: second + 10_000 },
            }
          : comment,
      ),
    }
    const { content, notices } = await back(answered)
    expect(content.blocks.map(({ children }) => children.map(({ text }) => text).join(''))).toEqual(
      base.blocks.map(({ children }) => children.map(({ text }) => text).join('')),
    )
    expect(told(content).toSorted((a, b) => a.at - b.at)).toEqual(told(answered))
    expect(notices).toEqual(['保留了 2 条批注、4 处修改建议；正文是修订前的文字，可在「批注」里逐条处理。'])
  })
})
