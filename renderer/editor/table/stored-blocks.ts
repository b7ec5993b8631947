import { type Descendant, Node } from 'slate'
import { withText } from '../../../core/document/add-run.ts'
import type { Block, TextRun } from '../../../core/document/draft.ts'
import { lineInCell, rowsOfRuns, runsOfRows, shapeOfText } from '../../../core/document/table.ts'
import type { SlateBlock, SlateCell, SlateRow, SlateTable, SlateText } from '../slate-types.ts'

export function isSlateTable(node: Descendant | undefined): node is SlateTable {
  return node !== undefined && 'type' in node && node.type === 'table'
}

/** Whether a node is a block of text at the top of the body, and no part of a table. */
export function isTextBlock(node: Descendant | undefined): node is SlateBlock {
  return (
    node !== undefined && Node.isElement(node) && node.type !== 'table' && node.type !== 'row' && node.type !== 'cell'
  )
}

const storedTables = new WeakMap<SlateTable, Block>()
const storedBodies = new WeakMap<readonly Descendant[], readonly Block[]>()

/** The body as it is stored: the same objects as long as nothing in them changes, so that a diff compares references. */
export function storedBlocks(children: readonly Descendant[]): readonly Block[] {
  const known = storedBodies.get(children)
  if (known) return known
  const blocks = children.some(isSlateTable) ? children.map(storedBlock) : (children as readonly SlateBlock[])
  storedBodies.set(children, blocks)
  return blocks
}

/** One node of the body as it is stored. */
export function storedBlock(node: Descendant): Block {
  if (!isSlateTable(node)) return node as SlateBlock
  const known = storedTables.get(node)
  if (known) return known
  const block = toStored(node)
  storedTables.set(node, block)
  return block
}

function toStored({ columns, landscape, children }: SlateTable): Block {
  const rows = children.map(row => row.children.map(cell => cell.children.map(toRun)))
  const firstOther = children.findIndex(row => !row.header)
  const headerRows = firstOther === -1 ? children.length : firstOther
  return { type: 'table', children: runsOfRows(rows), table: { columns, headerRows, ...(landscape && { landscape }) } }
}

function toRun(run: SlateText): TextRun {
  return withText(run, run.text.replaceAll('\n', lineInCell))
}

/** A stored block as the editor holds it, of new objects. */
export function slateBlock(block: Block): SlateBlock | SlateTable {
  if (block.type !== 'table') {
    const { type, level, children } = block
    return { type, ...(level === undefined ? {} : { level }), children: children.map(run => ({ ...run })) }
  }
  const { columns, headerRows, landscape } = block.table ?? shapeOfText(block.children.map(run => run.text).join(''))
  const rows = rowsOfRuns(block.children)
  return {
    type: 'table',
    columns,
    ...(landscape && { landscape }),
    children: rows.map((cells, row) => slateRow(cells, row < headerRows)),
  }
}

function slateRow(cells: readonly (readonly TextRun[])[], isHeader: boolean): SlateRow {
  return { type: 'row', ...(isHeader && { header: true as const }), children: cells.map(slateCell) }
}

/** A cell with these runs. */
export function slateCell(runs: readonly TextRun[] = [{ text: '' }]): SlateCell {
  return { type: 'cell', children: runs.map(run => ({ ...run, text: run.text.replaceAll(lineInCell, '\n') })) }
}

/** A row of empty cells. */
export function emptyRow(columns: number): SlateRow {
  return { type: 'row', children: Array.from({ length: columns }, () => slateCell()) }
}
