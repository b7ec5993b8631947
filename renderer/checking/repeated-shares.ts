import type { Span } from '../../core/text/span.ts'
import { type RepeatedShare, repeatedShare } from './repetition-finding.ts'

/** How much of each block of a draft is repeated, by the block's key. */
export class RepeatedShares {
  #shares = new Map<string, RepeatedShare>()

  /** Blocks known, those that have left the draft since `coverage` was last asked for included. */
  get size(): number {
    return this.#shares.size
  }

  /** Notes the repeated ranges of a block's text. */
  put(key: string, text: string, ranges: readonly Span[]): void {
    this.#shares.set(key, repeatedShare(text, ranges))
  }

  /** Share of the draft's normalised characters inside repeated ranges, 0 to 1. Forgets what is none of its blocks. */
  coverage(keys: readonly string[]): number {
    const kept = new Map<string, RepeatedShare>()
    let repeated = 0
    let total = 0
    for (const key of keys) {
      const share = this.#shares.get(key)
      if (!share) continue
      kept.set(key, share)
      repeated += share.repeated
      total += share.total
    }
    this.#shares = kept
    return total === 0 ? 0 : repeated / total
  }
}
