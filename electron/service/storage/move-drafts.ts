import type { Database } from 'better-sqlite3'
import type { StatusChange } from '../../../core/contract/contract.ts'
import { ServiceError } from '../../../core/contract/errors.ts'
import { type DraftStatus, isDraftStatus, nextStatuses } from '../../../core/document/draft-status.ts'
import { movesBeyond, moveVersionName, type PlainMove, timesAt } from '../../../core/document/status-log.ts'
import { addMove, statusLog } from './status-rows.ts'

/** Keeps the present state of a draft as a version with a name, in the transaction under way. Answers its number. */
export type KeepForReview = (id: string, name: string, isOwn: boolean) => number

/** Moves drafts between statuses over one connection. */
export interface DraftMoves {
  /**
   * Moves drafts on, all or none, each with a version and a line in its log; one that stands there already stays. Throws
   * ServiceError `status-refused` where `nextStatuses` does not allow it, `reason-missing` where 退回 has no reason.
   */
  move(change: StatusChange): void
  /**
   * Takes over moves that a draft made on another computer behind those it has made here; the last one keeps a version.
   * Answers how many. Throws ServiceError `status-refused` where the logs have parted or a move is none that may be made.
   */
  adopt(id: string, moves: readonly PlainMove[]): number
}

/** Moves of drafts whose versions `keep` makes. */
export function createDraftMoves(database: Database, keep: KeepForReview, now: () => number): DraftMoves {
  const read = database.prepare('SELECT status FROM drafts WHERE id = ?').pluck()
  const write = database.prepare('UPDATE drafts SET status = ? WHERE id = ?')

  const statusOf = (id: string): DraftStatus => {
    const status = read.get(id) as string | undefined
    if (status === undefined) throw new ServiceError('draft-not-found')
    if (!isDraftStatus(status)) throw new ServiceError('status-refused')
    return status
  }

  const keepFor = (id: string, to: DraftStatus, earlier: readonly PlainMove[]) =>
    keep(id, moveVersionName(to, timesAt(earlier, to) + 1), to === 'final')

  return {
    move({ ids, status: to, author = '', reason = '' }) {
      const why = reason.trim()
      if (to === 'returned' && why === '') throw new ServiceError('reason-missing')
      const at = now()
      const moveOne = (id: string) => {
        const from = statusOf(id)
        if (from === to) return
        if (!nextStatuses(from).includes(to)) throw new ServiceError('status-refused')
        const version = keepFor(id, to, statusLog(database, id))
        addMove(database, id, { from, to, author: author.trim(), at, reason: why, version })
        write.run(to, id)
      }
      database.transaction(() => ids.forEach(moveOne)).immediate()
    },
    adopt(id, moves) {
      const adoptAll = () => {
        const own = statusLog(database, id)
        let status = statusOf(id)
        const news = movesBeyond(own, moves)
        if (!news) throw new ServiceError('status-refused')
        for (const [index, { from, to, author, at, reason }] of news.entries()) {
          if (from !== status || !nextStatuses(from).includes(to)) throw new ServiceError('status-refused')
          const isLast = index === news.length - 1
          const version = isLast ? keepFor(id, to, [...own, ...news.slice(0, index)]) : null
          addMove(database, id, { from, to, author, at, reason, version })
          status = to
        }
        if (news.length > 0) write.run(status, id)
        return news.length
      }
      return database.transaction(adoptAll).immediate()
    },
  }
}
