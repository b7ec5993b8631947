import type { Postings } from './postings.ts'
import type { SeedList } from './seed-list.ts'
import { minimumRun, tileLength } from './tiles.ts'

/** How many texts are remembered: the paragraphs that are worked on in turn. */
const mostTexts = 8
/** The most seeds of a text that are remembered; stock text has more, and is looked up again. */
const mostSeeds = 20_000
/** How far beyond a tile its surroundings decide whether it is a seed: a run of `minimumRun` units may reach so far. */
const reach = minimumRun - tileLength

interface Remembered {
  readonly units: Uint16Array
  readonly seeds: SeedList
}

/**
 * The same postings with a memory of the texts last looked up. Of a text that differs from one of them in one stretch,
 * as after a key, only the tiles in and around that stretch are looked up; the seeds are those of a fresh look-up.
 */
export function rememberSeeds(postings: Postings): Postings {
  let remembered: readonly Remembered[] = []
  const seedsOf = (units: Uint16Array, to: number): SeedList => {
    const [nearest] = remembered
      .map(known => ({ known, same: sameEnds(known.units, units) }))
      .sort((a, b) => b.same.start + b.same.end - a.same.start - a.same.end)
    if (!nearest) return postings.seeds(units, 0, to)
    const { known, same } = nearest
    // Tiles from `first` to `last` have something new in them or near them.
    const first = Math.max(0, Math.min(to, same.start - tileLength - reach + 1))
    const last = Math.min(to, Math.max(first, units.length - same.end + reach))
    const shift = units.length - known.units.length
    const seeds = postings.seeds(units, first, last)
    for (let index = 0; index < known.seeds.length; index++) {
      const at = known.seeds.at(index)
      if (at < first) seeds.push(at, known.seeds.position(index))
      else if (at + shift >= last) seeds.push(at + shift, known.seeds.position(index))
    }
    return seeds
  }
  return Object.assign(Object.create(postings) as Postings, {
    seeds(units: Uint16Array, from: number, to: number): SeedList {
      if (from !== 0 || to !== units.length - tileLength + 1) return postings.seeds(units, from, to)
      const seeds = seedsOf(units, to)
      if (seeds.length <= mostSeeds) remembered = [{ units, seeds }, ...remembered].slice(0, mostTexts)
      return seeds
    },
  })
}

/** How many units two texts share at their starts and, of the rest, at their ends. */
function sameEnds(one: Uint16Array, other: Uint16Array): { readonly start: number; readonly end: number } {
  const shorter = Math.min(one.length, other.length)
  let start = 0
  while (start < shorter && one[start] === other[start]) start++
  let end = 0
  while (end < shorter - start && one[one.length - 1 - end] === other[other.length - 1 - end]) end++
  return { start, end }
}
