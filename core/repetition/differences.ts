/** A place where two texts differ: what stands in one and in the other; either may be empty. */
export interface Difference {
  readonly ours: string
  readonly theirs: string
  /** UTF-16 offset in our text. */
  readonly at: number
}

/** Above this product of lengths the middle is taken as one difference: it costs its square in time and memory. */
const largestTable = 1_000_000

/** Where two texts differ, in order, by a longest common subsequence of their characters. */
export function differences(ours: string, theirs: string): readonly Difference[] {
  let start = 0
  while (start < ours.length && start < theirs.length && ours[start] === theirs[start]) start++
  let end = 0
  const shorter = Math.min(ours.length, theirs.length) - start
  while (end < shorter && ours[ours.length - 1 - end] === theirs[theirs.length - 1 - end]) end++
  const a = ours.slice(start, ours.length - end)
  const b = theirs.slice(start, theirs.length - end)
  if (a === '' && b === '') return []
  if (a === '' || b === '' || a.length * b.length > largestTable) return [{ ours: a, theirs: b, at: start }]
  return walk(a, b, lengths(a, b)).map(difference => ({ ...difference, at: difference.at + start }))
}

/** Lengths of the longest common subsequences of all pairs of ends of two texts, row by row. */
function lengths(a: string, b: string): Uint16Array {
  const width = b.length + 1
  const table = new Uint16Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const below = table[(i + 1) * width + j] as number
      const right = table[i * width + j + 1] as number
      table[i * width + j] = a[i] === b[j] ? (table[(i + 1) * width + j + 1] as number) + 1 : Math.max(below, right)
    }
  }
  return table
}

function walk(a: string, b: string, table: Uint16Array): readonly Difference[] {
  const width = b.length + 1
  const found: Difference[] = []
  let [i, j] = [0, 0]
  let [fromA, fromB] = [0, 0]
  const close = () => {
    if (i > fromA || j > fromB) found.push({ ours: a.slice(fromA, i), theirs: b.slice(fromB, j), at: fromA })
  }
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      close()
      i++
      j++
      ;[fromA, fromB] = [i, j]
    } else if ((table[(i + 1) * width + j] as number) >= (table[i * width + j + 1] as number)) i++
    else j++
  }
  ;[i, j] = [a.length, b.length]
  close()
  return found
}
