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
 * A run is reported from its first whole tile alone: a seed with a whole tile of agreement to its left has been
 * reported from there. So a seed costs at most `tileStep` comparisons unless it opens a run, whatever the boilerplate.
 */
export function findRuns(units: Uint16Array, postings: Postings): readonly Run[] {
  const runs: Run[] = []
  const verify = (at: number, position: number) => {
    const before = postings.agreeing(position - 1, units, at - 1, -1, Math.min(at, tileStep))
    if (before === tileStep) return
    const after = postings.agreeing(position, units, at, 1, units.length - at)
    if (before + after < minimumRun) return
    const run = wholeCharacters(units, at - before, at + after)
    if (!run) return
    const place = postings.locate(position)
    if (!place) return
    const shift = run.from - at
    runs.push({ ...run, document: place.document, offset: place.offset + shift, position: position + shift })
  }
  const seeds = postings.seeds(units, 0, Math.max(0, units.length - tileLength + 1))
  for (let index = 0; index < seeds.length; index++) verify(seeds.at(index), seeds.position(index))
  return runs.sort((a, b) => a.from - b.from || a.position - b.position)
}

/** Trims halves of surrogate pairs off a run; undefined where fewer than `minimumRun` characters remain. */
function wholeCharacters(units: Uint16Array, from: number, to: number): { from: number; to: number } | undefined {
  let pairs = 0
  for (let at = from; at < to; at++) if (isLow(units[at])) pairs++
  const start = isLow(units[from]) ? from + 1 : from
  if (start > from) pairs--
  const end = isHigh(units[to - 1]) ? to - 1 : to
  return end - start - pairs < minimumRun ? undefined : { from: start, to: end }
}

function isHigh(unit: number | undefined): boolean {
  return unit !== undefined && (unit & 0xfc00) === 0xd800
}

function isLow(unit: number | undefined): boolean {
  return unit !== undefined && (unit & 0xfc00) === 0xdc00
}
