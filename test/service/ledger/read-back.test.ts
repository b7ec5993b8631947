import { describe, expect, it } from 'vitest'
import type { GenreId } from '../../../core/document/genres.ts'
import type { LedgerEntry } from '../../../core/ledger/entry.ts'
import { ledgerSheets } from '../../../core/ledger/sheets.ts'
import { ledgerSummary } from '../../../core/ledger/summary.ts'
import { yearLedger } from '../../../core/ledger/year-ledger.ts'
import { writeSheets } from '../../../electron/service/files/write-sheets.ts'
import { hasOpenpyxl, readSheets } from '../../support/read-sheets.ts'

const genres: readonly GenreId[] = ['notice', 'report', 'speech']

const entries = Array.from({ length: 90 }, (_, at): LedgerEntry => {
  const genre = genres[at % 3] as GenreId
  return {
    id: `draft-${at}`,
    title: at === 7 ? '=1+1' : `关于第${at}号渡口的文稿`,
    genre,
    status: 'final',
    folderId: null,
    tags: [],
    day: { year: at % 5 < 2 ? 2026 : 2025, month: (at % 12) + 1, day: 9 },
    daySource: 'issue',
    characters: 800 + at * 37,
    pages: 2 + (at % 7),
    minutes: genre === 'speech' ? 4.3 + at / 10 : 0,
    over: at % 4 === 0 ? null : at % 4 === 1,
    repeated: at % 6 === 0 ? null : (at % 6) / 7,
  }
})

describe.skipIf(!hasOpenpyxl)('the ledger as .xlsx, read by openpyxl (needs python3-openpyxl)', () => {
  it('holds every number of the tables, unrounded, and every text as text', async () => {
    const now = yearLedger(entries, [], 2026)
    const before = yearLedger(entries, [], 2025)
    const sheets = ledgerSheets(now, before, ledgerSummary(now, before, 'final'), ['只计定稿。'])
    const { cells, kinds } = readSheets(await writeSheets(sheets))
    expect(Object.keys(cells)).toEqual(['摘要和口径', '按文种', '按月份', '稿件清单'])
    for (const { name, columns, rows } of sheets) {
      const empty = (cell: string | number | null) => (cell === '' ? null : cell)
      expect([name, cells[name]]).toEqual([
        name,
        [columns.map(({ title }) => title), ...rows.map(row => row.map(empty))],
      ])
    }
    expect(kinds).toEqual(['n', 's'])
    expect(cells.稿件清单?.flat()).toContain('=1+1')
  })
})
