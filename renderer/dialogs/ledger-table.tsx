import { useState } from 'react'
import { genres } from '../../core/document/genres.ts'
import { percentText } from '../../core/ledger/change.ts'
import { columnTitle, type LedgerColumn, ledgerColumns } from '../../core/ledger/columns.ts'
import { isSpoken, type LedgerEntry } from '../../core/ledger/entry.ts'
import type { LedgerLine } from '../../core/ledger/sheets.ts'
import type { YearLedger } from '../../core/ledger/year-ledger.ts'
import { numberText } from '../panels/number-text.ts'

interface LedgerTableProps {
  readonly caption: '按文种' | '按月份'
  readonly first: string
  readonly year: number
  readonly lines: readonly LedgerLine[]
  readonly totals: readonly LedgerLine[]
  readonly years: readonly [now: YearLedger, before: YearLedger]
  readonly onDrafts: (title: string, entries: readonly LedgerEntry[]) => void
}

const groups = [...Map.groupBy(ledgerColumns, ({ group }) => group)]

/** Figures of two years, sorted by the heading that is chosen; numbers of drafts lead to the drafts. */
export function LedgerTable({ caption, first, year, lines, totals, years, onDrafts }: LedgerTableProps) {
  const [sort, setSort] = useState<{ readonly id: string; readonly isDown: boolean } | null>(null)
  const sorted = sortedLines(lines, sort)
  const cell = (line: LedgerLine, column: LedgerColumn) => {
    const value = column.value(line)
    const text = cellText(value, column)
    const entries = value ? draftsBehind(line, column, years) : []
    if (entries.length === 0) return text
    const title = `${column.when === 'now' ? year : year - 1}年${line.name}${column.group === '件数' ? '' : column.group}`
    return (
      <button
        type="button"
        className="link-button"
        aria-label={`${title}：${text}，查看稿件`}
        onClick={() => onDrafts(title, entries)}
      >
        {text}
      </button>
    )
  }
  const row = (line: LedgerLine) => (
    <tr key={line.name}>
      <th scope="row">{line.name}</th>
      {ledgerColumns.map(column => (
        <td key={column.id} data-when={column.when}>
          {cell(line, column)}
        </td>
      ))}
    </tr>
  )
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keys
    <section className="ledger-scroll" aria-label={caption} tabIndex={0}>
      <table className="ledger-table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>
              {first}
            </th>
            {groups.map(([group, columns]) => (
              <th key={group} scope="colgroup" colSpan={columns.length}>
                {group}
              </th>
            ))}
          </tr>
          <tr>
            {ledgerColumns.map(column => {
              const direction = sort?.id === column.id ? (sort.isDown ? 'descending' : 'ascending') : undefined
              return (
                <th key={column.id} scope="col" data-when={column.when} aria-sort={direction}>
                  <button
                    type="button"
                    aria-label={`按${columnTitle(column, year)}${column.group}排序`}
                    onClick={() => setSort({ id: column.id, isDown: direction !== 'descending' })}
                  >
                    {columnTitle(column, year)}
                    {direction && <span aria-hidden="true">{sort?.isDown ? '↓' : '↑'}</span>}
                  </button>
                </th>
              )
            })}
          </tr>
        </thead>
        <tbody>{sorted.map(row)}</tbody>
        {totals.length > 0 && <tfoot>{totals.map(row)}</tfoot>}
      </table>
    </section>
  )
}

function sortedLines(lines: readonly LedgerLine[], sort: { readonly id: string; readonly isDown: boolean } | null) {
  const column = ledgerColumns.find(({ id }) => id === sort?.id)
  if (!column || !sort) return lines
  const order = (line: LedgerLine) => column.value(line) ?? Number.NEGATIVE_INFINITY
  return lines.toSorted((a, b) => (sort.isDown ? order(b) - order(a) : order(a) - order(b)))
}

function cellText(value: number | null, { kind }: LedgerColumn): string {
  if (value === null) return '—'
  if (kind === 'share') return percentText(value)
  return kind === 'difference' && value > 0 ? `+${numberText(value)}` : numberText(value)
}

/** The drafts that a number counts; none for sums of other things, and for years entered by hand. */
function draftsBehind(
  { name }: LedgerLine,
  { group, when }: LedgerColumn,
  [now, before]: readonly [YearLedger, YearLedger],
): readonly LedgerEntry[] {
  if (when === 'change' || (group !== '件数' && group !== '超限比例')) return []
  const { entries } = when === 'now' ? now : before
  return entries.filter(entry => isOfLine(entry, name) && (group === '件数' || entry.over === true))
}

function isOfLine({ genre, day }: LedgerEntry, name: string): boolean {
  switch (name) {
    case '总计':
    case '全年':
      return true
    case '文件合计':
      return !isSpoken(genre)
    case '讲话、发言合计':
      return isSpoken(genre)
    default:
      return name === `${day.month}月` || genres.find(spec => spec.name === name)?.id === genre
  }
}
