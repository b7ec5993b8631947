import { type Postings, separator } from './postings.ts'

/** How far the two sides may drift apart while aligning outward, in units: the longest insertion or deletion. */
const band = 8
/** Aligning stops where the score has fallen by this much from its best: about as many edits in a row. */
const largestDrop = 8
const columns = 2 * band + 1

/** A cell holds score and agreement in one number: the score in millions, the units that agree below. */
const point = 1_000_000
const impossible = -1_000_000 * point

/** How far a passage reaches beyond an exact run: units on either side, and how many of them agree. */
export interface Extension {
  readonly draft: number
  readonly source: number
  readonly agreeing: number
}

/** The two sides beyond a run. `step` is 1 to its right and -1 to its left; `at` and `position` are the first units. */
export interface Outward {
  readonly units: Uint16Array
  readonly at: number
  readonly postings: Postings
  readonly position: number
  readonly step: 1 | -1
  /** Units of the draft that may be used. */
  readonly limit: number
}

/**
 * Aligns a draft and its source outward from the end of an exact run, within a band. A unit that agrees scores one, one
 * inserted, left out or replaced costs one, and the passage ends where the score is best, so in agreement. Never leaves
 * the document. Costs some 17 comparisons a unit of the draft, and stops soon after a run that is there by chance.
 */
export function extend(outward: Outward): Extension {
  let above = new Float64Array(columns).fill(impossible)
  let row = new Float64Array(columns)
  let best = 0
  let end: Extension = { draft: 0, source: 0, agreeing: 0 }
  for (let draft = 0; draft <= outward.limit; draft++) {
    const column = fillRow(row, above, draft, outward)
    const value = row[column] as number
    if (value > best) {
      best = value
      end = { draft, source: draft + column - band, agreeing: value % point }
    } else if (value < best - largestDrop * point) break
    ;[above, row] = [row, above]
  }
  return end
}

/** Fills one row of the alignment from the row above it; returns its best column. Column `band` is the run's diagonal. */
function fillRow(row: Float64Array, above: Float64Array, draft: number, outward: Outward): number {
  const { units, at, postings, position, step } = outward
  const unit = units[at + step * (draft - 1)]
  let best = 0
  for (let column = 0; column < columns; column++) {
    const source = draft + column - band
    const added = (above[column + 1] ?? impossible) - point
    const leftOut = column === 0 ? impossible : (row[column - 1] as number) - point
    const through = above[column] as number
    let value = draft === 0 && source === 0 ? 0 : added
    if (source > 0 && Math.max(leftOut, through) > impossible) {
      const there = postings.unitAt(position + step * (source - 1))
      if (there === separator) value = impossible
      else value = Math.max(value, leftOut, there === unit ? through + point + 1 : through - point)
    }
    row[column] = Math.max(value, impossible)
    if ((row[column] as number) > (row[best] as number)) best = column
  }
  return best
}
