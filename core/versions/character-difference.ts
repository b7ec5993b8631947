/** A stretch of a text that the other text shares, or does not. */
export interface TextPiece {
  readonly text: string
  readonly common: boolean
}

/** Two texts cut into shared and differing stretches; the shared ones correspond in order. */
export interface TextDifference {
  readonly left: readonly TextPiece[]
  readonly right: readonly TextPiece[]
}

/** Beyond this many edits the texts are shown as different as a whole between their common ends. */
const editLimit = 1_500

/** Marks what two texts share and where they differ, by code point (Myers' shortest edit script). */
export function differenceOf(left: string, right: string): TextDifference {
  const a = [...left]
  const b = [...right]
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start++
  let end = 0
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++
  const keptLeft = new Array<boolean>(a.length)
    .fill(false)
    .fill(true, 0, start)
    .fill(true, a.length - end)
  const keptRight = new Array<boolean>(b.length)
    .fill(false)
    .fill(true, 0, start)
    .fill(true, b.length - end)
  for (const [i, j] of commonPairs(a.slice(start, a.length - end), b.slice(start, b.length - end))) {
    keptLeft[start + i] = true
    keptRight[start + j] = true
  }
  return { left: pieces(a, keptLeft), right: pieces(b, keptRight) }
}

function commonPairs(a: readonly string[], b: readonly string[]): readonly (readonly [number, number])[] {
  const trace: Int32Array[] = []
  const limit = Math.min(a.length + b.length, editLimit)
  let furthest = new Int32Array(2 * limit + 3)
  const middle = limit + 1
  for (let edits = 0; edits <= limit; edits++) {
    trace.push(furthest.slice())
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const x = advance(a, b, step(furthest, middle, diagonal, edits), diagonal)
      furthest[middle + diagonal] = x
      if (x >= a.length && x - diagonal >= b.length) return walkBack(trace, a.length, b.length, middle)
    }
    furthest = furthest.slice()
  }
  return []
}

function step(furthest: Int32Array, middle: number, diagonal: number, edits: number): number {
  const down = furthest[middle + diagonal + 1] ?? 0
  const across = furthest[middle + diagonal - 1] ?? 0
  return diagonal === -edits || (diagonal !== edits && across < down) ? down : across + 1
}

function advance(a: readonly string[], b: readonly string[], from: number, diagonal: number): number {
  let x = from
  while (x < a.length && x - diagonal < b.length && a[x] === b[x - diagonal]) x++
  return x
}

function walkBack(trace: readonly Int32Array[], atLeft: number, atRight: number, middle: number): [number, number][] {
  const pairs: [number, number][] = []
  let x = atLeft
  let y = atRight
  for (let edits = trace.length - 1; edits >= 0; edits--) {
    const furthest = trace[edits] as Int32Array
    const diagonal = x - y
    const startX = step(furthest, middle, diagonal, edits)
    const startY = startX - diagonal
    while (x > startX && y > startY) pairs.push([--x, --y])
    if (edits === 0) break
    const cameDown =
      diagonal === -edits ||
      (diagonal !== edits && (furthest[middle + diagonal - 1] ?? 0) < (furthest[middle + diagonal + 1] ?? 0))
    if (cameDown) y = startY - 1
    else x = startX - 1
  }
  return pairs
}

function pieces(characters: readonly string[], kept: readonly boolean[]): readonly TextPiece[] {
  const result: { text: string; common: boolean }[] = []
  characters.forEach((character, index) => {
    const last = result.at(-1)
    const common = kept[index] as boolean
    if (last && last.common === common) last.text += character
    else result.push({ text: character, common })
  })
  return result
}
