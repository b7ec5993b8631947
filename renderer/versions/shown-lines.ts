import { type ComparedLine, isDifferent } from '../../core/versions/compare.ts'

/** How many paragraphs that stayed are shown on either side of a difference. */
const around = 1

/** The fewest that are folded: folding one saves nothing. */
const leastFold = 3

/** A line that is shown, with its place among all, or a stretch of those that stayed, folded. */
export type ShownLine =
  | { readonly kind: 'line'; readonly at: number; readonly line: ComparedLine }
  | { readonly kind: 'fold'; readonly from: number; readonly to: number }

/** The lines of a comparison with long stretches without difference folded, but for those that a person `opened`. */
export function shownLines(lines: readonly ComparedLine[], opened: ReadonlySet<number>): readonly ShownLine[] {
  const shown: ShownLine[] = []
  let at = 0
  while (at < lines.length) {
    let end = at
    while (end < lines.length && !isDifferent(lines[end] as ComparedLine)) end++
    const from = at === 0 ? at : Math.min(end, at + around)
    const to = end === lines.length ? end : Math.max(from, end - around)
    const isFolded = to - from >= leastFold && !opened.has(from)
    for (let place = at; place < end; place++) {
      if (isFolded && place === from) shown.push({ kind: 'fold', from, to })
      if (!isFolded || place < from || place >= to)
        shown.push({ kind: 'line', at: place, line: lines[place] as ComparedLine })
    }
    if (end < lines.length) shown.push({ kind: 'line', at: end, line: lines[end] as ComparedLine })
    at = end + 1
  }
  return shown
}
