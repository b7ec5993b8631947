import type { Span } from '../text/span.ts'
import type { Postings } from './postings.ts'
import type { EqualStretch, NearText } from './run-memory.ts'
import type { SeedList } from './seed-list.ts'
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
 * in the order of the draft. Of a draft that differs in one stretch from one that the segment remembers, only what
 * touches the stretch is looked up; the runs are those of a fresh look-up.
 */
export function findRuns(units: Uint16Array, postings: Postings): readonly Run[] {
  const characters = new CharacterCount(units)
  const runs: Run[] = []
  for (const { from: start, to: end, position } of stretchesOf(units, postings)) {
    const from = characters.isCut(start) ? start + 1 : start
    const to = characters.isCut(end) ? end - 1 : end
    if (characters.between(from, to) < minimumRun) continue
    const place = postings.locate(position + from - start)
    if (!place) continue
    runs.push({ from, to, document: place.document, offset: place.offset, position: position + from - start })
  }
  return runs
}

/**
 * The tiles of a draft that `findRuns` will look up in a segment, by the units at which they start: those around what
 * differs from a draft that the segment remembers, or all; none where nothing differs.
 */
export function tilesToLookUp(units: Uint16Array, { memory }: Pick<Postings, 'memory'>): Span {
  const near = memory?.nearest(units)
  if (!near) return tilesTouching(units, { from: 0, to: units.length })
  if (isUnchanged(units, near)) return { from: 0, to: 0 }
  return tilesTouching(units, { from: near.start, to: units.length - near.end })
}

/** All stretches of `minimumRun` units or more that a draft shares with a segment, removed documents included. */
function stretchesOf(units: Uint16Array, postings: Postings): readonly EqualStretch[] {
  const near = postings.memory?.nearest(units)
  const found = near
    ? changedStretches(units, postings, near)
    : stretchesTouching(units, postings, { from: 0, to: units.length })
  const sorted = found.toSorted((a, b) => a.from - b.from || a.position - b.position)
  postings.memory?.keep(units, sorted)
  return sorted
}

function changedStretches(units: Uint16Array, postings: Postings, near: NearText): readonly EqualStretch[] {
  const { units: old, stretches, start, end } = near
  if (isUnchanged(units, near)) return stretches
  const shift = units.length - old.length
  const before = stretches.filter(({ to }) => to < start)
  const behind = stretches
    .filter(({ from }) => from > old.length - end)
    .map(({ from, to, position }) => ({ from: from + shift, to: to + shift, position }))
  return [...before, ...stretchesTouching(units, postings, { from: start, to: units.length - end }), ...behind]
}

function isUnchanged(units: Uint16Array, { units: old, start }: NearText): boolean {
  return start === units.length && start === old.length
}

/** A stretch that touches a part has a tile that starts within `minimumRun` units before it or `tileStep` behind its end. */
function tilesTouching(units: Uint16Array, part: Span): Span {
  const tiles = Math.max(0, units.length - tileLength + 1)
  return { from: Math.min(tiles, Math.max(0, part.from - minimumRun)), to: Math.min(tiles, part.to + tileStep) }
}

/**
 * The equal stretches that reach a part of the draft or border on it. Seeds are taken along the diagonals, and what
 * was compared on a diagonal is not compared again: a run costs one comparison of each of its units, whatever the
 * boilerplate.
 */
function stretchesTouching(units: Uint16Array, postings: Postings, part: Span): readonly EqualStretch[] {
  const stretches: EqualStretch[] = []
  /** The end of the last stretch compared, by diagonal. */
  const reached = new Map<number, number>()
  for (const seeds of seedsInParts(units, postings, tilesTouching(units, part))) {
    if (reached.size > 0) seeds.leaveOut(reached)
    for (const index of seeds.alongDiagonals(units.length)) {
      const at = seeds.at(index)
      const position = seeds.position(index)
      const diagonal = position - at
      if ((reached.get(diagonal) ?? 0) > at) continue
      const from = at - postings.agreeing(position - 1, units, at - 1, -1, at)
      const to = at + postings.agreeing(position, units, at, 1, units.length - at)
      if (to - from < minimumRun) continue
      reached.set(diagonal, to)
      if (to >= part.from && from <= part.to) stretches.push({ from, to, position: diagonal + from })
    }
  }
  return stretches
}

/** The seeds of some tiles, in parts of the draft from its start to its end where there are too many to hold at once. */
function* seedsInParts(units: Uint16Array, postings: Postings, { from, to }: Span): Generator<SeedList> {
  const seeds = postings.seeds(units, from, to)
  if (seeds) return yield seeds
  const middle = (from + to) >> 1
  yield* seedsInParts(units, postings, { from, to: middle })
  yield* seedsInParts(units, postings, { from: middle, to })
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
