import { prefixFingerprint } from './fingerprint.ts'
import type { Postings } from './postings.ts'
import { prefixLength } from './tiles.ts'

/** Diagonals that lie this close share a bin, in units: so much insertions and deletions may shift the two sides. */
const binWidth = 16
const binShift = Math.log2(binWidth)
/** The length of a region of a library text that gathers votes whatever their order, in units. */
const regionShift = 8
/** Keeps diagonals positive where a draft begins before the first document. */
const diagonalOffset = 1 << 20
/** A prefix that stands more often than this in a segment, or than once in so many of its units, tells no source. */
const mostPlaces = 60
const unitsAPlace = 50_000
/** Bins with fewer votes are chance: two seeds of six units on a diagonal, a clause in a region. */
const fewestOnDiagonal = 4
const fewestInRegion = 20
/** A seed votes with its length, up to this. */
const longestVote = 24

/** A stretch of the library near which a draft may have been copied with many changes. */
export interface VotedPlace {
  readonly postings: Postings
  /** The position against which unit 0 of the draft stands on a diagonal; of a region, where it begins. */
  readonly position: number
  readonly weight: number
}

/** Places by votes, the best first: along diagonals, and of whole regions in any order. */
export interface Votes {
  readonly diagonals: readonly VotedPlace[]
  readonly regions: readonly VotedPlace[]
}

/**
 * Lets every seed of `prefixLength` or more equal units vote for its diagonal and for its region. What has been copied
 * with changes has few seeds, but they lie on one diagonal; what has been put into another order, in one region.
 */
export function prefixVotes(units: Uint16Array, segments: readonly Postings[]): Votes {
  const diagonals: VotedPlace[] = []
  const regions: VotedPlace[] = []
  const prefixes = Array.from({ length: Math.max(0, units.length - prefixLength + 1) }, (_, at) =>
    prefixFingerprint(units, at),
  )
  for (const postings of segments) {
    const most = Math.max(mostPlaces, postings.length / unitsAPlace)
    const byDiagonal = new Ballot()
    const byRegion = new Ballot()
    for (const [at, prefix] of prefixes.entries()) {
      postings.lookUpPrefix(prefix, most, position => {
        const diagonal = (position - at + diagonalOffset) >>> binShift
        if (byDiagonal.reaches(diagonal, at)) return
        const length = postings.agreeing(position, units, at, 1, Math.min(longestVote, units.length - at))
        if (length < prefixLength) return
        byDiagonal.vote(diagonal, at + length, length - prefixLength + 2)
        const region = position >>> regionShift
        if (!byRegion.reaches(region, at)) byRegion.vote(region, at + length, length)
      })
    }
    for (const [bin, weight] of byDiagonal.pairs(fewestOnDiagonal)) {
      diagonals.push({ postings, position: (bin << binShift) + binWidth - diagonalOffset, weight })
    }
    for (const [bin, weight] of byRegion.pairs(fewestInRegion)) {
      regions.push({ postings, position: bin << regionShift, weight })
    }
  }
  return { diagonals: diagonals.sort(byWeight), regions: regions.sort(byWeight) }
}

function byWeight(a: VotedPlace, b: VotedPlace): number {
  return b.weight - a.weight
}

/** Votes by bin, each stretch of the draft counted once a bin. */
class Ballot {
  readonly #weights = new Map<number, number>()
  readonly #reached = new Map<number, number>()

  /** Whether a seed that has voted for this bin covers unit `at`. */
  reaches(bin: number, at: number): boolean {
    return (this.#reached.get(bin) ?? 0) > at
  }

  vote(bin: number, end: number, weight: number): void {
    this.#reached.set(bin, end)
    this.#weights.set(bin, (this.#weights.get(bin) ?? 0) + weight)
  }

  /** Each bin with its weight and the next one's together, as what lies across a border counts whole; from `fewest` on. */
  *pairs(fewest: number): Iterable<readonly [bin: number, weight: number]> {
    for (const [bin, own] of this.#weights) {
      const weight = own + (this.#weights.get(bin + 1) ?? 0)
      if (weight >= fewest) yield [bin, weight]
    }
  }
}
