import { isBlank, isHan, isWide } from './characters.ts'

/** Counts of one text. All are in characters (code points), except `characters`, which counts as Word's 字数. */
export interface TextCounts {
  /** Word's 字数: every East Asian character and full-width mark is one, every unbroken run of others is one. */
  readonly characters: number
  /** 字符数（计空格）: every code point except line breaks. */
  readonly charactersWithSpaces: number
  /** Han characters alone. */
  readonly hanzi: number
}

/** Counts one text in a single pass. Half-width punctuation alone is not a word, as in 「——」 of two half-width hyphens. */
export function countText(text: string): TextCounts {
  let characters = 0
  let charactersWithSpaces = 0
  let hanzi = 0
  let inRun = false
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    const isSurrogate = unit >= 0xd800 && unit <= 0xdfff
    const codePoint = isSurrogate ? (text.codePointAt(at) as number) : unit
    if (codePoint > 0xffff) at++
    const sort = isSurrogate ? sortOf(codePoint) : (known[unit] ||= sortOf(unit))
    if (sort !== lineBreak) charactersWithSpaces++
    if (sort === han || sort === wide) {
      characters++
      inRun = false
      if (sort === han) hanzi++
    } else if (sort === blank || sort === lineBreak) {
      inRun = false
    } else if (!inRun && sort === word) {
      characters++
      inRun = true
    }
  }
  return { characters, charactersWithSpaces, hanzi }
}

const han = 1
const wide = 2
const blank = 3
const lineBreak = 4
const word = 5
const other = 6
/** Sorts of the units met so far. */
const known = new Uint8Array(0x10000)

function sortOf(codePoint: number): number {
  if (codePoint === 0x0a || codePoint === 0x0d) return lineBreak
  if (isWide(codePoint)) return isHan(codePoint) ? han : wide
  if (isBlank(codePoint)) return blank
  return isWordCharacter(codePoint) ? word : other
}

function isWordCharacter(codePoint: number): boolean {
  if (codePoint < 0x80) {
    return (
      (codePoint >= 0x30 && codePoint <= 0x39) ||
      (codePoint >= 0x41 && codePoint <= 0x5a) ||
      (codePoint >= 0x61 && codePoint <= 0x7a)
    )
  }
  return /[\p{L}\p{N}]/u.test(String.fromCodePoint(codePoint))
}
