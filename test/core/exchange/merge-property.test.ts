import fc from 'fast-check'
import { expect, it } from 'vitest'
import { commentPlaces, wordsAt } from '../../../core/document/comment.ts'
import { type Block, blockText, type DraftContent, textBlock } from '../../../core/document/draft.ts'
import { bringsNews, mergeReview } from '../../../core/exchange/merge-review.ts'
import { reopened, withComment, withOutcome, withoutComment, withReply } from '../../../core/review/comments.ts'
import { acceptSuggestion } from '../../../core/review/suggestions.ts'
import { speech } from '../../support/drafts.ts'

const draft = speech(
  '清河渡口整修方案',
  '各渡口要在汛期之前完成检修。',
  '检修经费由县财政统筹安排，不得挪用。',
  '责任落实到人。',
)

/** What a person does, by numbers that are taken as far as they reach. */
interface Act {
  readonly kind: 'comment' | 'suggest' | 'reply' | 'resolve' | 'delete' | 'reopen' | 'accept' | 'type'
  readonly which: number
  readonly from: number
  readonly length: number
  readonly at: number
}

const acts: fc.Arbitrary<readonly Act[]> = fc.array(
  fc.record({
    kind: fc.constantFrom('comment', 'suggest', 'reply', 'resolve', 'delete', 'reopen', 'accept', 'type'),
    which: fc.nat(20),
    from: fc.nat(20),
    length: fc.integer({ min: 1, max: 6 }),
    at: fc.integer({ min: 10, max: 40 }),
  }),
  { maxLength: 8 },
)

function done(content: DraftContent, wanted: readonly Act[], author: string): DraftContent {
  return wanted.reduce((now, act, turn) => once(now, act, author, turn), content)
}

function once(content: DraftContent, act: Act, author: string, turn: number): DraftContent {
  const { kind, which, at } = act
  const { comments = [], blocks } = content
  if (kind === 'comment' || kind === 'suggest') {
    const block = which % blocks.length
    const { length } = blockText(blocks[block] as Block)
    const from = act.from % Math.max(1, length)
    const place = { block, from, to: Math.min(length, from + act.length) }
    const replacement = kind === 'suggest' && { replacement: `改为${turn}` }
    return withComment(content, { id: `${author}${turn}`, author, at, text: `意见${turn}`, ...replacement }, [place])
  }
  if (kind === 'type')
    return { ...content, blocks: typed(blocks, which % blocks.length, act.from % 3, `${author}${turn}`) }
  const one = comments[which % Math.max(1, comments.length)]
  if (!one) return content
  switch (kind) {
    case 'reply':
      return withReply(content, one.id, { author, at, text: `答${turn}` })
    case 'resolve':
      return withOutcome(content, one.id, { kind: 'resolved', author, at })
    case 'delete':
      return withoutComment(content, one.id)
    case 'reopen':
      return reopened(content, one.id)
    case 'accept':
      return one.replacement === undefined || one.outcome ? content : acceptSuggestion(content, one.id, author, at)
  }
}

/** A paragraph more, one less, or one that begins otherwise. */
function typed(blocks: readonly Block[], at: number, way: number, words: string): readonly Block[] {
  const block = blocks[at] as Block
  if (way === 0) return blocks.toSpliced(at + 1, 0, textBlock('paragraph', `新写的一段${words}。`))
  if (way === 1) return blocks.length > 2 ? blocks.toSpliced(at, 1) : blocks
  const [first, ...rest] = block.children
  return first ? blocks.with(at, { ...block, children: [{ ...first, text: `加${first.text}` }, ...rest] }) : blocks
}

const idsOf = ({ comments = [] }: DraftContent) => comments.map(({ id }) => id).toSorted()

const repliesOf = ({ comments = [] }: DraftContent) =>
  comments.map(({ id, replies }) => JSON.stringify([id, replies ?? []])).toSorted()

const wordsOf = ({ blocks }: DraftContent, id: string) => wordsAt(blocks, commentPlaces(blocks).get(id) ?? [])

it('leaves the text and its comments where they are, whatever both did, and brings nothing a second time', () => {
  fc.assert(
    fc.property(acts, acts, acts, fc.boolean(), (before, mine, their, isKnown) => {
      const base = done(draft, before, '旧')
      const ours = done(base, mine, '甲')
      const theirs = done(base, their, '乙')
      const common = isKnown ? base : undefined
      const { content } = mergeReview(ours, theirs, common)
      expect(content.blocks.map(blockText)).toEqual(ours.blocks.map(blockText))
      for (const id of idsOf(content).filter(one => idsOf(ours).includes(one))) {
        expect(wordsOf(content, id)).toBe(wordsOf(ours, id))
      }
      expect([...commentPlaces(content.blocks).keys()].filter(id => !idsOf(content).includes(id))).toEqual([])
      const again = mergeReview(content, theirs, common)
      expect(again.content).toEqual(content)
      expect(bringsNews(again.news)).toBe(false)
      const other = mergeReview(theirs, ours, common).content
      expect(idsOf(other)).toEqual(idsOf(content))
      expect(repliesOf(other)).toEqual(repliesOf(content))
    }),
    { numRuns: 1_000 },
  )
})
