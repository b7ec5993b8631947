import { figureText } from './change.ts'
import type { LedgerSheet, SheetColumn } from './sheets.ts'

/**
 * Tables as one CSV text, each below its name, an empty line between two; lines end as Excel writes them. The byte order
 * mark, by which Excel knows UTF-8, comes first. A text that a spreadsheet would read as a formula has an apostrophe before it.
 */
export function ledgerCsv(sheets: readonly LedgerSheet[]): string {
  const tables = sheets.map(({ name, columns, rows }) =>
    [
      [textCell(name)],
      columns.map(({ title }) => textCell(title)),
      ...rows.map(row => row.map((cell, at) => valueCell(cell, columns[at]))),
    ]
      .map(cells => `${cells.join(',')}\r\n`)
      .join(''),
  )
  return `\ufeff${tables.join('\r\n')}`
}

function valueCell(cell: string | number | null, column: SheetColumn | undefined): string {
  if (cell === null) return ''
  if (typeof cell === 'string') return textCell(cell)
  return column?.kind === 'share' ? `${(cell * 100).toFixed(1)}%` : figureText(cell)
}

function textCell(text: string): string {
  const plain = /^[=+\-@\t\r]/u.test(text) ? `'${text}` : text
  return /[",\r\n]/u.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}
