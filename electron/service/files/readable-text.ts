/** Signs that a character could not be told: private ones, unassigned ones, replaced ones, controls. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is counted
const untold = /[\p{Co}\p{Cn}\ufffd\u0000-\u0008\u000e-\u001f]/gu

/** Writing in which documents may be, beside Han and Latin: the scripts of China, its neighbours and Europe. */
const scripts = [
  /\p{Script=Arabic}/gu,
  /\p{Script=Cyrillic}/gu,
  /\p{Script=Devanagari}/gu,
  /\p{Script=Greek}/gu,
  /\p{Script=Hangul}/gu,
  /[\p{Script=Hiragana}\p{Script=Katakana}]/gu,
  /\p{Script=Mongolian}/gu,
  /\p{Script=Thai}/gu,
  /\p{Script=Tibetan}/gu,
  /\p{Script=Yi}/gu,
]

/** So much of a text is looked at, in UTF-16 units. */
const sample = 50_000
/** The share of characters that cannot be read from which a text is none. */
const most = 0.2

/** A text without the characters that could not be told. */
export function withoutUntold(text: string): string {
  return text.replace(untold, '')
}

/**
 * Whether a text can be read: few of its characters are untold, and its letters are not of many scripts at once, as the
 * numbers of a font's glyphs are when they are taken for characters.
 */
export function isReadable(text: string): boolean {
  const looked = text.slice(0, sample)
  const count = (pattern: RegExp) => looked.match(pattern)?.length ?? 0
  if (count(untold) > looked.length * most) return false
  const letters = count(/\p{L}/gu)
  const basic = count(/[A-Za-z]/gu)
  const latin = count(/\p{Script=Latin}/gu)
  // No language that is written in Latin letters has more with marks than without.
  const plain = count(/\p{Script=Han}/gu) + basic + Math.min(latin - basic, basic)
  const further = Math.max(...scripts.map(count))
  return letters - plain - further <= letters * most
}
