import type { DraftContent } from '../document/draft.ts'
import { freedomOf } from '../document/draft-status.ts'
import { type PlainMove, sharedMoves, statusAfter } from '../document/status-log.ts'
import { bringsNews, type MergeNews, mergeReview } from './merge-review.ts'
import { saysTheSame } from './same-text.ts'

/**
 * What can be done with a package whose draft is here: its comments and answers put into the draft, whose text stays
 * (合并批注), its text taken as well (采用对方正文), or a draft of its own made of it (存为另一份).
 */
export type ExchangeWay = 'merge' | 'adopt' | 'copy'

/** Who changed the text since both had the same; `unknown` where that state is not kept here. */
export type ChangedText = 'none' | 'theirs' | 'ours' | 'both' | 'unknown'

/** A draft as it is on one computer. */
export interface MetDraft {
  readonly content: DraftContent
  readonly moves: readonly PlainMove[]
}

/** How a draft that came in stands to the one that is here. */
export interface Meeting {
  readonly text: ChangedText
  /** Moves that only they know, and that only this computer knows. Where there are both, the two have parted. */
  readonly theirMoves: readonly PlainMove[]
  readonly ourMoves: readonly PlainMove[]
  /** What merging would bring. */
  readonly news: MergeNews
  /** What can be done, the usual way first. Empty where the package holds nothing that is not here. */
  readonly ways: readonly ExchangeWay[]
  /** Whether the draft takes their moves over, by way. */
  readonly takesMoves: { readonly merge: boolean; readonly adopt: boolean }
}

/**
 * Compares a draft with what came in. `base` is the state that both went on from, where it is known.
 *
 * A final draft takes nothing. Their text can be taken where words may be changed here, or where their moves say that
 * they could be changed there; where the two logs have parted, who is right is for people to say. Moves that lock the
 * text are taken over with the text that they speak of alone: nothing may count as passed that nobody has read.
 */
export function meetingOf(ours: MetDraft, theirs: MetDraft, base?: DraftContent): Meeting {
  const shared = sharedMoves(ours.moves, theirs.moves).length
  const theirMoves = theirs.moves.slice(shared)
  const ourMoves = ours.moves.slice(shared)
  const hasParted = theirMoves.length > 0 && ourMoves.length > 0
  const text = changedText(ours.content, theirs.content, base)
  const { news } = mergeReview(ours.content, theirs.content, base)
  const status = statusAfter(ours.moves)
  const isNew = theirMoves.length > 0 || text === 'theirs' || text === 'both' || text === 'unknown'
  const canTake = status !== 'final'
  const wasFree = theirMoves.some(({ from, to }) => freedomOf(from) === 'all' || freedomOf(to) === 'all')
  const canAdopt = canTake && !hasParted && text !== 'none' && (freedomOf(status) === 'all' || wasFree)
  const takesMoves = !hasParted && theirMoves.length > 0
  const staysFree = freedomOf(statusAfter([...ours.moves, ...theirMoves])) === 'all'
  const mergesMoves = takesMoves && (text === 'none' || staysFree)
  const canMerge = canTake && (bringsNews(news) || mergesMoves)
  return {
    text,
    theirMoves,
    ourMoves,
    news,
    ways:
      isNew || bringsNews(news)
        ? waysOf({ canMerge, canAdopt, isTheirs: text === 'theirs' && ourMoves.length === 0 })
        : [],
    takesMoves: { merge: mergesMoves, adopt: takesMoves },
  }
}

/** A way is offered only where it would change something. A text that was changed here is put aside only on purpose. */
function waysOf(can: {
  readonly canMerge: boolean
  readonly canAdopt: boolean
  readonly isTheirs: boolean
}): readonly ExchangeWay[] {
  const merge: readonly ExchangeWay[] = can.canMerge ? ['merge'] : []
  const adopt: readonly ExchangeWay[] = can.canAdopt ? ['adopt'] : []
  if (can.isTheirs) return [...adopt, ...merge, 'copy']
  return can.canMerge ? [...merge, ...adopt, 'copy'] : ['copy', ...adopt]
}

function changedText(ours: DraftContent, theirs: DraftContent, base: DraftContent | undefined): ChangedText {
  if (saysTheSame(ours, theirs)) return 'none'
  if (!base) return 'unknown'
  if (saysTheSame(ours, base)) return 'theirs'
  return saysTheSame(theirs, base) ? 'ours' : 'both'
}
