import { rowsOfRuns } from '../../document/table.ts'
import { type MarkedRun, marksOf } from './change.ts'

/** The runs of each cell, row by row, those that hold mark-up alone with them. */
export function markedRows(runs: readonly MarkedRun[]): readonly (readonly (readonly MarkedRun[])[])[] {
  if (runs.every(run => marksOf(run) === undefined)) return rowsOfRuns(runs)
  const rows: MarkedRun[][][] = [[[]]]
  for (const run of runs) {
    if (run.text === '\n') rows.push([[]])
    else if (run.text === '\t') rows.at(-1)?.push([])
    else rows.at(-1)?.at(-1)?.push(run)
  }
  return rows
}
