import { useId } from 'react'
import { numberText } from '../panels/number-text.ts'

/** One place of a chart with its two bars; null draws none. */
interface Bar {
  readonly name: string
  readonly now: number | null
  readonly before: number | null
}

interface LedgerChartProps {
  readonly title: string
  readonly note: string | undefined
  readonly year: number
  readonly bars: readonly Bar[]
}

const width = 600
const height = 216
const top = 24
const floor = 188
const left = 4

/** Bars of two years side by side: this year's filled, last year's hatched. The table below says the same in numbers. */
export function LedgerChart({ title, note, year, bars }: LedgerChartProps) {
  const hatch = useId()
  const most = Math.max(1, ...bars.flatMap(({ now, before }) => [now ?? 0, before ?? 0]))
  const step = (width - 2 * left) / Math.max(1, bars.length)
  const bar = Math.min(28, Math.floor((step - 8) / 2))
  const draw = (value: number, x: number, kind: 'now' | 'before') => {
    const size = Math.max(value > 0 ? 2 : 0, ((floor - top) * value) / most)
    return (
      <g key={`${kind}-${x}`}>
        <rect
          className={`ledger-bar ${kind}`}
          x={x + 0.5}
          y={floor - size}
          width={bar - 1}
          height={size}
          {...(kind === 'before' && { fill: `url(#${hatch})` })}
        />
        {value > 0 && (
          <text className="ledger-value" x={x + bar / 2} y={floor - size - 4} textAnchor="middle">
            {shortText(value)}
          </text>
        )}
      </g>
    )
  }
  const words = bars.map(
    ({ name, now, before }) =>
      `${name}${now === null ? '无' : numberText(now)}，上年${before === null ? '无' : numberText(before)}`,
  )
  return (
    <figure className="ledger-chart">
      <figcaption>
        <span>{title}</span>
        <span className="ledger-key now">{year}年</span>
        <span className="ledger-key before">{year - 1}年</span>
      </figcaption>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={`${title}：${words.join('；')}`}>
        <defs>
          <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect className="ledger-hatch-ground" width="6" height="6" />
            <line className="ledger-hatch" x1="0" y1="0" x2="0" y2="6" />
          </pattern>
        </defs>
        <line className="ledger-floor" x1={left} x2={width - left} y1={floor} y2={floor} />
        {bars.map(({ name, now, before }, index) => {
          const middle = left + step * (index + 0.5)
          return (
            <g key={name}>
              {now !== null && draw(now, middle - bar, 'now')}
              {before !== null && draw(before, middle, 'before')}
              <text className="ledger-name" x={middle} y={floor + 18} textAnchor="middle">
                {name}
              </text>
            </g>
          )
        })}
      </svg>
      {note && <p className="ledger-note">{note}</p>}
    </figure>
  )
}

/** A number that fits over a bar: 12.3万 from ten thousand on. */
function shortText(value: number): string {
  return value >= 10_000 ? `${numberText(Math.round(value / 1_000) / 10)}万` : String(Math.round(value * 10) / 10)
}
