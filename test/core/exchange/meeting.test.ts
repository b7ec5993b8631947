import { expect, it } from 'vitest'
import type { DraftStatus } from '../../../core/document/draft-status.ts'
import type { PlainMove } from '../../../core/document/status-log.ts'
import { meetingOf } from '../../../core/exchange/meeting.ts'
import { withComment } from '../../../core/review/comments.ts'
import { speech } from '../../support/drafts.ts'

const draft = speech('清河渡口整修方案', '各渡口要在汛期之前完成检修。')
const mended = speech('清河渡口整修方案', '各渡口要在五月底之前完成检修。')
const commented = withComment(draft, { id: 'a', author: '何立', at: 1, text: '哪天' }, [{ block: 1, from: 5, to: 7 }])

/** A log through these statuses. */
function through(...statuses: readonly DraftStatus[]): readonly PlainMove[] {
  const all: readonly DraftStatus[] = ['drafting', ...statuses]
  return statuses.map((to, at) => ({ from: all[at] as DraftStatus, to, author: '何立', at, reason: '' }))
}

it('merges comments and takes the return over where the text is the same', () => {
  const ours = { content: draft, moves: through('submitted') }
  const theirs = { content: commented, moves: through('submitted', 'returned') }
  expect(meetingOf(ours, theirs, draft)).toMatchObject({
    text: 'none',
    theirMoves: [{ to: 'returned' }],
    ourMoves: [],
    ways: ['merge', 'copy'],
    takesMoves: { merge: true },
    news: { comments: 1 },
  })
})

it('offers their text first where only they have changed it', () => {
  const ours = { content: commented, moves: through('submitted', 'returned') }
  const moves = through('submitted', 'returned', 'submitted')
  const theirs = { content: mended, moves }
  expect(meetingOf(ours, theirs, commented)).toMatchObject({
    text: 'theirs',
    ways: ['adopt', 'merge', 'copy'],
    // A text that nobody here has sent does not become one that was sent.
    takesMoves: { merge: false, adopt: true },
  })
})

it('lets the person choose where both changed it, and keeps the text that is being reviewed', () => {
  const moves = through('submitted', 'returned')
  const ours = { content: speech('另一个题目'), moves }
  const words = { id: 'b', author: '周敏', at: 2, text: '写明哪几处' }
  const theirs = { content: withComment(mended, words, [{ block: 1, from: 0, to: 3 }]), moves }
  expect(meetingOf(ours, theirs, draft)).toMatchObject({ text: 'both', ways: ['merge', 'adopt', 'copy'] })
  const sent = through('submitted')
  expect(meetingOf({ ...ours, moves: sent }, { ...theirs, moves: sent })).toMatchObject({
    text: 'unknown',
    ways: ['merge', 'copy'],
  })
})

it('offers to merge only where that brings something, and then puts nobody’s text aside by itself', () => {
  const moves = through('submitted', 'returned')
  const ours = { content: speech('另一个题目'), moves }
  expect(meetingOf(ours, { content: mended, moves }, draft).ways).toEqual(['copy', 'adopt'])
  const sent = through('submitted')
  expect(meetingOf({ ...ours, moves: sent }, { content: mended, moves: sent }).ways).toEqual(['copy'])
})

it('takes no status over where both have moved the draft on', () => {
  const ours = { content: draft, moves: through('submitted', 'drafting') }
  const theirs = { content: commented, moves: through('submitted', 'passed') }
  expect(meetingOf(ours, theirs, draft)).toMatchObject({
    theirMoves: [{ to: 'passed' }],
    ourMoves: [{ to: 'drafting' }],
    ways: ['merge', 'copy'],
    takesMoves: { merge: false, adopt: false },
  })
})

it('has nothing to do where nothing is new, and changes no final draft', () => {
  const moves = through('submitted')
  expect(meetingOf({ content: commented, moves }, { content: draft, moves }).ways).toEqual([])
  const final = { content: draft, moves: through('submitted', 'passed', 'final') }
  expect(meetingOf(final, { content: commented, moves }).ways).toEqual(['copy'])
})
