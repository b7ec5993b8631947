/** Line breaks of any kind: Windows, old Mac, vertical tab of Word, and Unicode's separators. */
const lineBreaks = /\r\n?|\v|\u2028|\u2029/gu
// biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these are not legal in XML
const controls = /[\u0000-\u0008\u000c\u000e-\u001f]/gu
const nonCharacters = /[\ufffe\uffff]/gu

/**
 * Text that XML 1.0 can hold: every line break becomes a line feed, control characters go, and U+FFFE, U+FFFF and lone
 * surrogates become U+FFFD. All else stays as it was.
 */
export function safeText(text: string): string {
  return text.replace(lineBreaks, '\n').replace(controls, '').replace(nonCharacters, '\ufffd').toWellFormed()
}
