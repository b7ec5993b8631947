import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Comment, commentPlaces, wordsAt } from '../../../core/document/comment.ts'
import { blockText, type DraftContent, textBlock } from '../../../core/document/draft.ts'
import { mergeReview } from '../../../core/exchange/merge-review.ts'
import {
  reopened,
  withComment,
  withMarks,
  withOutcome,
  withoutComment,
  withReply,
} from '../../../core/review/comments.ts'
import { speech } from '../../support/drafts.ts'

const lines = ['清河渡口整修方案', '各渡口要在汛期之前完成检修。', '检修经费由县财政统筹安排，不得挪用。']
const draft = speech(lines[0] as string, ...lines.slice(1))

/** The draft with a comment on words that it holds. */
function said(content: DraftContent, id: string, words: string, more: Partial<Comment> = {}): DraftContent {
  const block = content.blocks.findIndex(one => blockText(one).includes(words))
  const from = blockText(content.blocks[block] as never).indexOf(words)
  const place = { block, from, to: from + words.length }
  return withComment(content, { id, author: '何立', at: 5, text: '请核实', ...more }, [place])
}

function retyped(content: DraftContent, ...texts: readonly string[]): DraftContent {
  return { ...content, blocks: texts.map((text, at) => textBlock(at === 0 ? 'title' : 'paragraph', text)) }
}

const wordsOf = (content: DraftContent, id: string) =>
  wordsAt(content.blocks, commentPlaces(content.blocks).get(id) ?? [])

describe('where the text is the same', () => {
  it('puts comments on their words, with answers, and once only', () => {
    const theirs = withReply(said(draft, 'a', '县财政'), 'a', { author: '周敏', at: 6, text: '已核' })
    const { content, news } = mergeReview(said(draft, 'b', '汛期'), theirs)
    expect(content.comments?.map(({ id }) => id)).toEqual(['b', 'a'])
    expect([wordsOf(content, 'a'), wordsOf(content, 'b')]).toEqual(['县财政', '汛期'])
    expect(news).toEqual({ comments: 1, replies: 0, outcomes: 0, removed: 0, lost: 0, unapplied: 0, answers: 0 })
    expect(mergeReview(content, theirs)).toEqual({
      content,
      news: { comments: 0, replies: 0, outcomes: 0, removed: 0, lost: 0, unapplied: 0, answers: 0 },
    })
  })

  it('joins the answers of both sides by time behind those they share', () => {
    const reply = (at: number, text: string) => ({ author: '何立', at, text })
    const base = withReply(said(draft, 'a', '汛期'), 'a', reply(9, '共有的'))
    const ours = withReply(base, 'a', reply(8, '我方'))
    const theirs = withReply(withReply(base, 'a', reply(7, '对方一')), 'a', reply(20, '对方二'))
    const { content, news } = mergeReview(ours, theirs, base)
    expect(content.comments?.[0]?.replies?.map(({ text }) => text)).toEqual(['共有的', '对方一', '我方', '对方二'])
    expect(news.replies).toBe(2)
  })

  it('takes deletions and reopenings of one side alone where the common state is known', () => {
    const done = withOutcome(said(said(draft, 'a', '汛期'), 'b', '县财政'), 'b', {
      kind: 'resolved',
      author: '',
      at: 1,
    })
    const theirs = reopened(withoutComment(done, 'a'), 'b')
    const { content, news } = mergeReview(done, theirs, done)
    expect(content.comments?.map(({ id, outcome }) => [id, outcome])).toEqual([['b', undefined]])
    expect(wordsOf(content, 'a')).toBe('')
    expect(news).toMatchObject({ removed: 1, outcomes: 1 })
    // What was answered here is not deleted by them.
    const answered = withReply(done, 'a', { author: '周敏', at: 3, text: '留着' })
    expect(mergeReview(answered, theirs, done).content.comments).toHaveLength(2)
    // And what was deleted here does not come back.
    expect(mergeReview(theirs, done, done).content.comments).toHaveLength(1)
  })

  it('leaves a suggestion open that they took into a text of their own', () => {
    const base = said(draft, 'a', '不得挪用', { replacement: '专款专用' })
    const accepted = { kind: 'accepted', author: '何立', at: 8 } as const
    const theirs = withOutcome(base, 'a', accepted)
    const merged = mergeReview(base, theirs, base)
    expect(merged.content.comments?.[0]?.outcome).toBeUndefined()
    expect(merged.news).toMatchObject({ unapplied: 1, outcomes: 0 })
    const here = retyped(base, lines[0] as string, lines[1] as string, '检修经费由县财政统筹安排，专款专用。')
    const block = { block: 2, from: 13, to: 17 }
    const applied = { ...here, blocks: withMarks(here.blocks, 'a', [block]) }
    expect(wordsOf(applied, 'a')).toBe('专款专用')
    expect(mergeReview(applied, theirs, base).content.comments?.[0]?.outcome).toEqual(accepted)
  })

  it('keeps the later answer to a point of the checklist', () => {
    const tick = (at: number, answer: 'met' | 'unmet') =>
      ({ point: 'reason', answer, remark: '', author: '何立', at }) as const
    const ours = { ...draft, checklist: [tick(5, 'met')] }
    const theirs = { ...draft, checklist: [tick(6, 'unmet'), { ...tick(2, 'met'), point: 'other' } as const] }
    const { content, news } = mergeReview(ours, theirs)
    expect(content.checklist?.map(({ point, answer }) => `${point} ${answer}`)).toEqual(['reason unmet', 'other met'])
    expect(news.answers).toBe(2)
    expect(mergeReview(theirs, ours).content.checklist).toEqual(content.checklist)
  })
})

describe('where the text has changed', () => {
  it('follows words into a changed paragraph, and to where they moved', () => {
    const theirs = said(said(draft, 'a', '县财政统筹'), 'b', '汛期之前')
    const ours = retyped(
      draft,
      lines[0] as string,
      '检修经费一律由县财政统筹安排，不得挪用。',
      '新加的一段话。',
      lines[1] as string,
    )
    const { content } = mergeReview(ours, theirs)
    expect([wordsOf(content, 'a'), wordsOf(content, 'b')]).toEqual(['县财政统筹', '汛期之前'])
  })

  it('keeps a comment whose words are gone, and says so', () => {
    const theirs = said(draft, 'a', '县财政')
    const ours = retyped(draft, lines[0] as string, lines[1] as string)
    const { content, news } = mergeReview(ours, theirs)
    expect(content.comments?.[0]?.quote).toBe('县财政')
    expect(wordsOf(content, 'a')).toBe('')
    expect(news).toMatchObject({ comments: 1, lost: 1 })
  })
})

it('changes nothing when merged again, and comes to the same from either side', () => {
  const places = fc.array(
    fc.record({ block: fc.nat(2), from: fc.nat(12), length: fc.integer({ min: 1, max: 6 }), at: fc.nat(50) }),
    { maxLength: 6 },
  )
  const commented = (side: string, chosen: readonly { block: number; from: number; length: number; at: number }[]) =>
    chosen.reduce(
      (content, { block, from, length, at }, index) =>
        withComment(content, { id: `${side}${index}`, author: side, at, text: '话' }, [
          { block, from, to: Math.min(from + length, (lines[block] as string).length) },
        ]),
      draft,
    )
  fc.assert(
    fc.property(places, places, (left, right) => {
      const [ours, theirs] = [commented('甲', left), commented('乙', right)]
      const { content } = mergeReview(ours, theirs, draft)
      expect(mergeReview(content, theirs, draft).content).toEqual(content)
      const other = mergeReview(theirs, ours, draft).content
      expect(content.blocks).toEqual(other.blocks)
      const ids = (merged: DraftContent) => (merged.comments ?? []).map(({ id }) => id).toSorted()
      expect(ids(content)).toEqual(ids(other))
      for (const id of ids(content)) {
        const from = id.startsWith('甲') ? ours : theirs
        expect(wordsOf(content, id)).toBe(wordsOf(from, id))
      }
    }),
    { numRuns: 200 },
  )
})
