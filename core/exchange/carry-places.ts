import type { CommentPlace } from '../document/comment.ts'
import { type Block, blockText } from '../document/draft.ts'
import { differenceOf, type TextPiece } from '../versions/character-difference.ts'
import { compareBlocks } from '../versions/compare.ts'

/** Finds where words of one body stand in another; undefined where they are gone. */
export type CarryPlace = (place: CommentPlace) => CommentPlace | undefined

/** The shortest words that are looked for all over the body, in UTF-16 units: shorter ones are alike by chance. */
const shortestSought = 2

/** How much of the body is read in all for words that are sought, in UTF-16 units: a package of a stranger may hold any number. */
const mostRead = 1_000_000_000

/**
 * Follows places of `from` into `to`, another state of the same draft. A place keeps to its paragraph, however that moved
 * or changed, as long as at least half of its words are still there; else its words are sought in the whole body and
 * found where they stand once.
 */
export function carryPlaces(from: readonly Block[], to: readonly Block[]): CarryPlace {
  const partners = partnersOf(from, to)
  const texts = to.map(blockText)
  const maps = new Map<number, OffsetMap>()
  const soleOccurrence = soleOccurrences(texts)

  const mapOf = (block: number, partner: number): OffsetMap => {
    const known = maps.get(block)
    if (known) return known
    const map = offsetMap(blockText(from[block] as Block), texts[partner] as string)
    maps.set(block, map)
    return map
  }

  return place => {
    const holder = from[place.block]
    if (!holder) return undefined
    const partner = partners.get(place.block)
    if (partner !== undefined) {
      const carried = mapOf(place.block, partner)(place.from, place.to)
      if (carried) return { block: partner, ...carried }
    }
    return soleOccurrence(blockText(holder).slice(place.from, place.to))
  }
}

/** Which block of `to` each block of `from` has become. */
function partnersOf(from: readonly Block[], to: readonly Block[]): ReadonlyMap<number, number> {
  const partners = new Map<number, number>()
  for (const line of compareBlocks(from, to)) {
    if (line.kind !== 'removed' && line.kind !== 'added') partners.set(line.before, line.after)
  }
  return partners
}

type OffsetMap = (from: number, to: number) => { readonly from: number; readonly to: number } | undefined

/** Where a stretch of `before` stands in `after`; undefined where less than half of it is left. UTF-16 offsets. */
function offsetMap(before: string, after: string): OffsetMap {
  if (before === after) return (from, to) => ({ from, to })
  const { left, right } = differenceOf(before, after)
  const there = commonOffsets(right)
  const places = new Int32Array(before.length).fill(-1)
  for (const [index, offset] of commonOffsets(left).entries()) places[offset] = there[index] as number
  return (from, to) => {
    const kept = places.subarray(from, to).filter(place => place >= 0)
    const [first, last] = [kept[0], kept.at(-1)]
    const isThere = first !== undefined && last !== undefined && kept.length * 2 >= to - from
    return isThere ? { from: first, to: last + 1 } : undefined
  }
}

/** Where the units stand that both texts share. */
function commonOffsets(pieces: readonly TextPiece[]): readonly number[] {
  const offsets: number[] = []
  let at = 0
  for (const { text, common } of pieces) {
    if (common) for (let unit = 0; unit < text.length; unit++) offsets.push(at + unit)
    at += text.length
  }
  return offsets
}

/** Stands between blocks where a body is searched as one text. */
const seam = '\u0000'

/** Finds the one place where words stand in a body; nothing where they stand twice, or where all that may be read is read. */
function soleOccurrences(texts: readonly string[]): (words: string) => CommentPlace | undefined {
  const whole = texts.join(seam)
  const ends: number[] = []
  for (const text of texts) ends.push((ends.at(-1) ?? -seam.length) + seam.length + text.length)
  const known = new Map<string, CommentPlace | undefined>()
  let left = mostRead
  const find = (words: string): CommentPlace | undefined => {
    if (words.length < shortestSought || words.includes(seam) || left <= 0) return undefined
    left -= whole.length
    const at = whole.indexOf(words)
    if (at < 0 || whole.includes(words, at + 1)) return undefined
    const block = blockAt(ends, at)
    const from = at - (ends[block] as number) + (texts[block] as string).length
    return { block, from, to: from + words.length }
  }
  return words => {
    if (!known.has(words)) known.set(words, find(words))
    return known.get(words)
  }
}

/** The block in which an offset of the whole lies, by where blocks end. */
function blockAt(ends: readonly number[], offset: number): number {
  let low = 0
  let high = ends.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ends[middle] as number) > offset) high = middle
    else low = middle + 1
  }
  return low
}
