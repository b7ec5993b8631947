import { measureText } from './advance.ts'
import { standardTypesetting, type Typesetting } from './placement.ts'

/** Width of a seal with a hair of room beside it, in twips: 42 mm, so that neighbours never touch (7.3.5.1). */
const sealRoom = 2438

/** Seals that stand beside one another at most. */
const mostInRow = 3

/** Empty lines above the first signature: a seal of 42 mm in its middle then ends within one line of the text. */
export const linesAboveSeal = 2

/** Empty lines between rows of signatures, or between those with a stamp (7.3.5.3). */
export const linesBetween = { seal: 4, stamp: 1 } as const

/** Empty lines between the last signature and the date. */
export const linesAboveDate = { seal: 0, stamp: 1 } as const

/** Room that a stamp takes on the right of the signer's office where no name stands there, in characters. */
const stampRoom = 6

/** How many sealed signatures stand in each row, the last row over the date. */
export function sealedRows(names: readonly string[], date: string): readonly number[] {
  const count = perRow(names, date, standardTypesetting)
  return Array.from({ length: Math.ceil(names.length / count) }, (_, row) =>
    Math.min(count, names.length - row * count),
  )
}

/**
 * The middles of the signatures in a row of `count`, in twips from the left edge: the last stands over the middle of the
 * date, which ends four characters before the right edge; the others are as far apart as seals and names need.
 */
export function sealCentres(
  names: readonly string[],
  date: string,
  count: number,
  setting: Typesetting,
): readonly number[] {
  const { last, pitch } = spread(names, date, perRow(names, date, setting), setting)
  return Array.from({ length: count }, (_, at) => Math.round(last - (count - 1 - at) * pitch))
}

/** Right indent of a date under a seal or a stamp, in twips: four characters. */
export function sealedDateIndent(setting: Typesetting): number {
  return setting.unit * 4
}

/** Right indent of the line with a signer's office, in twips: the stamp, or the name, ends four characters before the edge. */
export function stampedIndent(text: string, setting: Typesetting): number {
  const hasName = /\S[\s\u3000]+\S{2,}$/u.test(text.trim())
  return setting.unit * (hasName ? 4 : 4 + stampRoom + 2)
}

function perRow(names: readonly string[], date: string, setting: Typesetting): number {
  for (let count = Math.min(mostInRow, names.length); count > 1; count--) {
    const { pitch, least } = spread(names, date, count, setting)
    if (pitch >= least) return count
  }
  return 1
}

function spread(names: readonly string[], date: string, count: number, setting: Typesetting) {
  const widthOf = (text: string) => measureText(text.trim(), setting.size, setting.spacing)
  const widths = names.map(widthOf)
  const widest = Math.max(0, ...widths)
  // Only names that stand beside one another need room between them, and only the first of a row towards the left edge.
  const besides = widths.map((width, at) => (at % count === 0 ? 0 : (width + (widths[at - 1] as number)) / 2))
  const first = Math.max(0, ...widths.filter((_, at) => at % count === 0))
  const overDate = setting.lineWidth - sealedDateIndent(setting) - widthOf(date) / 2
  const last = Math.max(Math.min(overDate, setting.lineWidth - widest / 2), widest / 2)
  const least = Math.max(sealRoom, Math.max(...besides) + setting.unit / 4)
  const room = (last - Math.max(sealRoom, first) / 2) / Math.max(1, count - 1)
  return { last, least, pitch: Math.min(room, Math.max(least, setting.lineWidth / mostInRow)) }
}
