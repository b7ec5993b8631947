import { coveredUnits } from '../../core/repetition/coverage.ts'
import { unitsOfSpan } from '../../core/repetition/exemptions.ts'
import type { MatchSource } from '../../core/repetition/match.ts'
import { errorShare, shortestDraft, warningShare } from '../../core/repetition/share-findings.ts'
import { normalise } from '../../core/text/normalise.ts'
import type { Span } from '../../core/text/span.ts'

/** A document of the library that a draft repeats. */
export interface RepeatedSource extends Pick<MatchSource, 'documentId' | 'title' | 'kind'> {
  /** Normalised characters of the draft that are marked with it as their source. */
  readonly characters: number
  /** Their share of the draft, 0 to 1. */
  readonly share: number
}

/** How much of a draft is repeated. Shares are of its normalised characters, 0 to 1. */
export interface RepeatedTotals {
  readonly coverage: number
  /** The part of it that is from policy text. */
  readonly policy: number
  /** `over` from 30 % of policy text on, `far` from 50 % on. */
  readonly level?: 'over' | 'far'
  /** Those that most is from come first. */
  readonly sources: readonly RepeatedSource[]
}

/** A repeated range of a block, UTF-16 offsets, with its source. */
export interface RepeatedRange {
  readonly at: Span
  readonly source: Pick<MatchSource, 'documentId' | 'title' | 'kind'>
}

interface Share {
  readonly repeated: number
  readonly policy: number
  readonly total: number
  readonly ranges: readonly { readonly source: RepeatedRange['source']; readonly characters: number }[]
}

export const nothingRepeated: RepeatedTotals = { coverage: 0, policy: 0, sources: [] }

/** How much of each block of a draft is repeated, by the block's key. */
export class RepeatedShares {
  #shares = new Map<string, Share>()
  #totals = nothingRepeated

  /** Blocks known, those that have left the draft since `totals` was last asked for included. */
  get size(): number {
    return this.#shares.size
  }

  /** Notes the repeated ranges of a block's text. */
  put(key: string, text: string, ranges: readonly RepeatedRange[]): void {
    this.#shares.set(key, shareOf(text, ranges))
  }

  /** What the blocks of the draft come to; the same object as before where that is the same. Forgets all other blocks. */
  totals(keys: readonly string[]): RepeatedTotals {
    const kept = new Map<string, Share>()
    for (const key of keys) {
      const share = this.#shares.get(key)
      if (share) kept.set(key, share)
    }
    this.#shares = kept
    const totals = sumOf([...kept.values()])
    if (!isSame(totals, this.#totals)) this.#totals = totals
    return this.#totals
  }
}

function shareOf(text: string, ranges: readonly RepeatedRange[]): Share {
  const normalised = normalise(text)
  const counted = ranges.map(({ at, source }) => ({ units: unitsOfSpan(normalised, at), source }))
  return {
    total: normalised.text.length,
    repeated: coveredUnits(counted.map(({ units }) => units)),
    policy: coveredUnits(counted.filter(({ source }) => source.kind === 'policy').map(({ units }) => units)),
    ranges: counted.map(({ units, source }) => ({ source, characters: units.to - units.from })),
  }
}

function sumOf(shares: readonly Share[]): RepeatedTotals {
  const total = shares.reduce((sum, share) => sum + share.total, 0)
  const repeated = shares.reduce((sum, share) => sum + share.repeated, 0)
  if (repeated === 0) return nothingRepeated
  const policy = shares.reduce((sum, share) => sum + share.policy, 0) / total
  const bySource = new Map<string, { readonly source: RepeatedRange['source']; characters: number }>()
  for (const { source, characters } of shares.flatMap(share => share.ranges)) {
    const known = bySource.get(source.documentId)
    if (known) known.characters += characters
    else bySource.set(source.documentId, { source, characters })
  }
  const sources = [...bySource.values()]
    .sort((a, b) => b.characters - a.characters)
    .map(({ source: { documentId, title, kind }, characters }) => {
      return { documentId, title, kind, characters, share: characters / total }
    })
  const level = total < shortestDraft || policy < warningShare ? undefined : policy < errorShare ? 'over' : 'far'
  return { coverage: repeated / total, policy, ...(level && { level }), sources }
}

function isSame(a: RepeatedTotals, b: RepeatedTotals): boolean {
  return (
    a.coverage === b.coverage &&
    a.policy === b.policy &&
    a.level === b.level &&
    a.sources.length === b.sources.length &&
    a.sources.every((source, at) => {
      const other = b.sources[at]
      return (
        source.documentId === other?.documentId &&
        source.title === other.title &&
        source.characters === other.characters &&
        source.share === other.share
      )
    })
  )
}
