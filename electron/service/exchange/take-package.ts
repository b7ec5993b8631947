import { ServiceError } from '../../../core/contract/errors.ts'
import type { PackageTaking, TakenPackage } from '../../../core/contract/exchange.ts'
import type { ExchangePackage } from '../../../core/exchange/exchange-package.ts'
import type { ExchangeWay } from '../../../core/exchange/meeting.ts'
import { mergeReview } from '../../../core/exchange/merge-review.ts'
import type { Storage } from '../storage/storage.ts'
import { metDraft } from './meet-package.ts'

/**
 * Takes a package in, all of it or nothing: as a new draft, as a copy, or into the draft that is here. Throws ServiceError
 * `package-not-fitting` where that draft has changed since it was looked at, so that this can no longer be done.
 */
export async function takePackage(
  storage: Storage,
  received: ExchangePackage,
  { way, copyId }: Pick<PackageTaking, 'way' | 'copyId'>,
): Promise<TakenPackage> {
  if (way === 'merge' || way === 'adopt') return takeInto(storage, received, way)
  if (way === 'copy' && copyId === undefined) throw new ServiceError('invalid-request')
  const { title, isRenamed, content, moves, versions } = received
  const summary = await storage.takeIn({
    id: way === 'copy' ? (copyId as string) : received.draft,
    seq: null,
    title: way === 'copy' ? `${title}（来件）` : isRenamed ? title : null,
    content,
    moves,
    versions,
  })
  return { summary, news: null, moves: moves.length }
}

async function takeInto(
  storage: Storage,
  received: ExchangePackage,
  way: Exclude<ExchangeWay, 'copy'>,
): Promise<TakenPackage> {
  const met = await metDraft(storage, received)
  if (!met?.meeting.ways.includes(way)) throw new ServiceError('package-not-fitting')
  const { meeting, base } = met
  const merged =
    way === 'merge'
      ? mergeReview(met.content, received.content, base)
      : mergeReview(received.content, met.content, base)
  const takesMoves = meeting.takesMoves[way]
  const summary = await storage.takeIn({
    id: met.summary.id,
    seq: met.seq,
    title: null,
    content: merged.content,
    moves: takesMoves ? received.moves : [],
    versions: [],
  })
  return { summary, news: merged.news, moves: takesMoves ? meeting.theirMoves.length : 0 }
}
