import { describe, expect, it } from 'vitest'
import { changeOf, changeWords } from '../../../core/ledger/change.ts'
import { ledgerCsv } from '../../../core/ledger/csv.ts'
import { countedEntries, type LedgerEntry } from '../../../core/ledger/entry.ts'
import { type HandEntry, handFigures } from '../../../core/ledger/hand-entry.ts'
import { ledgerSheets } from '../../../core/ledger/sheets.ts'
import { ledgerSummary } from '../../../core/ledger/summary.ts'
import { averageCharacters, overShare, repeatedShare, tallyOf } from '../../../core/ledger/tally.ts'
import { genrePairs, ledgerYears, yearLedger } from '../../../core/ledger/year-ledger.ts'

let made = 0

function entry(changes: Partial<LedgerEntry> = {}): LedgerEntry {
  return {
    id: `draft-${++made}`,
    title: '关于规范窗口服务的通知',
    genre: 'notice',
    status: 'final',
    folderId: null,
    tags: [],
    day: { year: 2026, month: 3, day: 9 },
    daySource: 'issue',
    characters: 1000,
    pages: 2,
    minutes: 5,
    over: null,
    repeated: null,
    ...changes,
  }
}

const inYear = (year: number, changes: Partial<LedgerEntry> = {}) =>
  entry({ day: { year, month: 12, day: 31 }, ...changes })
const hand = (changes: Partial<HandEntry> = {}): HandEntry => ({
  year: 2025,
  subject: 'papers',
  documents: 50,
  pages: 240,
  characters: null,
  minutes: null,
  ...changes,
})
const everything = { folderIds: null, tag: null }

describe('which drafts count', () => {
  it('takes in the statuses of the scope', () => {
    const drafts = [entry({ status: 'final' }), entry({ status: 'passed' }), entry({ status: 'drafting' })]
    expect(countedEntries(drafts, 'final', everything)).toEqual(drafts.slice(0, 1))
    expect(countedEntries(drafts, 'passed', everything)).toEqual(drafts.slice(0, 2))
    expect(countedEntries(drafts, 'all', everything)).toEqual(drafts)
  })

  it('counts a revision in place of what it revises, once it counts itself', () => {
    const first = entry({ id: 'first' })
    const revision = entry({ id: 'revision', revisionOf: 'first' })
    expect(countedEntries([first, revision], 'final', everything)).toEqual([revision])
    expect(countedEntries([first, { ...revision, status: 'drafting' }], 'final', everything)).toEqual([first])
  })

  it('narrows down to folders and a tag', () => {
    const inside = entry({ folderId: 'a', tags: ['上报'] })
    const drafts = [inside, entry({ folderId: 'b' }), entry()]
    expect(countedEntries(drafts, 'final', { folderIds: ['a'], tag: null })).toEqual([inside])
    expect(countedEntries(drafts, 'final', { folderIds: null, tag: '上报' })).toEqual([inside])
  })
})

describe('the figures of a year', () => {
  it('takes the last and the first day of a year into their own years', () => {
    const last = entry({ day: { year: 2025, month: 12, day: 31 } })
    const first = entry({ day: { year: 2026, month: 1, day: 1 } })
    expect(yearLedger([last, first], [], 2025).entries).toEqual([last])
    expect(yearLedger([last, first], [], 2026).entries).toEqual([first])
    expect(yearLedger([last, first], [], 2026).months?.map(({ documents }) => documents)).toEqual([
      1,
      ...Array(11).fill(0),
    ])
  })

  it('knows nothing of a year without drafts, which is not zero', () => {
    const ledger = yearLedger([entry()], [], 2025)
    expect([ledger.total, ledger.papers, ledger.speeches, ledger.months]).toEqual([null, null, null, null])
  })

  it('adds up minutes of what is read aloud alone', () => {
    const ledger = yearLedger([entry({ minutes: 9 }), entry({ genre: 'speech', minutes: 12.3 })], [], 2026)
    expect(ledger.total?.minutes).toBe(12.3)
    expect(ledger.papers?.documents).toBe(1)
    expect(ledger.speeches?.documents).toBe(1)
  })

  it('shares what is over the limit among the drafts that a limit binds, and repeated text by its length', () => {
    const tally = tallyOf([
      entry({ over: true, characters: 3000, repeated: 0.5 }),
      entry({ over: false, characters: 1000, repeated: 0.1 }),
      entry({ over: null, characters: 200, repeated: null }),
    ])
    expect(overShare(tally)).toBe(0.5)
    expect(repeatedShare(tally)).toBe(0.4)
    expect(averageCharacters(tally)).toBe(1400)
  })

  it('tells no share where there is nothing to share', () => {
    const tally = tallyOf([])
    expect([overShare(tally), repeatedShare(tally), averageCharacters(tally)]).toEqual([null, null, null])
  })

  it('lists the years there is something of, the present one always', () => {
    expect(ledgerYears([inYear(2024)], [hand({ year: 2023 })], 2026)).toEqual([2026, 2024, 2023])
  })

  it('puts the genres with most documents first', () => {
    const now = yearLedger([entry(), entry(), entry({ genre: 'report' })], [], 2026)
    const before = yearLedger([inYear(2025, { genre: 'letter' })], [], 2025)
    expect(genrePairs(now, before).map(({ genre }) => genre)).toEqual(['notice', 'report', 'letter'])
    expect(genrePairs(now, before)[2]?.now?.documents).toBe(0)
  })
})

describe('figures entered by hand', () => {
  it('stand in place of what was counted', () => {
    const ledger = yearLedger([inYear(2025)], [hand()], 2025)
    expect(ledger.isHand).toBe(true)
    expect(ledger.papers).toMatchObject({ documents: 50, pages: 240, characters: null })
    expect(ledger.entries).toEqual([])
  })

  it('are added up by genre where no figure for all was entered', () => {
    const figures = handFigures(
      [hand({ subject: 'notice', documents: 8, pages: 16 }), hand({ subject: 'report', documents: 2, pages: null })],
      2025,
    )
    expect(figures?.papers).toMatchObject({ documents: 10, pages: null })
    expect(figures?.speeches).toBeNull()
  })

  it('of another year say nothing', () => {
    expect(handFigures([hand()], 2024)).toBeNull()
  })
})

describe('changes', () => {
  it('tells how many and how many percent fewer', () => {
    const change = changeOf(42, 50)
    expect(change && changeWords(change, '件')).toBe('比上年减少8件、下降16.0%')
  })

  it('tells no percentage of zero', () => {
    const change = changeOf(3, 0)
    expect(change && changeWords(change, '件')).toBe('比上年增加3件')
  })

  it('says that nothing changed, and nothing of what is unknown', () => {
    const change = changeOf(0, 0)
    expect(change && changeWords(change, '件')).toBe('与上年持平')
    expect(changeOf(3, null)).toBeNull()
  })

  it('keeps tenths of minutes exact', () => {
    expect(changeOf(12.3, 12.1)?.difference).toBe(0.2)
  })
})

describe('the summary', () => {
  it('tells documents and pages fewer, speeches by minutes', () => {
    const drafts = [...Array.from({ length: 42 }, () => entry()), entry({ genre: 'speech', minutes: 12 })]
    const now = yearLedger(drafts, [], 2026)
    const before = yearLedger([], [hand(), hand({ subject: 'speeches', documents: 2, pages: null, minutes: 30 })], 2025)
    expect(ledgerSummary(now, before, 'final')).toBe(
      '2026年印发文件42件，比上年减少8件、下降16.0%；共84页，比上年减少156页、下降65.0%；平均每件1000字；会议讲话、发言等材料1篇，比上年减少1篇、下降50.0%；共12分钟，比上年减少18分钟、下降60.0%。',
    )
  })

  it('compares with nothing where the year before is unknown', () => {
    expect(ledgerSummary(yearLedger([entry()], [], 2026), yearLedger([], [], 2025), 'final')).toBe(
      '2026年印发文件1件；共2页；平均每件1000字。',
    )
  })

  it('says that there is nothing yet', () => {
    const empty = (year: number) => yearLedger([], [], year)
    expect(ledgerSummary(empty(2026), empty(2025), 'final')).toBe('2026年还没有可以统计的稿件。')
  })
})

describe('the tables', () => {
  const now = yearLedger([entry({ title: '=1+1，"甲"' })], [], 2026)
  const sheets = ledgerSheets(now, yearLedger([], [hand()], 2025), '一句话。', ['口径一。'])

  it('hold numbers as numbers and nothing for what is unknown', () => {
    const [line] = sheets.find(({ name }) => name === '按文种')?.rows ?? []
    expect(line?.slice(0, 4)).toEqual(['通知', 1, null, null])
    const totals = sheets.find(({ name }) => name === '按文种')?.rows.find(([name]) => name === '文件合计')
    expect(totals?.slice(1, 4)).toEqual([1, 50, -49])
  })

  it('have as many cells as columns in every row', () => {
    for (const { columns, rows } of sheets) for (const row of rows) expect(row).toHaveLength(columns.length)
  })

  it('let no text be a formula in CSV', () => {
    const csv = ledgerCsv(sheets)
    expect(csv.startsWith('\ufeff')).toBe(true)
    expect(csv).toContain(`"'=1+1，""甲"""`)
    expect(csv).toContain('\r\n文件合计,1,50,-49,')
  })
})
