import type { Block, TextRun } from '../../../core/document/draft.ts'
import { mostColumns, tableBlock, tableOfRuns } from '../../../core/document/table.ts'
import type { HtmlNode, PastedLine } from '../html-lines.ts'

/**
 * Lines of plain text, with those that a spreadsheet put there as tables: two or more in a row with the same number of
 * tabs. `toLine` reads a line of text, undefined for one to leave out.
 */
export function withTabTables(
  lines: readonly string[],
  toLine: (line: string) => PastedLine | undefined,
): readonly PastedLine[] {
  const result: PastedLine[] = []
  for (let at = 0; at < lines.length; ) {
    const tabs = tabsIn(lines[at] as string)
    let end = at + 1
    while (tabs > 0 && end < lines.length && tabsIn(lines[end] as string) === tabs) end++
    if (tabs > 0 && tabs < mostColumns && end - at > 1) {
      const rows = lines.slice(at, end).map(line => line.split('\t').map(cell => cell.trim()))
      result.push({ runs: [], table: tableBlock(rows, { headerRows: 1 }) })
      at = end
      continue
    }
    const line = toLine(lines[at] as string)
    if (line) result.push(line)
    at++
  }
  return result
}

function tabsIn(line: string): number {
  return line.split('\t').length - 1
}

/**
 * A table of an HTML page: of Word, WPS, Excel or a browser. A merged cell keeps its text in the first of its places.
 * Undefined where it has less than two rows or columns or holds another table: it lays out a page.
 */
export function htmlTable(node: HtmlNode, linesOf: (cell: HtmlNode) => readonly PastedLine[]): Block | undefined {
  const found = [...rowsIn(node)]
  if (holdsTable(node, true)) return undefined
  const taken: number[] = []
  const rows = found.map(row => {
    const cells: (readonly TextRun[])[] = []
    const skip = () => {
      while ((taken[cells.length] ?? 0) > 0) {
        taken[cells.length] = (taken[cells.length] as number) - 1
        cells.push([{ text: '' }])
      }
    }
    for (const cell of elementsIn(row, ['TD', 'TH'])) {
      skip()
      const [across, down] = [spanOf(cell, 'colspan'), spanOf(cell, 'rowspan')]
      for (let at = 0; at < across; at++) {
        if (down > 1) taken[cells.length] = down - 1
        cells.push(at === 0 ? joined(linesOf(cell)) : [{ text: '' }])
      }
    }
    skip()
    return cells
  })
  const columns = Math.max(0, ...rows.map(row => row.length))
  if (rows.length < 2 || columns < 2 || columns > mostColumns) return undefined
  return tableOfRuns(rows, { headerRows: 1 })
}

/** The lines of a cell as its runs, with vertical tabs between. */
function joined(lines: readonly PastedLine[]): readonly TextRun[] {
  const runs = lines.flatMap((line, at) => (at === 0 ? line.runs : [{ text: '\v' }, ...line.runs]))
  return runs.length > 0 ? runs.map(run => ({ ...run, text: run.text.replace(/[\t\n]/g, ' ') })) : [{ text: '' }]
}

function* rowsIn(node: HtmlNode): Generator<HtmlNode> {
  for (const child of node.childNodes) {
    const name = child.nodeName.toUpperCase()
    if (name === 'TR') yield child
    else if (name === 'TBODY' || name === 'THEAD' || name === 'TFOOT') yield* rowsIn(child)
  }
}

function elementsIn(node: HtmlNode, names: readonly string[]): readonly HtmlNode[] {
  return [...node.childNodes].filter(child => names.includes(child.nodeName.toUpperCase()))
}

function holdsTable(node: HtmlNode, isTop: boolean): boolean {
  if (!isTop && node.nodeName.toUpperCase() === 'TABLE') return true
  return [...node.childNodes].some(child => holdsTable(child, false))
}

function spanOf(cell: HtmlNode, name: string): number {
  return Math.min(mostColumns, Math.max(1, Math.floor(Number(cell.getAttribute?.(name)) || 1)))
}
