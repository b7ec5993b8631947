import type { Block, TextRun } from '../../document/draft.ts'
import { elementOfBlock } from '../../document/elements.ts'
import { rowsOfRuns } from '../../document/table.ts'
import { runsWithin } from '../../review/marked-runs.ts'
import { differenceOf } from '../../versions/character-difference.ts'
import { type ComparedLine, compareBlocks } from '../../versions/compare.ts'
import { mergedPieces } from '../../versions/merged-pieces.ts'
import { styleId } from '../style-ids.ts'
import type { Change, Piece } from './change.ts'
import type { PieceBlock } from './marked-blocks.ts'
import { withPlainEnd } from './plain-end.ts'

/** Whose changes those of a comparison are, and when they were made, as `wordTime` writes it. */
export type Comparer = Omit<Change, 'kind'>

/**
 * Two bodies as one in which what `after` changed of `before` is tracked: paragraphs put in and taken out whole, those
 * that moved as both, changed ones by characters, tables by rows and cells. All accepted it is `after`, all refused
 * `before`; but a table keeps the columns that it has in `after`.
 */
export function comparedPieces(
  before: readonly Block[],
  after: readonly Block[],
  comparer: Comparer,
): readonly PieceBlock[] {
  const changes: Changes = { inserted: { ...comparer, kind: 'inserted' }, deleted: { ...comparer, kind: 'deleted' } }
  const pieces = compareBlocks(before, after).flatMap(line => lineBlocks(line, before, after, changes))
  return withPlainEnd(pieces, changes.inserted)
}

interface Changes {
  readonly inserted: Change
  readonly deleted: Change
}

function lineBlocks(
  line: ComparedLine,
  before: readonly Block[],
  after: readonly Block[],
  changes: Changes,
): readonly PieceBlock[] {
  const old = 'before' in line ? (before[line.before] as Block) : undefined
  const present = 'after' in line ? (after[line.after] as Block) : undefined
  switch (line.kind) {
    case 'same':
      return [present as Block]
    case 'removed':
    case 'movedAway':
      return [wholly(old as Block, changes.deleted)]
    case 'added':
    case 'movedHere':
      return [wholly(present as Block, changes.inserted)]
    default:
      return changedBlocks(old as Block, present as Block, changes)
  }
}

function wholly(block: Block, change: Change): PieceBlock {
  return { ...block, children: block.children.map(run => ({ ...run, change })), marks: { mark: change } }
}

function changedBlocks(old: Block, present: Block, changes: Changes): readonly PieceBlock[] {
  if (old.type === 'table' && present.type === 'table') {
    if (old.table?.columns.length === present.table?.columns.length) return [changedTable(old, present, changes)]
  } else if (old.type !== 'table' && present.type !== 'table') {
    const [was, is] = [elementOfBlock(old), elementOfBlock(present)]
    const style = was === is ? {} : { styleBefore: { style: styleId(was), change: changes.inserted } }
    const children = changedRuns(old.children, present.children, changes)
    return [{ ...present, children, marks: { ...style, keepsLines: true } }]
  }
  return [wholly(old, changes.deleted), wholly(present, changes.inserted)]
}

/** Two lines of runs as one: what stayed, with what was taken out and put in; a change of bold type is both. */
function changedRuns(old: readonly TextRun[], present: readonly TextRun[], { inserted, deleted }: Changes): Piece[] {
  const pieces: Piece[] = []
  const gone = (from: number, to: number) =>
    runsWithin(old, { from, to }).map((run): Piece => ({ ...run, change: deleted, isExtra: true }))
  const put = (from: number, to: number) =>
    runsWithin(present, { from, to }).map((run): Piece => ({ ...run, change: inserted }))
  let [i, j] = [0, 0]
  for (const { text, kind } of mergedPieces(differenceOf(textOf(old), textOf(present)))) {
    const { length } = text
    if (kind === 'removed') pieces.push(...gone(i, i + length))
    else if (kind === 'added') pieces.push(...put(j, j + length))
    else {
      for (const { from, to, isBold } of boldStretches(runsWithin(present, { from: j, to: j + length }))) {
        let at = from
        for (const run of runsWithin(old, { from: i + from, to: i + to })) {
          const end = at + run.text.length
          if ((run.bold === true) === isBold) pieces.push(...runsWithin(present, { from: j + at, to: j + end }))
          else pieces.push(...gone(i + at, i + end), ...put(j + at, j + end))
          at = end
        }
      }
    }
    if (kind !== 'added') i += length
    if (kind !== 'removed') j += length
  }
  return pieces
}

function textOf(runs: readonly TextRun[]): string {
  return runs.map(run => run.text).join('')
}

function boldStretches(runs: readonly TextRun[]) {
  let at = 0
  return runs.map(({ text, bold }) => {
    const from = at
    at += text.length
    return { from, to: at, isBold: bold === true }
  })
}

/** Two tables of as many columns as one, row by row. */
function changedTable(old: Block, present: Block, changes: Changes): PieceBlock {
  const [oldRows, rows] = [rowsOfRuns(old.children), rowsOfRuns(present.children)]
  const lines = compareBlocks(oldRows.map(rowBlock), rows.map(rowBlock))
  const children: Piece[] = []
  const rowChanges = new Map<number, Change>()
  let headerRows = 0
  for (const [at, line] of lines.entries()) {
    const was = 'before' in line && line.kind !== 'movedHere' ? oldRows[line.before] : undefined
    const is = 'after' in line && line.kind !== 'movedAway' ? rows[line.after] : undefined
    const isHeader = is
      ? (line as { after: number }).after < (present.table?.headerRows ?? 0)
      : (line as { before: number }).before < (old.table?.headerRows ?? 0)
    if (isHeader && headerRows === at) headerRows++
    const change = !is ? changes.deleted : !was ? changes.inserted : undefined
    if (change) rowChanges.set(at, change)
    if (at > 0) children.push({ text: '\n' })
    for (const [column, cell] of (is ?? was ?? []).entries()) {
      if (column > 0) children.push({ text: '\t' })
      if (change) children.push(...cell.map(run => ({ ...run, change })))
      else children.push(...changedRuns(was?.[column] ?? [], cell, changes))
    }
  }
  return {
    ...present,
    children,
    ...(present.table && { table: { ...present.table, headerRows } }),
    marks: { rows: rowChanges },
  }
}

function rowBlock(cells: readonly (readonly TextRun[])[]): Block {
  const children = cells.flatMap((cell, at) => (at > 0 ? [{ text: '\t' }, ...cell] : cell))
  return { type: 'paragraph', children }
}
