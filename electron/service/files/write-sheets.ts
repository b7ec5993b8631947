import writeXlsxFile from 'write-excel-file/node'
import type { LedgerSheet, SheetColumn } from '../../../core/ledger/sheets.ts'

type Kind = SheetColumn['kind']

const formats: Readonly<Record<Exclude<Kind, 'text'>, string>> = {
  count: '#,##0',
  minutes: '#,##0.0',
  share: '0.0%',
  difference: '+#,##0;-#,##0;0',
}

/**
 * Tables as an .xlsx file, one a sheet, headings in bold above rows that scroll. Numbers are numbers; a text is always a
 * text, whatever it begins with, so that none is read as a formula.
 */
export async function writeSheets(sheets: readonly LedgerSheet[]): Promise<Uint8Array> {
  return writeXlsxFile(
    sheets.map(({ name, columns, rows }) => ({
      sheet: name,
      columns: columns.map(({ width }) => ({ width })),
      stickyRowsCount: 1,
      data: [columns.map(headCell), ...rows.map(row => row.map((cell, at) => valueCell(cell, columns[at]?.kind)))],
    })),
    { fontFamily: '等线', fontSize: 11 },
  ).toBuffer()
}

function headCell({ title, kind }: SheetColumn) {
  const align = kind === 'text' ? ('left' as const) : ('right' as const)
  return { value: title, type: String, fontWeight: 'bold' as const, backgroundColor: '#E6EEF6', align, wrap: true }
}

function valueCell(cell: string | number | null, kind: Kind = 'text') {
  if (cell === null) return null
  if (typeof cell === 'string') return { value: cell, type: String, wrap: true, alignVertical: 'top' as const }
  return { value: cell, type: Number, ...(kind !== 'text' && { format: formats[kind] }), alignVertical: 'top' as const }
}
