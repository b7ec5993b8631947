/** Units `from` to `to` of a draft that equal those of a segment's layout from `position`, and no more on either side. */
export interface EqualStretch {
  readonly from: number
  readonly to: number
  readonly position: number
}

/** How many texts are remembered at most: the paragraphs that are worked on in turn. */
const mostTexts = 8
/** The most that all of them share with the segment together. */
const mostStretches = 200_000

/**
 * A text that was looked up, with what it shares with the segment, documents that were removed included; and what of it
 * stands in the new one unchanged, in units at its start and at its end.
 */
export interface NearText {
  readonly units: Uint16Array
  readonly stretches: readonly EqualStretch[]
  readonly start: number
  readonly end: number
}

/** The texts last looked up in a segment and what they share with it, so that after a key only what is around it is looked up. */
export class RunMemory {
  #texts: readonly Pick<NearText, 'units' | 'stretches'>[] = []

  /** The remembered text that shares most with this one at its start and end; undefined where none does. */
  nearest(units: Uint16Array): NearText | undefined {
    let nearest: NearText | undefined
    for (const known of this.#texts) {
      const { start, end } = sameEnds(known.units, units)
      if (start + end > (nearest ? nearest.start + nearest.end : 0)) nearest = { ...known, start, end }
    }
    return nearest
  }

  /** Remembers a text. Neither argument may change afterwards. */
  keep(units: Uint16Array, stretches: readonly EqualStretch[]): void {
    const texts = [{ units, stretches }, ...this.#texts]
    let sum = 0
    let count = 0
    while (count < Math.min(mostTexts, texts.length)) {
      sum += texts[count]?.stretches.length ?? 0
      if (sum > mostStretches) break
      count++
    }
    this.#texts = texts.slice(0, count)
  }
}

/** How many units two texts share at their starts and, of the rest, at their ends. */
function sameEnds(one: Uint16Array, other: Uint16Array): { readonly start: number; readonly end: number } {
  const shorter = Math.min(one.length, other.length)
  let start = 0
  while (start < shorter && one[start] === other[start]) start++
  let end = 0
  while (end < shorter - start && one[one.length - 1 - end] === other[other.length - 1 - end]) end++
  return { start, end }
}
