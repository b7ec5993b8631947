import type { Block, DraftContent } from '../document/draft.ts'

/** Line breaks of any kind: Windows, old Mac, vertical tab of Word, and Unicode's separators. */
const lineBreaks = /\r\n?|\v|\u2028|\u2029/gu
const lineBreaksInCells = /\r\n?|\u2028|\u2029/gu
// biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these are not legal in XML
const controls = /[\u0000-\u0008\u000c\u000e-\u001f]/gu
const nonCharacters = /[\ufffe\uffff]/gu

/**
 * Text that XML 1.0 can hold: every line break becomes a line feed, control characters go, and U+FFFE, U+FFFF and lone
 * surrogates become U+FFFD. All else stays as it was.
 */
export function safeText(text: string): string {
  return writable(text.replace(lineBreaks, '\n'))
}

/**
 * A draft whose every text is safe, so that offsets that layout counts hold for what is written. Between the lines of a
 * table's cell stays the vertical tab, and any further line break becomes one.
 */
export function safeContent<C extends Pick<DraftContent, 'blocks' | 'fields'>>(content: C): C {
  const fields = Object.entries(content.fields).map(([id, value]) => [id, safeText(value)])
  return { ...content, fields: Object.fromEntries(fields), blocks: content.blocks.map(safeBlock) }
}

function safeBlock(block: Block): Block {
  const safe = block.type === 'table' ? safeCells : safeText
  return { ...block, children: block.children.map(run => ({ ...run, text: safe(run.text) })) }
}

function safeCells(text: string): string {
  return writable(text.replace(lineBreaksInCells, '\v'))
}

function writable(text: string): string {
  return text.replace(controls, '').replace(nonCharacters, '\ufffd').toWellFormed()
}
