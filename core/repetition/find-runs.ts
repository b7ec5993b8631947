import type { Postings } from './postings.ts'
import { minimumRun, tileLength, tileStep } from './tiles.ts'

/** A maximal exact run: units `from` to `to` of the draft equal those of a document from `offset`. All in units. */
export interface Run {
  readonly from: number
  readonly to: number
  readonly document: number
  readonly offset: number
  /** The same place in the layout of the segment in which the run was found. */
  readonly position: number
}

/**
 * Every maximal exact run of `minimumRun` or more characters between a draft and a segment, each pair of ranges once,
 * in the order of the draft.
 *
 * Seeds are taken in the order of the draft, so a run is met first at its first whole tile, and what it covers of its
 * diagonal needs no look at the text any more: a run costs one comparison of each of its units, whatever the boilerplate.
 */
export function findRuns(units: Uint16Array, postings: Postings): readonly Run[] {
  const runs: Run[] = []
  const characters = new CharacterCount(units)
  /** The end of the last stretch compared, by diagonal. */
  const reached = new Map<number, number>()
  const seeds = postings.seeds(units, 0, Math.max(0, units.length - tileLength + 1))
  for (const index of seeds.inOrderOfDraft(units.length)) {
    const at = seeds.at(index)
    const position = seeds.position(index)
    const diagonal = position - at
    if ((reached.get(diagonal) ?? 0) > at) continue
    const start = at - postings.agreeing(position - 1, units, at - 1, -1, Math.min(at, tileStep))
    const end = at + postings.agreeing(position, units, at, 1, units.length - at)
    if (end - start < minimumRun) continue
    reached.set(diagonal, end)
    const from = characters.isCut(start) ? start + 1 : start
    const to = characters.isCut(end) ? end - 1 : end
    if (characters.between(from, to) < minimumRun) continue
    const place = postings.locate(position)
    if (!place) continue
    const { document, offset } = place
    runs.push({ from, to, document, offset: offset + from - at, position: position + from - at })
  }
  return runs.sort((a, b) => a.from - b.from || a.position - b.position)
}

/** Counts the characters of a draft, of which some take two units, and tells where a cut would halve one. */
class CharacterCount {
  readonly #units: Uint16Array
  /** How many characters end before each unit behind the first pair; undefined where there is no pair. */
  readonly #pairs: Uint32Array | undefined

  constructor(units: Uint16Array) {
    this.#units = units
    this.#pairs = units.some(isLow) ? pairsBefore(units) : undefined
  }

  isCut(at: number): boolean {
    return this.#pairs !== undefined && isLow(this.#units[at] ?? 0) && isHigh(this.#units[at - 1] ?? 0)
  }

  between(from: number, to: number): number {
    if (!this.#pairs) return to - from
    return to - from - ((this.#pairs[to] as number) - (this.#pairs[from] as number))
  }
}

function pairsBefore(units: Uint16Array): Uint32Array {
  const pairs = new Uint32Array(units.length + 1)
  for (const [at, unit] of units.entries()) pairs[at + 1] = (pairs[at] as number) + (isLow(unit) ? 1 : 0)
  return pairs
}

function isHigh(unit: number): boolean {
  return (unit & 0xfc00) === 0xd800
}

function isLow(unit: number): boolean {
  return (unit & 0xfc00) === 0xdc00
}
