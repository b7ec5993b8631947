import type { Block } from '../../../core/document/draft.ts'
import { tableBlock } from '../../../core/document/table.ts'

const dashes = /^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/u

/** Whether a line can be a row of a table: it has a bar that is no character of a text. */
export function isTableLine(line: string): boolean {
  return /(?:^|[^\\])\|/u.test(line)
}

/**
 * The table of GitHub's Markdown that begins at a line, and the line behind it; undefined where the next line is not its
 * line of dashes. `plain` takes the marks off a cell's text.
 */
export function markdownTable(
  lines: readonly string[],
  from: number,
  plain: (text: string) => string,
): { readonly block: Block; readonly end: number } | undefined {
  const line = lines[from + 1] ?? ''
  const head = cellsOf(lines[from] ?? '')
  if (!dashes.test(line) || cellsOf(line).length !== head.length) return undefined
  let end = from + 2
  while (end < lines.length && isTableLine(lines[end] as string)) end++
  const rows = [head, ...lines.slice(from + 2, end).map(cellsOf)].map(cells =>
    cells.map(cell =>
      cell
        .split(/<br[ \t]*\/?>/iu)
        .map(plain)
        .join('\v'),
    ),
  )
  return { block: tableBlock(rows, { headerRows: 1 }), end }
}

function cellsOf(line: string): readonly string[] {
  const cells = line
    .trim()
    .replace(/^\|/u, '')
    .split(/(?<!\\)\|/u)
  if (cells.length > 1 && cells.at(-1)?.trim() === '') cells.pop()
  return cells.map(cell => cell.trim())
}
