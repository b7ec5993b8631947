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
    const codePoint = text.codePointAt(at) as number
    if (codePoint > 0xffff) at++
    if (codePoint === 0x0a || codePoint === 0x0d) {
      inRun = false
      continue
    }
    charactersWithSpaces++
    if (isWide(codePoint)) {
      characters++
      inRun = false
      if (isHan(codePoint)) hanzi++
    } else if (isBlank(codePoint)) {
      inRun = false
    } else if (!inRun && isWordCharacter(codePoint)) {
      characters++
      inRun = true
    }
  }
  return { characters, charactersWithSpaces, hanzi }
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
