import { withText } from '../../../core/document/add-run.ts'
import type { Block, TableColumn, TextRun } from '../../../core/document/draft.ts'
import { cellText, mostColumns, rowsOfRuns, tableOfRuns, widthsToColumns } from '../../../core/document/table.ts'
import { lookOf } from '../run-look.ts'

type Unknown = Readonly<Record<string, unknown>>

/** A table read from anything that looks like one, stored or as the editor holds it. Nothing where it holds no cell. */
export function validTable(value: Unknown): Block[] {
  const children = value.children as readonly unknown[]
  const isNested = children.some(child => isObject(child) && Array.isArray(child.children))
  const rows = isNested ? nestedRows(children) : rowsOfRuns(children.flatMap(runOf))
  if (rows.length === 0) return []
  const shape = isObject(value.table) ? value.table : undefined
  const columns = columnsOf(isNested ? value.columns : shape?.columns)
  const given = isNested
    ? children.findIndex(child => !(isObject(child) && child.header === true))
    : Number(shape?.headerRows)
  const headerRows = given === -1 ? rows.length : Number.isInteger(given) && given > 0 ? given : 0
  const landscape = (isNested ? value.landscape : shape?.landscape) === true
  return [tableOfRuns(rows, { headerRows, ...(columns && { columns }), ...(landscape && { landscape }) })]
}

function nestedRows(children: readonly unknown[]): readonly (readonly (readonly TextRun[])[])[] {
  return children
    .map(row => (isObject(row) && Array.isArray(row.children) ? row.children.flatMap(cellOf) : []))
    .filter(row => row.length > 0)
}

function cellOf(cell: unknown): readonly (readonly TextRun[])[] {
  if (!isObject(cell)) return []
  return [Array.isArray(cell.children) ? cell.children.flatMap(runInCell) : runInCell(cell)]
}

/** A run of a cell: line ends and tabs become what a cell can hold. */
function runInCell(run: unknown): readonly TextRun[] {
  return runOf(run).map(one => ({ ...one, text: cellText(one.text) }))
}

function runOf(run: unknown): readonly TextRun[] {
  if (!isObject(run) || typeof run.text !== 'string') return []
  return [withText({ ...lookOf(run), text: run.text }, run.text)]
}

function columnsOf(value: unknown): readonly TableColumn[] | undefined {
  if (!Array.isArray(value) || value.length === 0 || value.length > mostColumns) return undefined
  const given = value.map(column => (isObject(column) ? column : {}))
  const widths = given.map(column => Number(column.width))
  if (!widths.every(width => Number.isFinite(width) && width > 0)) return undefined
  const isWhole = widths.reduce((sum, width) => sum + width, 0) === 1000 && widths.every(Number.isInteger)
  const columns = isWhole ? widths.map(width => ({ width })) : widthsToColumns(widths)
  return columns.map((column, at) => withAlign(column, given[at]?.align))
}

function withAlign(column: TableColumn, align: unknown): TableColumn {
  return align === 'left' || align === 'center' || align === 'right' ? { ...column, align } : column
}

function isObject(value: unknown): value is Unknown {
  return typeof value === 'object' && value !== null
}
