import { type DraftStatus, nextStatuses } from './draft-status.ts'

/** The longest reason of a move, in UTF-16 units, and the most moves that one draft may hold. */
export const statusLogLimits = { reason: 2_000, moves: 10_000 } as const

/** One move of a draft from a status to another: who, when and why (《党政机关公文处理工作条例》 articles 20 and 21). */
export interface StatusMove {
  readonly from: DraftStatus
  readonly to: DraftStatus
  /** The name that the person gave; empty where none is known. */
  readonly author: string
  /** Milliseconds since 1970, for show: order is the order of the log. */
  readonly at: number
  /** Why; never empty for 退回, for others where something was said. */
  readonly reason: string
  /** The number of the version that holds the draft as it then was; null where none of this computer's does. */
  readonly version: number | null
}

/** A move without its version, as it means the same on every computer. */
export type PlainMove = Omit<StatusMove, 'version'>

/** What a move to a status is called: to take back what was sent is no return. */
export const moveNames: Readonly<Record<DraftStatus, string>> = {
  drafting: '撤回送审',
  submitted: '送审',
  returned: '退回',
  passed: '通过',
  final: '定稿',
}

/** What the version is called that a move keeps; `time` counts from 1 how often the draft has come there. */
export function moveVersionName(to: DraftStatus, time: number): string {
  switch (to) {
    case 'drafting':
      return `撤回稿 第${time}次`
    case 'submitted':
      return `送审稿 第${time}次`
    case 'returned':
      return `退回稿 第${time}次`
    case 'passed':
      return time === 1 ? '通过稿' : `通过稿 第${time}次`
    case 'final':
      return '定稿'
  }
}

/**
 * The moves of `theirs` that follow the log `own`: none where it holds nothing new, undefined where the two have parted.
 * Versions count for nothing: they are numbers of one computer.
 */
export function movesBeyond(own: readonly PlainMove[], theirs: readonly PlainMove[]): readonly PlainMove[] | undefined {
  const shared = sharedMoves(own, theirs).length
  return shared === Math.min(own.length, theirs.length) ? theirs.slice(own.length) : undefined
}

function isSameMove(a: PlainMove, b: PlainMove): boolean {
  return a.from === b.from && a.to === b.to && a.author === b.author && a.at === b.at && a.reason === b.reason
}

/** The status that a log leads to; 起草 where there are no moves. */
export function statusAfter(moves: readonly PlainMove[]): DraftStatus {
  return moves.at(-1)?.to ?? 'drafting'
}

/** Whether moves are a log that a draft can have: from 起草 on, each from where the one before led, by `nextStatuses`. */
export function isWholeLog(moves: readonly PlainMove[]): boolean {
  return moves.every(
    ({ from, to }, at) => from === statusAfter(moves.slice(Math.max(0, at - 1), at)) && nextStatuses(from).includes(to),
  )
}

/** The moves that two logs share from the first one on. */
export function sharedMoves<M extends PlainMove>(own: readonly M[], theirs: readonly PlainMove[]): readonly M[] {
  let shared = 0
  while (shared < own.length && shared < theirs.length && isSameMove(own[shared] as M, theirs[shared] as PlainMove)) {
    shared++
  }
  return own.slice(0, shared)
}

/** How often a log has come to a status. */
export function timesAt(moves: readonly PlainMove[], status: DraftStatus): number {
  return moves.filter(({ to }) => to === status).length
}

/**
 * The move whose version the draft is to be compared with: the last one by which a reviewer decided, else, as long as it
 * is not being reviewed for the first time, the last one by which it was sent. Undefined where there is none with a version.
 */
export function comparedMove<M extends Pick<StatusMove, 'to' | 'version'>>(moves: readonly M[]): M | undefined {
  const kept = moves.filter(({ version }) => version !== null)
  const review = kept.findLast(({ to }) => to === 'returned' || to === 'passed')
  if (review || moves.at(-1)?.to === 'submitted') return review
  return kept.findLast(({ to }) => to === 'submitted')
}
