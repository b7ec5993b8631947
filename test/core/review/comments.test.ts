import { describe, expect, it } from 'vitest'
import { commentPlaces, wordsAt } from '../../../core/document/comment.ts'
import { blockText, type DraftContent, textBlock } from '../../../core/document/draft.ts'
import { tableBlock } from '../../../core/document/table.ts'
import {
  commentThreads,
  openComments,
  reopened,
  withComment,
  withOutcome,
  withoutComment,
  withReply,
} from '../../../core/review/comments.ts'
import {
  acceptAll,
  acceptSuggestion,
  refuseAll,
  refuseSuggestion,
  wordsState,
} from '../../../core/review/suggestions.ts'

const draft: DraftContent = {
  version: 3,
  genre: 'notice',
  fields: {},
  blocks: [
    textBlock('title', '关于做好防汛工作的通知'),
    textBlock('paragraph', '各单位要切实加强值班，确保安全。'),
    textBlock('paragraph', '遇有险情立即上报。'),
    tableBlock([
      ['物资', '数量'],
      ['编织袋', '三百条'],
    ]),
  ],
}

const said = (id: string, replacement?: string) => ({
  id,
  author: '林审核',
  at: 1,
  text: '',
  ...(replacement !== undefined && { replacement }),
})

const words = (content: DraftContent, id: string) =>
  wordsAt(content.blocks, commentPlaces(content.blocks).get(id) ?? [])
const texts = (content: DraftContent) => content.blocks.map(blockText)

describe('a comment', () => {
  const commented = withComment(draft, said('a'), [{ block: 1, from: 4, to: 6 }])

  it('stands on its words and keeps them as its quote', () => {
    expect(words(commented, 'a')).toBe('切实')
    expect(commented.comments).toEqual([{ ...said('a'), quote: '切实' }])
    expect(texts(commented)).toEqual(texts(draft))
  })

  it('leaves a draft alone where there are no words, or its id is taken', () => {
    expect(withComment(draft, said('b'), [{ block: 1, from: 4, to: 4 }])).toBe(draft)
    expect(withComment(commented, said('a'), [{ block: 1, from: 0, to: 2 }])).toBe(commented)
  })

  it('refuses a block that is not there', () => {
    expect(() => withComment(draft, said('b'), [{ block: 9, from: 0, to: 2 }])).toThrow(RangeError)
  })

  it('goes with its mark, and the body is as it was', () => {
    expect(withoutComment(commented, 'a')).toEqual({ ...draft, comments: [] })
    expect(withoutComment(commented, 'x')).toBe(commented)
  })

  it('marks cells and not what parts them', () => {
    const text = blockText(draft.blocks[3] as never)
    const across = withComment(draft, said('t'), [{ block: 3, from: 0, to: text.length }])
    expect(words(across, 't')).toBe('物资数量编织袋三百条')
    expect(across.blocks[3]?.children.find(run => run.text === '\t')?.comments).toBeUndefined()
  })

  it('is answered, done with and opened again', () => {
    const answered = withReply(commented, 'a', { author: '周起草', at: 2, text: '已改。' })
    const done = withOutcome(answered, 'a', { kind: 'resolved', author: '周起草', at: 3 })
    expect(openComments(answered)).toHaveLength(1)
    expect(openComments(done)).toEqual([])
    expect(reopened(done, 'a')).toEqual(answered)
  })

  it('is listed where its words stand, and last where they are gone', () => {
    const two = withComment(commented, said('b'), [{ block: 0, from: 2, to: 4 }])
    const gone = { ...two, blocks: two.blocks.with(0, textBlock('title', '通知')) }
    expect(commentThreads(two).map(({ comment }) => comment.id)).toEqual(['b', 'a'])
    const threads = commentThreads(gone)
    expect(threads.map(({ comment }) => comment.id)).toEqual(['a', 'b'])
    expect(threads.map(wordsState)).toEqual(['same', 'gone'])
  })
})

describe('a suggestion', () => {
  const suggested = withComment(draft, said('a', '认真落实'), [{ block: 1, from: 4, to: 8 }])

  it('puts its words in place of the old ones when it is accepted', () => {
    const accepted = acceptSuggestion(suggested, 'a', '周起草', 5)
    expect(texts(accepted)[1]).toBe('各单位要认真落实值班，确保安全。')
    expect(accepted.comments?.[0]?.outcome).toEqual({ kind: 'accepted', author: '周起草', at: 5 })
    expect(words(accepted, 'a')).toBe('认真落实')
    expect(acceptSuggestion(accepted, 'a', '周起草', 6)).toBe(accepted)
  })

  it('leaves the words alone when it is refused', () => {
    const refused = refuseSuggestion(suggested, 'a', '周起草', 5)
    expect(texts(refused)).toEqual(texts(draft))
    expect(refused.comments?.[0]?.outcome?.kind).toBe('refused')
  })

  it('takes words out, and puts words behind others', () => {
    const taken = acceptSuggestion(withComment(draft, said('a', ''), [{ block: 1, from: 4, to: 6 }]), 'a', '', 1)
    expect(texts(taken)[1]).toBe('各单位要加强值班，确保安全。')
    const put = acceptSuggestion(withComment(draft, said('a', '值班值守'), [{ block: 1, from: 8, to: 10 }]), 'a', '', 1)
    expect(texts(put)[1]).toBe('各单位要切实加强值班值守，确保安全。')
  })

  it('keeps bold type of what stays and of what is replaced', () => {
    const bold: DraftContent = {
      ...draft,
      blocks: [{ type: 'paragraph', children: [{ text: '要' }, { text: '切实加强', bold: true }, { text: '值班' }] }],
    }
    const made = withComment(bold, said('a', '切实抓好值守'), [{ block: 0, from: 1, to: 7 }])
    expect(acceptSuggestion(made, 'a', '', 1).blocks[0]?.children.map(run => [run.text, run.bold === true])).toEqual([
      ['要', false],
      ['切实抓好值守', true],
    ])
  })

  it('joins and parts paragraphs where its words do', () => {
    const places = [
      { block: 1, from: 10, to: 16 },
      { block: 2, from: 0, to: 4 },
    ]
    const joined = acceptSuggestion(withComment(draft, said('a', '，有险情'), places), 'a', '', 1)
    expect(texts(joined).slice(1, 3)).toEqual(['各单位要切实加强值班，有险情立即上报。', texts(draft)[3]])
    const parted = withComment(draft, said('a', '值班。\n严明纪律'), [{ block: 1, from: 8, to: 15 }])
    const after = acceptSuggestion(parted, 'a', '', 1)
    expect(texts(after).slice(1, 3)).toEqual(['各单位要切实加强值班。', '严明纪律。'])
    expect(after.blocks[2]?.type).toBe('paragraph')
  })

  it('stays inside its cell', () => {
    const at = blockText(draft.blocks[3] as never).indexOf('三百条')
    const made = withComment(draft, said('a', '五百条\n（含备用）'), [{ block: 3, from: at, to: at + 3 }])
    expect(texts(acceptSuggestion(made, 'a', '', 1))[3]).toBe('物资\t数量\n编织袋\t五百条\v（含备用）')
  })

  it('keeps other comments on the words that it puts', () => {
    const two = withComment(suggested, said('b'), [{ block: 1, from: 4, to: 6 }])
    expect(words(acceptSuggestion(two, 'a', '', 1), 'b')).toContain('认真')
  })

  it('never parts a character of two units', () => {
    const rare: DraftContent = { ...draft, blocks: [textBlock('paragraph', '𠀀𠀁')] }
    const made = withComment(rare, said('a', '𠀀𠀂'), [{ block: 0, from: 0, to: 4 }])
    const after = acceptSuggestion(made, 'a', '', 1)
    expect(texts(after)).toEqual(['𠀀𠀂'])
    expect(after.blocks[0]?.children.every(run => run.text.isWellFormed())).toBe(true)
  })

  it('is accepted with all others only where its words are still the same', () => {
    const two = withComment(suggested, said('b', '马上'), [{ block: 2, from: 4, to: 6 }])
    const changed = {
      ...two,
      blocks: two.blocks.with(2, {
        type: 'paragraph',
        children: [{ text: '遇险情' }, { text: '火速', comments: ['b'] }],
      }),
    } as DraftContent
    const accepted = acceptAll(changed, '周起草', 5)
    expect(openComments(accepted).map(({ id }) => id)).toEqual(['b'])
    expect(texts(accepted)[2]).toBe('遇险情火速')
    expect(openComments(refuseAll(two, '', 1))).toEqual([])
  })
})
