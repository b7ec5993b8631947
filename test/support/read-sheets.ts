import { spawnSync } from 'node:child_process'

const python = '/usr/bin/python3'

/** Whether openpyxl is there. */
export const hasOpenpyxl = spawnSync(python, ['-c', 'import openpyxl']).status === 0

/** A sheet as openpyxl reads it: the heading's row first, numbers as numbers, null for an empty cell. */
export type ReadSheet = readonly (readonly (string | number | null)[])[]

const script = `
import io, json, sys, openpyxl
book = openpyxl.load_workbook(io.BytesIO(sys.stdin.buffer.read()))
cells = {sheet.title: [list(row) for row in sheet.iter_rows(values_only=True)] for sheet in book}
kinds = sorted({cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None})
print(json.dumps({'cells': cells, 'kinds': kinds}))
`

/** The sheets of an .xlsx file by name, and the kinds of cells in them (`n` numbers, `s` texts, `f` formulas). */
export function readSheets(bytes: Uint8Array): {
  readonly cells: Readonly<Record<string, ReadSheet>>
  readonly kinds: readonly string[]
} {
  const { status, stdout, stderr } = spawnSync(python, ['-c', script], { input: bytes, maxBuffer: 64 * 1024 * 1024 })
  if (status !== 0) throw new Error(stderr.toString())
  return JSON.parse(stdout.toString())
}
