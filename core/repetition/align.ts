import { type Postings, separator } from './postings.ts'

/** Two stretches that agree in order, with insertions, deletions and replacements between. In units. */
export interface Alignment {
  readonly from: number
  readonly to: number
  /** Positions in the layout of the segment. */
  readonly sourceFrom: number
  readonly sourceTo: number
  readonly agreeing: number
}

/** Where an alignment is sought: around the diagonal on which unit `from` of the draft stands at `position`. */
export interface Diagonal {
  readonly from: number
  readonly to: number
  readonly position: number
  /** How far the two sides may drift apart in either direction, in units. */
  readonly band: number
}

/**
 * The best local alignment near a diagonal: a unit that agrees scores one, one inserted, left out or replaced costs one.
 * It begins and ends in agreement and never leaves its document; undefined where no unit agrees. Costs one step for each
 * unit of the draft and of the band's width.
 */
export function align(units: Uint16Array, postings: Postings, diagonal: Diagonal): Alignment | undefined {
  const { from, to, position, band } = diagonal
  const columns = 2 * band + 1
  const source = readAround(postings, position - band, to - from + columns)
  // One cell a boundary: the best score of a path that ends there, what of it agrees, and where it began.
  const score = new Int32Array(columns + 1)
  const agreeing = new Int32Array(columns + 1)
  const startUnit = new Int32Array(columns + 1)
  const startSource = new Int32Array(columns + 1)
  let best = 0
  let end: Alignment | undefined
  for (let row = 1; row <= to - from; row++) {
    const unit = units[from + row - 1]
    for (let column = 0; column < columns; column++) {
      // The boundary behind unit `behind` of the window; that unit is the last one consumed.
      const behind = row + column - 1
      const there = source[behind]
      const through = score[column] as number
      const isEqual = there === unit
      let value = isEqual ? through + 1 : 0
      let origin = column
      if (there !== separator && !isEqual) value = Math.max(0, through - 1)
      if (there !== separator && column > 0 && (score[column - 1] as number) - 1 > value) {
        value = (score[column - 1] as number) - 1
        origin = column - 1
      }
      if (column < columns - 1 && (score[column + 1] as number) - 1 > value) {
        value = (score[column + 1] as number) - 1
        origin = column + 1
      }
      if (isEqual && origin === column) {
        agreeing[column] = through === 0 ? 1 : (agreeing[column] as number) + 1
        if (through === 0) {
          startUnit[column] = from + row - 1
          startSource[column] = behind
        }
      } else if (origin !== column) {
        agreeing[column] = agreeing[origin] as number
        startUnit[column] = startUnit[origin] as number
        startSource[column] = startSource[origin] as number
      }
      score[column] = value
      if (value <= best) continue
      best = value
      end = {
        from: startUnit[column] as number,
        to: from + row,
        sourceFrom: position - band + (startSource[column] as number),
        sourceTo: position - band + behind + 1,
        agreeing: agreeing[column] as number,
      }
    }
  }
  return end
}

/** The units of the layout from a position on, `separator` where there are none. */
function readAround(postings: Postings, position: number, length: number): Uint16Array {
  const window = new Uint16Array(length)
  for (let at = 0; at < length; at++) {
    const place = position + at
    window[at] = place < 0 || place >= postings.length ? separator : postings.unitAt(place)
  }
  return window
}
