import type { RawParagraph } from '../../../core/document/recognise-lines.ts'
import { mostColumns, tableBlock } from '../../../core/document/table.ts'

/**
 * The lines of a plain text as paragraphs. Lines that follow one another with as many tabs each are the rows of a table,
 * as plain text is exported; the first of them tells a table from paragraphs that a tab indents.
 */
export function textParagraphs(text: string): readonly RawParagraph[] {
  const lines = text.split(/\r\n?|\n/u)
  const paragraphs: RawParagraph[] = []
  for (let at = 0; at < lines.length; at++) {
    const rows = rowsFrom(lines, at)
    if (rows.length < 2) {
      paragraphs.push({ text: lines[at] as string })
      continue
    }
    paragraphs.push({ text: '', table: tableBlock(rows, { headerRows: 1 }) })
    at += rows.length - 1
  }
  return paragraphs
}

function rowsFrom(lines: readonly string[], from: number): readonly (readonly string[])[] {
  const head = cellsOf(lines[from] as string)
  if (head.length < 2 || head.length > mostColumns || head[0] === '' || head[1] === '') return []
  const rows = [head]
  for (let at = from + 1; at < lines.length; at++) {
    const cells = cellsOf(lines[at] as string)
    if (cells.length !== head.length) break
    rows.push(cells)
  }
  return rows
}

function cellsOf(line: string): readonly string[] {
  return line.includes('\t') ? line.split('\t').map(cell => cell.trim()) : []
}
