import type { SeedList } from '../../../../core/repetition/seed-list.ts'
import { tileLength } from '../../../../core/repetition/tiles.ts'
import { contextLength } from './tile-tag.ts'

/** How many texts are remembered: the paragraphs that are worked on in turn. */
const mostTexts = 8
/** The most seeds of a text that are remembered. Text that stands everywhere has more, and is looked up again. */
const mostSeeds = 20_000

interface Remembered {
  readonly units: Uint16Array
  readonly seeds: SeedList
}

/**
 * The texts last looked up in a segment, with their seeds. Of a text that differs from one of them in one stretch, as
 * after a key, only the tiles in and beside that stretch are looked up; the seeds are those of a fresh look-up.
 */
export class SeedMemory {
  #remembered: readonly Remembered[] = []

  /** The seeds of all tiles of a text; `lookUp` gives those of the tiles `from` to `to`. */
  seeds(units: Uint16Array, lookUp: (from: number, to: number) => SeedList): SeedList {
    const seeds = this.#fromNearest(units, lookUp)
    if (seeds.length <= mostSeeds) this.#remembered = [{ units, seeds }, ...this.#remembered].slice(0, mostTexts)
    return seeds
  }

  #fromNearest(units: Uint16Array, lookUp: (from: number, to: number) => SeedList): SeedList {
    const tiles = units.length - tileLength + 1
    let nearest: Remembered | undefined
    let same = { start: 0, end: 0 }
    for (const known of this.#remembered) {
      const ends = sameEnds(known.units, units)
      if (ends.start + ends.end <= same.start + same.end) continue
      nearest = known
      same = ends
    }
    if (!nearest) return lookUp(0, tiles)
    if (same.start === units.length && same.start === nearest.units.length) return nearest.seeds
    // What decides about a tile is the tile itself and `contextLength` units on either side.
    const first = Math.max(0, Math.min(tiles, same.start - tileLength - contextLength + 1))
    const last = Math.min(tiles, Math.max(first, units.length - same.end + contextLength))
    const shift = units.length - nearest.units.length
    const seeds = lookUp(first, last)
    for (let index = 0; index < nearest.seeds.length; index++) {
      const at = nearest.seeds.at(index)
      if (at < first) seeds.push(at, nearest.seeds.position(index))
      else if (at + shift >= last) seeds.push(at + shift, nearest.seeds.position(index))
    }
    return seeds
  }
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
