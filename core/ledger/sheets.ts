import { statusNames } from '../document/draft-status.ts'
import { genreSpec } from '../document/genres.ts'
import { columnTitle, type FigureKind, ledgerColumns, type TallyPair } from './columns.ts'
import { daySourceNames } from './entry.ts'
import { addTallies } from './tally.ts'
import { genrePairs, type YearLedger } from './year-ledger.ts'

/** A column of an exported table; `width` in characters. */
export interface SheetColumn {
  readonly title: string
  readonly kind: FigureKind | 'text'
  readonly width: number
}

/** A table to be written to a file. null is an empty cell: nobody knows the figure. */
export interface LedgerSheet {
  readonly name: string
  readonly columns: readonly SheetColumn[]
  readonly rows: readonly (readonly (string | number | null)[])[]
}

/** A line of the tables by genre and by month. */
export interface LedgerLine extends TallyPair {
  readonly name: string
}

/** The lines of totals below the table by genre: documents, speeches, and both. */
export function totalLines(now: YearLedger, before: YearLedger): readonly LedgerLine[] {
  return [
    { name: '文件合计', now: now.papers, before: before.papers },
    { name: '讲话、发言合计', now: now.speeches, before: before.speeches },
    { name: '总计', now: now.total, before: before.total },
  ]
}

/** The lines of the table by month. */
export function monthLines(now: YearLedger, before: YearLedger): readonly LedgerLine[] {
  return Array.from({ length: 12 }, (_, index) => ({
    name: `${index + 1}月`,
    now: now.months?.[index] ?? null,
    before: before.months?.[index] ?? null,
  }))
}

/** The line of the whole year below the table by month; null for a year of which no months are known. */
export function yearLine(now: YearLedger, before: YearLedger): LedgerLine {
  return { name: '全年', now: now.months && addTallies(now.months), before: before.months && addTallies(before.months) }
}

/**
 * The ledger as tables of a file: what is said of it, by genre, by month, and the drafts behind both years. `notes` are
 * sentences on what was counted.
 */
export function ledgerSheets(
  now: YearLedger,
  before: YearLedger,
  summary: string,
  notes: readonly string[],
): readonly LedgerSheet[] {
  const byGenre = genrePairs(now, before).map(pair => ({ ...pair, name: genreSpec(pair.genre).name }))
  const months = monthLines(now, before)
  return [
    {
      name: '摘要和口径',
      columns: [
        { title: '项目', kind: 'text', width: 12 },
        { title: '内容', kind: 'text', width: 100 },
      ],
      rows: [['摘要', summary], ...notes.map((note, index) => [index === 0 ? '统计口径' : '', note])],
    },
    figureSheet('按文种', '文种', [...byGenre, ...totalLines(now, before)], now.year),
    figureSheet('按月份', '月份', [...months, yearLine(now, before)], now.year),
    draftSheet([now, before]),
  ]
}

function figureSheet(name: string, first: string, lines: readonly LedgerLine[], year: number): LedgerSheet {
  return {
    name,
    columns: [
      { title: first, kind: 'text', width: 18 },
      ...ledgerColumns.map(column => ({
        title: `${column.group}（${columnTitle(column, year)}）`,
        kind: column.kind,
        width: 18,
      })),
    ],
    rows: lines.map(line => [line.name, ...ledgerColumns.map(({ value }) => value(line))]),
  }
}

function draftSheet(years: readonly YearLedger[]): LedgerSheet {
  return {
    name: '稿件清单',
    columns: [
      { title: '年份', kind: 'text', width: 8 },
      { title: '日期', kind: 'text', width: 12 },
      { title: '日期依据', kind: 'text', width: 14 },
      { title: '标题', kind: 'text', width: 50 },
      { title: '文种', kind: 'text', width: 10 },
      { title: '状态', kind: 'text', width: 8 },
      { title: '字数', kind: 'count', width: 10 },
      { title: '页数', kind: 'count', width: 8 },
      { title: '讲话分钟', kind: 'minutes', width: 10 },
      { title: '超过篇幅规定', kind: 'text', width: 14 },
      { title: '重复比例', kind: 'share', width: 10 },
    ],
    rows: years.flatMap(({ entries }) =>
      entries.map(({ day, daySource, title, genre, status, characters, pages, minutes, over, repeated }) => [
        `${day.year}`,
        `${day.year}-${two(day.month)}-${two(day.day)}`,
        daySourceNames[daySource],
        title,
        genreSpec(genre).name,
        statusNames[status],
        characters,
        pages,
        genreSpec(genre).spoken ? minutes : null,
        over === null ? '没有规定' : over ? '是' : '否',
        repeated,
      ]),
    ),
  }
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
