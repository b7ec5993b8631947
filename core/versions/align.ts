/** Two places, one in each of two lists, that hold the same. */
export type AlignedPair = readonly [before: number, after: number]

/** The largest stretch that is compared item by item: its two lengths multiplied. */
const largestTable = 250_000

/**
 * The items that two lists share in the same order, as pairs of places, ascending. Long lists are divided at items that
 * stand once in either, as good a division as reading needs and quick for a hundred thousand of them.
 */
export function alignItems(before: readonly string[], after: readonly string[]): readonly AlignedPair[] {
  const pairs: AlignedPair[] = []
  alignStretch(before, after, { from: 0, to: before.length }, { from: 0, to: after.length }, pairs)
  return pairs
}

interface Stretch {
  readonly from: number
  readonly to: number
}

function alignStretch(
  before: readonly string[],
  after: readonly string[],
  left: Stretch,
  right: Stretch,
  pairs: AlignedPair[],
): void {
  let { from: i, to: iEnd } = left
  let { from: j, to: jEnd } = right
  while (i < iEnd && j < jEnd && before[i] === after[j]) pairs.push([i++, j++])
  const tail: AlignedPair[] = []
  while (i < iEnd && j < jEnd && before[iEnd - 1] === after[jEnd - 1]) tail.push([--iEnd, --jEnd])
  const rows = iEnd - i
  const columns = jEnd - j
  if (rows > 0 && columns > 0) {
    if (rows * columns <= largestTable) pairs.push(...longestCommon(before, after, i, iEnd, j, jEnd))
    else {
      for (const [anchor, other] of uniqueAnchors(before, after, i, iEnd, j, jEnd)) {
        alignStretch(before, after, { from: i, to: anchor }, { from: j, to: other }, pairs)
        pairs.push([anchor, other])
        i = anchor + 1
        j = other + 1
      }
      const isDivided = iEnd - i < rows
      if (isDivided) alignStretch(before, after, { from: i, to: iEnd }, { from: j, to: jEnd }, pairs)
    }
  }
  for (const pair of tail.toReversed()) pairs.push(pair)
}

/** The longest common subsequence by a table of lengths. */
function longestCommon(
  before: readonly string[],
  after: readonly string[],
  from: number,
  to: number,
  otherFrom: number,
  otherTo: number,
): readonly AlignedPair[] {
  const width = otherTo - otherFrom + 1
  const lengths = new Uint32Array((to - from + 1) * width)
  for (let i = to - from - 1; i >= 0; i--) {
    for (let j = width - 2; j >= 0; j--) {
      const isSame = before[from + i] === after[otherFrom + j]
      lengths[i * width + j] = isSame
        ? (lengths[(i + 1) * width + j + 1] as number) + 1
        : Math.max(lengths[(i + 1) * width + j] as number, lengths[i * width + j + 1] as number)
    }
  }
  const pairs: AlignedPair[] = []
  let i = 0
  let j = 0
  while (i < to - from && j < width - 1) {
    if (before[from + i] === after[otherFrom + j]) pairs.push([from + i++, otherFrom + j++])
    else if ((lengths[(i + 1) * width + j] as number) >= (lengths[i * width + j + 1] as number)) i++
    else j++
  }
  return pairs
}

/** Items that stand once in either stretch, as many of them as keep one order. */
function uniqueAnchors(
  before: readonly string[],
  after: readonly string[],
  from: number,
  to: number,
  otherFrom: number,
  otherTo: number,
): readonly AlignedPair[] {
  const places = uniquePlaces(before, from, to)
  const others = uniquePlaces(after, otherFrom, otherTo)
  const candidates: AlignedPair[] = []
  for (const [item, place] of places) {
    const other = others.get(item)
    if (place !== -1 && other !== undefined && other !== -1) candidates.push([place, other])
  }
  return longestAscending(candidates)
}

function uniquePlaces(items: readonly string[], from: number, to: number): ReadonlyMap<string, number> {
  const places = new Map<string, number>()
  for (let at = from; at < to; at++) {
    const item = items[at] as string
    places.set(item, places.has(item) ? -1 : at)
  }
  return places
}

/** The longest part of the pairs, which ascend by their first place, that ascends by the second as well. */
function longestAscending(pairs: readonly AlignedPair[]): readonly AlignedPair[] {
  const ends: number[] = []
  const previous = new Int32Array(pairs.length).fill(-1)
  pairs.forEach(([, other], index) => {
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((pairs[ends[middle] as number] as AlignedPair)[1] < other) low = middle + 1
      else high = middle
    }
    previous[index] = low > 0 ? (ends[low - 1] as number) : -1
    ends[low] = index
  })
  const chosen: AlignedPair[] = []
  for (let at = ends.at(-1) ?? -1; at !== -1; at = previous[at] as number) chosen.push(pairs[at] as AlignedPair)
  return chosen.toReversed()
}
