import { type ChecklistTick, checklistPoints } from '../document/checklist.ts'
import {
  type Comment,
  type CommentOutcome,
  type CommentPlace,
  type CommentReply,
  commentLimits,
  commentPlaces,
  wordsAt,
} from '../document/comment.ts'
import type { Block, DraftContent } from '../document/draft.ts'
import { withMarks, withoutMarks } from '../review/comments.ts'
import { carryPlaces } from './carry-places.ts'

/** What a merging of two reviews brought to the one that it was made into. */
export interface MergeNews {
  /** Comments and suggestions that were not there. */
  readonly comments: number
  readonly replies: number
  /** Comments that were done with, or opened again, by the other side. */
  readonly outcomes: number
  /** Comments that the other side had deleted. */
  readonly removed: number
  /** New comments whose words are not in this text (原文已删除). */
  readonly lost: number
  /** Suggestions that the other side took into its text and that stay open, as this text does not have them. */
  readonly unapplied: number
  /** Answers to points of the checklist. */
  readonly answers: number
}

/** A draft with the reviews of two people in it. */
export interface MergedReview {
  readonly content: DraftContent
  readonly news: MergeNews
}

/**
 * The draft `own` with the comments, answers and checklist of `other`, another state of the same draft; the text of `own`
 * stays. `base` is the state from which both went on, where it is known: what one side alone has changed since is taken,
 * deletions included. Where both changed the same, the later outcome and answer to a point hold, and of a comment's words
 * those of `own`. Merging the same twice changes nothing more.
 */
export function mergeReview(own: DraftContent, other: DraftContent, base?: DraftContent): MergedReview {
  const { comments: ownComments = [] } = own
  const theirs = byId(other.comments)
  const before = byId(base?.comments)
  const news = { comments: 0, replies: 0, outcomes: 0, removed: 0, lost: 0, unapplied: 0, answers: 0 }
  const places = commentPlaces(own.blocks)
  const isApplied = (comment: Comment) => wordsAt(own.blocks, places.get(comment.id) ?? []) === comment.replacement

  const merged: Comment[] = []
  const gone: string[] = []
  for (const comment of ownComments) {
    const there = theirs.get(comment.id)
    const was = before.get(comment.id)
    if (there) {
      const both = mergeComment(comment, there, was, isApplied)
      merged.push(both.comment)
      news.replies += both.replies
      news.outcomes += both.outcome
      news.unapplied += both.unapplied
    } else if (was && isSame(comment, was)) gone.push(comment.id)
    else merged.push(comment)
  }
  news.removed = gone.length

  const known = byId(ownComments)
  const added = [...theirs.values()].filter(comment => {
    const was = before.get(comment.id)
    return !known.has(comment.id) && !(was && isSame(comment, was))
  })
  const room = Math.max(0, commentLimits.comments - merged.length)
  const placed = placeComments(withoutAll(own.blocks, gone), other.blocks, added.slice(0, room))
  news.comments = Math.min(added.length, room)
  news.lost = placed.lost

  const checklist = mergeChecklist(own.checklist, other.checklist, base?.checklist)
  news.answers = checklist.filter(tick => !own.checklist?.some(one => isSame(one, tick))).length
  const comments = [...merged, ...added.slice(0, room)]
  return {
    content: {
      ...own,
      blocks: placed.blocks,
      ...((own.comments || comments.length > 0) && { comments }),
      ...((own.checklist || checklist.length > 0) && { checklist }),
    },
    news,
  }
}

/** Whether a merging brought anything. */
export function bringsNews(news: MergeNews): boolean {
  return Object.entries(news).some(([kind, count]) => kind !== 'lost' && kind !== 'unapplied' && count > 0)
}

function byId(comments: readonly Comment[] = []): ReadonlyMap<string, Comment> {
  return new Map(comments.map(comment => [comment.id, comment]))
}

/** Whether two pieces of plain data are the same; the order of their properties is no difference. */
function isSame(a: unknown, b: unknown): boolean {
  return ordered(a) === ordered(b)
}

function ordered(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}

function mergeComment(
  own: Comment,
  other: Comment,
  base: Comment | undefined,
  isApplied: (comment: Comment) => boolean,
) {
  const { outcome: _, replies: __, replacement: ___, ...rest } = own
  const text = settled(own.text, other.text, base && [base.text], mine => mine)
  const replacement = settled(own.replacement, other.replacement, base && [base.replacement], mine => mine)
  const replies = mergeReplies(own.replies, other.replies)
  const wished = settled(own.outcome, other.outcome, base && [base.outcome], laterOutcome)
  const isForeign = !isSame(wished, own.outcome)
  // What stands in their text alone is not done with here.
  const isUnapplied =
    isForeign &&
    wished?.kind === 'accepted' &&
    !isApplied({ ...own, ...(replacement !== undefined && { replacement }) })
  const outcome = isUnapplied ? own.outcome : wished
  const comment: Comment = {
    ...rest,
    text,
    ...(replacement !== undefined && { replacement }),
    ...(replies.length > 0 && { replies }),
    ...(outcome && { outcome }),
  }
  return {
    comment,
    replies: replies.length - (own.replies?.length ?? 0),
    outcome: Number(!isSame(outcome, own.outcome)),
    unapplied: Number(isUnapplied),
  }
}

/** What both sides hold, or what the one that changed it holds; where both did, `choose` decides. */
function settled<T>(own: T, other: T, base: readonly [T] | undefined, choose: (own: T, other: T) => T): T {
  if (isSame(own, other)) return own
  if (base && isSame(own, base[0])) return other
  if (base && isSame(other, base[0])) return own
  return choose(own, other)
}

function laterOutcome(own: CommentOutcome | undefined, other: CommentOutcome | undefined): CommentOutcome | undefined {
  if (!own || !other) return own ?? other
  if (own.at !== other.at) return own.at > other.at ? own : other
  return ordered(own) > ordered(other) ? own : other
}

/** Answers of both sides: those they share as they stand, then what either has besides, by time. */
function mergeReplies(own: readonly CommentReply[] = [], other: readonly CommentReply[] = []): readonly CommentReply[] {
  let shared = 0
  while (shared < own.length && shared < other.length && isSame(own[shared], other[shared])) shared++
  const rest = new Map([...own.slice(shared), ...other.slice(shared)].map(reply => [ordered(reply), reply]))
  const later = [...rest.entries()].toSorted(([a, one], [b, two]) => one.at - two.at || (a < b ? -1 : 1))
  return [...own.slice(0, shared), ...later.map(([, reply]) => reply)].slice(0, commentLimits.replies)
}

function mergeChecklist(
  own: readonly ChecklistTick[] = [],
  other: readonly ChecklistTick[] = [],
  base: readonly ChecklistTick[] | undefined,
): readonly ChecklistTick[] {
  const of = (ticks: readonly ChecklistTick[], id: string) => ticks.find(({ point }) => point === id)
  return checklistPoints.flatMap(
    ({ id }) => settled(of(own, id), of(other, id), base && [of(base, id)], laterAnswer) ?? [],
  )
}

function laterAnswer(own: ChecklistTick | undefined, other: ChecklistTick | undefined): ChecklistTick | undefined {
  if (!own || !other) return own ?? other
  if (own.at !== other.at) return own.at > other.at ? own : other
  return ordered(own) > ordered(other) ? own : other
}

function withoutAll(blocks: readonly Block[], ids: readonly string[]): readonly Block[] {
  return ids.reduce(withoutMarks, blocks)
}

function placeComments(own: readonly Block[], other: readonly Block[], added: readonly Comment[]) {
  if (added.length === 0) return { blocks: own, lost: 0 }
  const carry = carryPlaces(other, own)
  const there = commentPlaces(other)
  let blocks = own
  let lost = 0
  for (const { id } of added) {
    const places = (there.get(id) ?? []).flatMap((place): CommentPlace | readonly [] => carry(place) ?? [])
    if (places.length > 0) blocks = withMarks(blocks, id, places)
    else lost++
  }
  return { blocks, lost }
}
