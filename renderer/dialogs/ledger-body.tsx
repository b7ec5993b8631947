import { useState } from 'react'
import { genreSpec } from '../../core/document/genres.ts'
import type { LedgerEntry } from '../../core/ledger/entry.ts'
import { type LedgerLine, monthLines, totalLines, yearLine } from '../../core/ledger/sheets.ts'
import type { Tally } from '../../core/ledger/tally.ts'
import { genrePairs, type YearLedger } from '../../core/ledger/year-ledger.ts'
import { LedgerChart } from './ledger-chart.tsx'
import { LedgerTable } from './ledger-table.tsx'

/** What the charts show. */
const measures = [
  { id: 'documents', label: '件数', value: (tally: Tally) => tally.documents },
  { id: 'pages', label: '页数', value: (tally: Tally) => tally.pages },
  { id: 'characters', label: '字数', value: (tally: Tally) => tally.characters },
] as const

/** Genres drawn in the chart; the table has all. */
const mostDrawn = 8

interface LedgerBodyProps {
  readonly now: YearLedger
  readonly before: YearLedger
  readonly summary: string
  readonly notes: readonly string[]
  readonly onHand: () => void
  /** Says what came of something. */
  readonly onSay: (text: string) => void
  /** Shows the drafts behind a number. */
  readonly onDrafts: (title: string, entries: readonly LedgerEntry[]) => void
}

/** The year in a sentence, in charts and in tables. */
export function LedgerBody({ now, before, summary, notes, onHand, onSay, onDrafts }: LedgerBodyProps) {
  const [measureId, setMeasure] = useState<string>('documents')
  const measure = measures.find(({ id }) => id === measureId) ?? measures[0]
  const pairs = genrePairs(now, before).map(pair => ({ ...pair, name: genreSpec(pair.genre).name }))
  const months = monthLines(now, before)
  const figures = ({ name, now, before }: LedgerLine) => ({
    name,
    now: now && measure.value(now),
    before: before && measure.value(before),
  })
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(summary)
      onSay('已复制这段话。')
    } catch {
      onSay('没有复制成功；请选中文字后按 Ctrl+C。')
    }
  }
  const hand = [now, before].filter(({ isHand }) => isHand).map(({ year }) => `${year}年`)
  return (
    <>
      <section className="ledger-summary" aria-label="摘要">
        <p>{summary}</p>
        <button type="button" className="button small" onClick={() => void copy()}>
          复制
        </button>
      </section>
      {hand.length > 0 && <p className="ledger-note">{hand.join('、')}的数字为手工填报。</p>}
      {before.total === null && (
        <p className="ledger-note">
          {before.year}年没有稿件，也没有填报，不能比较。
          <button type="button" className="link-button" onClick={onHand}>
            填报{before.year}年
          </button>
        </p>
      )}
      <div className="ledger-section-head">
        <h3>图表</h3>
        <label>
          显示
          <select className="select small" value={measureId} onChange={event => setMeasure(event.target.value)}>
            {measures.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </select>
        </label>
      </div>
      <div className="ledger-charts">
        <LedgerChart
          title={`按文种的${measure.label}`}
          note={pairs.length > mostDrawn ? `画出前 ${mostDrawn} 个文种，其余见下表。` : undefined}
          year={now.year}
          bars={pairs.slice(0, mostDrawn).map(figures)}
        />
        <LedgerChart
          title={`按月份的${measure.label}`}
          note={before.isHand || now.isHand ? '手工填报的年份没有分月数字。' : undefined}
          year={now.year}
          bars={months.map(figures)}
        />
      </div>
      <LedgerTable
        caption="按文种"
        first="文种"
        year={now.year}
        lines={pairs}
        totals={totalLines(now, before)}
        years={[now, before]}
        onDrafts={onDrafts}
      />
      <LedgerTable
        caption="按月份"
        first="月份"
        year={now.year}
        lines={months}
        totals={[yearLine(now, before)]}
        years={[now, before]}
        onDrafts={onDrafts}
      />
      <section className="ledger-notes" aria-label="统计口径">
        <h3>统计口径</h3>
        <ul>
          {notes.map(note => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      </section>
    </>
  )
}
