const han = /\p{Script=Han}/u

/** Whether the code point is a Han character (汉字), extension planes and 〇 included. */
export function isHan(codePoint: number): boolean {
  if (codePoint >= 0x4e00 && codePoint <= 0x9fff) return true
  if (codePoint < 0x2e80) return false
  return codePoint === 0x3007 || han.test(String.fromCodePoint(codePoint))
}

/**
 * Whether Word counts the code point as one East Asian character (字数): Han, kana, Hangul, full-width
 * forms and punctuation, and the shared marks “ ” ‘ ’ — … · that Chinese type sets full width.
 */
export function isWide(codePoint: number): boolean {
  if (codePoint < 0x2000) return codePoint === 0xb7 || codePoint === 0xd7
  return (
    (codePoint >= 0x2010 && codePoint <= 0x2027 && codePoint !== 0x2011) ||
    (codePoint >= 0x2030 && codePoint <= 0x203b) ||
    (codePoint >= 0x2100 && codePoint <= 0x27bf) ||
    (codePoint >= 0x2e80 && codePoint <= 0xa4cf && codePoint !== 0x3000) ||
    (codePoint >= 0xac00 && codePoint <= 0xd7a3) ||
    (codePoint >= 0xf900 && codePoint <= 0xfaff) ||
    (codePoint >= 0xfe10 && codePoint <= 0xfe1f) ||
    (codePoint >= 0xfe30 && codePoint <= 0xfe4f) ||
    (codePoint >= 0xff01 && codePoint <= 0xff60) ||
    (codePoint >= 0xffe0 && codePoint <= 0xffe6) ||
    codePoint >= 0x1f000
  )
}

const blank = /[\s\u200b\u2060\ufeff]/u

/** Whether the code point is white space of any width, zero-width separators included. */
export function isBlank(codePoint: number): boolean {
  return codePoint <= 0x20 || (codePoint >= 0x7f && blank.test(String.fromCodePoint(codePoint)))
}
