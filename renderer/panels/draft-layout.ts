import type { InterfaceSize } from '../../core/contract/contract.ts'
import type { ListRow } from './draft-groups.ts'

/** Heights of lines in pixels, as drafts.css has them for each size of the interface. */
const heights: Readonly<
  Record<InterfaceSize, { readonly group: number; readonly draft: number; readonly tags: number }>
> = {
  usual: { group: 32, draft: 52, tags: 20 },
  large: { group: 36, draft: 56, tags: 22 },
  largest: { group: 40, draft: 60, tags: 24 },
}

/** Pixels rendered beyond either edge of what is in sight. */
const margin = 400

/** Where each line of a list starts, in pixels from its top; one more than there are lines, the last the whole height. */
export function lineTops(rows: readonly ListRow[], size: InterfaceSize): readonly number[] {
  const { group, draft, tags } = heights[size]
  const tops = [0]
  let top = 0
  for (const row of rows) {
    top += row.kind === 'draft' ? draft + (row.draft.tags.length > 0 ? tags : 0) : group
    tops.push(top)
  }
  return tops
}

/** The lines, from one index to before another, that a stretch of the list shows with a margin around it. */
export function linesInSight(
  tops: readonly number[],
  top: number,
  height: number,
): { readonly from: number; readonly to: number } {
  const from = Math.max(0, lineAt(tops, top - margin))
  return { from, to: Math.min(tops.length - 1, lineAt(tops, top + height + margin) + 1) }
}

/** The line that holds a height: the last one that starts at it or above. */
function lineAt(tops: readonly number[], height: number): number {
  let low = 0
  let high = tops.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((tops[middle] as number) <= height) low = middle
    else high = middle - 1
  }
  return low
}
