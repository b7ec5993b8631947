import { isBlank, isWide } from './characters.ts'
import { countText } from './count.ts'

/** What Word's dialog 字数统计 tells of a text. */
export interface DetailedCounts {
  /** 字数: every East Asian character and full-width mark is one, every run of others is one. */
  readonly characters: number
  /** Characters without and with spaces: code points, line ends apart. */
  readonly withoutSpaces: number
  readonly withSpaces: number
  /** Han characters and full-width marks. */
  readonly eastAsian: number
  /** Runs of Latin letters and digits. */
  readonly words: number
  /** Paragraphs that hold anything but blanks. */
  readonly paragraphs: number
}

/** Counts paragraphs in detail. */
export function countInDetail(paragraphs: readonly string[]): DetailedCounts {
  let characters = 0
  let withSpaces = 0
  let withoutSpaces = 0
  let eastAsian = 0
  let filled = 0
  for (const text of paragraphs) {
    const counts = countText(text)
    let visible = 0
    for (const character of text) {
      const codePoint = character.codePointAt(0) as number
      if (!isBlank(codePoint)) visible++
      if (isWide(codePoint)) eastAsian++
    }
    characters += counts.characters
    withSpaces += counts.charactersWithSpaces
    withoutSpaces += visible
    if (visible > 0) filled++
  }
  return { characters, withoutSpaces, withSpaces, eastAsian, words: characters - eastAsian, paragraphs: filled }
}
