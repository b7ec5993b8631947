import { isWide } from '../text/characters.ts'

/** Advance widths of Times New Roman, U+0020 to U+007E, in thousandths of the font size. */
const times = [
  250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500, 500,
  500, 500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889,
  722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500, 333, 444, 500, 444, 500,
  444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480,
  200, 480, 541,
] as const

const combining = /[\p{M}\p{Cf}]/u

/** Width of a character in thousandths of its font size: full width is 1000, a mark that joins its base 0. */
export function advance(codePoint: number): number {
  if (codePoint >= 0x20 && codePoint < 0x7f) return times[codePoint - 0x20] as number
  if (codePoint >= 0x4e00 && codePoint <= 0x9fff) return 1000
  if (codePoint === 0x3000 || isWide(codePoint)) return 1000
  return combining.test(String.fromCodePoint(codePoint)) ? 0 : 500
}

/** Width of a text on one line in twips. `size` is in half-points, `spacing` in twips added to each character. */
export function measureText(text: string, size: number, spacing: number): number {
  let width = 0
  for (const character of text) width += (advance(character.codePointAt(0) as number) * size) / 100 + spacing
  return width
}
