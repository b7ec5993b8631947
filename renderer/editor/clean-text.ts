// What other programs leave in text and nobody sees: controls, zero-width and direction marks, soft hyphens, objects.
const unseen = /(?![\t\n\v\f\r])[\p{Cc}\p{Cf}]|\ufffc/gu
const oddSpaces = /[\u00a0\u2000-\u200a\u202f\u205f]/g

/** Text without invisible marks and lone surrogates; spaces of odd widths become plain ones. Full-width spaces stay. */
export function cleanText(text: string): string {
  return text.toWellFormed().replace(unseen, '').replace(oddSpaces, ' ')
}

/** A whole line, cleaned, without the spaces that stood for an indent. */
export function cleanLine(text: string): string {
  return cleanText(text).trim()
}
