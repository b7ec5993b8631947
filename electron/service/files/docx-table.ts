import type { RawParagraph } from '../../../core/document/recognise.ts'

/**
 * A row of a table as paragraphs: one paragraph with the cells joined by tabs; where a cell holds several paragraphs
 * (a table that only lays out the page), these follow one another. Blank cells inside a row keep their place.
 */
export function tableRow(cells: readonly (readonly RawParagraph[])[]): readonly RawParagraph[] {
  const filled = cells.filter(cell => cell.length > 0)
  if (filled.length <= 1 || cells.some(cell => cell.length > 1)) return cells.flat()
  const text = cells.map(cell => cell[0]?.text.replace(/\s*\n\s*/gu, ' ') ?? '').join('\t')
  return [{ text: text.trimEnd() }]
}
