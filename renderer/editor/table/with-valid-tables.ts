import { Editor, Node, type NodeEntry, type Path, Transforms } from 'slate'
import { mostColumns, widthsToColumns } from '../../../core/document/table.ts'
import type { DraftEditorModel, SlateCell, SlateRow, SlateTable, SlateText } from '../slate-types.ts'
import { emptyParagraph } from '../valid-blocks.ts'
import { isSlateTable, slateCell } from './stored-blocks.ts'

const tableKeys = new Set(['type', 'columns', 'landscape', 'children'])
const rowKeys = new Set(['type', 'header', 'children'])
const cellKeys = new Set(['type', 'children'])

/**
 * Keeps tables rectangular whatever is done to the body: rows of cells, as many as there are columns, text in cells alone,
 * header rows on top, and a paragraph behind each table to go on in. Text is moved, never dropped.
 */
export function withValidTables(editor: DraftEditorModel): DraftEditorModel {
  const { normalizeNode } = editor
  editor.normalizeNode = (entry, options) => {
    if (!mend(editor, entry)) normalizeNode(entry, options)
  }
  return editor
}

function mend(editor: DraftEditorModel, [node, path]: NodeEntry): boolean {
  if (path.length === 0) return mendNeighbours(editor)
  if (!isSlateTable(editor.children[path[0] as number])) return mendOutside(editor, node, path)
  if (Node.isText(node)) return path.length === 4 ? mendText(editor, node, path) : false
  if (path.length === 1) return mendTable(editor, node as SlateTable, path)
  if (path.length === 2) return mendRow(editor, node as SlateRow, path)
  if (path.length === 3) return mendCell(editor, node as SlateCell, path)
  // Deeper than a cell there are no blocks.
  Transforms.unwrapNodes(editor, { at: path })
  return true
}

/** A paragraph stands behind each table: else none could be written behind the last, and two would look like one. */
function mendNeighbours(editor: DraftEditorModel): boolean {
  const { children } = editor
  const at = children.findIndex((node, index) => isSlateTable(node) && !isBetween(children[index + 1]))
  if (at === -1) return false
  Transforms.insertNodes(editor, emptyParagraph() as never, { at: [at + 1], select: false })
  return true
}

function isBetween(node: Node | undefined): boolean {
  return node !== undefined && !isSlateTable(node as SlateTable)
}

/** A row or a cell that has lost its table: its text stays as paragraphs. */
function mendOutside(editor: DraftEditorModel, node: Node, path: Path): boolean {
  if (!Node.isElement(node) || (node.type !== 'row' && node.type !== 'cell')) return false
  if (node.children.some(child => Node.isElement(child))) Transforms.unwrapNodes(editor, { at: path })
  else {
    Transforms.unsetNodes(editor, ['header', 'columns', 'landscape'] as never, { at: path })
    Transforms.setNodes(editor, { type: 'paragraph' }, { at: path })
  }
  return true
}

function mendTable(editor: DraftEditorModel, table: SlateTable, path: Path): boolean {
  const children = table.children as readonly Node[]
  if (children.every(child => Node.isText(child))) {
    if (Node.string(table) === '') Transforms.removeNodes(editor, { at: path })
    else {
      Transforms.unsetNodes(editor, 'columns' as never, { at: path })
      Transforms.setNodes(editor, { type: 'paragraph' }, { at: path })
    }
    return true
  }
  const strange = children.findIndex(child => !Node.isElement(child) || child.type !== 'row')
  if (strange !== -1) {
    const at = [...path, strange]
    const child = children[strange] as Node
    if (Node.isElement(child) && child.type !== 'cell' && child.children.some(one => Node.isElement(one))) {
      Transforms.unwrapNodes(editor, { at })
    } else Transforms.wrapNodes(editor, { type: 'row', children: [] }, { at })
    return true
  }
  if (unsetStrange(editor, table, path, tableKeys)) return true
  const rows = table.children
  const bodyRow = rows.findIndex(row => !row.header)
  const late = bodyRow === -1 ? -1 : rows.findIndex((row, at) => at > bodyRow && row.header)
  if (late !== -1) {
    Transforms.unsetNodes(editor, 'header' as never, { at: [...path, late] })
    return true
  }
  const columns = Array.isArray(table.columns) ? table.columns : []
  const widest = Math.max(...rows.map(row => row.children.length))
  const count = Math.min(mostColumns, columns.length > 0 ? columns.length : Math.max(1, widest))
  if (columns.length !== count) {
    const shares = Array.from({ length: count }, (_, at) => columns[at]?.width ?? 1)
    Transforms.setNodes(editor, { columns: widthsToColumns(shares) }, { at: path })
    return true
  }
  const ragged = rows.findIndex(row => row.children.length !== count)
  if (ragged === -1) return false
  mendLength(editor, rows[ragged] as SlateRow, [...path, ragged], count)
  return true
}

/** Fills up a short row; the cells that a long one has too many give their text to the last that stays. */
function mendLength(editor: DraftEditorModel, row: SlateRow, path: Path, count: number): void {
  const length = row.children.length
  if (length < count) {
    const missing = Array.from({ length: count - length }, () => slateCell())
    Transforms.insertNodes(editor, missing, { at: [...path, length], select: false })
    return
  }
  const last = row.children
    .slice(count)
    .filter(cell => Node.string(cell) !== '')
    .flatMap(cell => [{ text: '\n' }, ...cell.children])
  for (let at = length - 1; at >= count; at--) Transforms.removeNodes(editor, { at: [...path, at] })
  if (last.length > 0) {
    const end = Editor.end(editor, [...path, count - 1])
    Transforms.insertNodes(editor, last, { at: end, select: false })
  }
}

function mendRow(editor: DraftEditorModel, row: SlateRow, path: Path): boolean {
  const children = row.children as readonly Node[]
  const strange = children.findIndex(child => !Node.isElement(child) || child.type !== 'cell')
  if (strange !== -1) {
    const at = [...path, strange]
    const child = children[strange] as Node
    if (!Node.isElement(child)) {
      if (children.length === 1 && Node.string(child) === '') Transforms.removeNodes(editor, { at: path })
      else Transforms.wrapNodes(editor, { type: 'cell', children: [] }, { at })
    } else if (child.children.some(one => Node.isElement(one))) Transforms.unwrapNodes(editor, { at })
    else Transforms.setNodes(editor, { type: 'cell' }, { at })
    return true
  }
  return unsetStrange(editor, row, path, rowKeys)
}

function mendCell(editor: DraftEditorModel, cell: SlateCell, path: Path): boolean {
  const inner = (cell.children as readonly Node[]).findIndex(child => Node.isElement(child))
  if (inner !== -1) {
    Transforms.unwrapNodes(editor, { at: [...path, inner] })
    return true
  }
  return unsetStrange(editor, cell, path, cellKeys)
}

function unsetStrange(editor: DraftEditorModel, node: object, path: Path, known: ReadonlySet<string>): boolean {
  const strange = Object.keys(node).filter(key => !known.has(key))
  if (strange.length === 0) return false
  Transforms.unsetNodes(editor, strange as never, { at: path })
  return true
}

const foreign = /\t|\r\n?|[\v\f\u2028\u2029]/g

/** In a cell a line ends in one way, and no tab stands. */
function mendText(editor: DraftEditorModel, { text }: SlateText, path: Path): boolean {
  const found = [...text.matchAll(foreign)].reverse()
  for (const one of found) {
    editor.apply({ type: 'remove_text', path, offset: one.index, text: one[0] })
    editor.apply({ type: 'insert_text', path, offset: one.index, text: one[0] === '\t' ? ' ' : '\n' })
  }
  return found.length > 0
}
