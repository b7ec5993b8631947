import type { RepetitionMatch } from '../../core/repetition/match.ts'
import { SeverityMark } from './severity-mark.tsx'

/** Levels that are named; a passage with more has them exchanged throughout. */
const mostSwaps = 4

/** What is wrong with a repetition beyond being one: nothing of its own, a level exchanged, clauses reordered. */
export function RepetitionNotes({ match }: { readonly match: RepetitionMatch }) {
  const { addsNothing, swaps, isMoved } = match
  if (!addsNothing && !swaps && !isMoved) return null
  return (
    <div className="repetition-notes">
      {addsNothing && (
        <p>
          <SeverityMark severity="warning" />
          <span>重申已有政策，没有新的措施。请写明本单位的任务、时限和责任单位，或者删去。</span>
        </p>
      )}
      {swaps && (
        <p>
          <SeverityMark severity="warning" />
          <span>
            只换了层级或地名：
            {swaps.slice(0, mostSwaps).map(({ from, to }, index) => (
              <span key={`${from} ${to}`} className="level-swap">
                <del>{from}</del> → <ins>{to}</ins>
                {index < Math.min(swaps.length, mostSwaps) - 1 && '、'}
              </span>
            ))}
          </span>
        </p>
      )}
      {isMoved && (
        <p>
          <SeverityMark severity="info" />
          <span>调换了语句的次序。</span>
        </p>
      )}
    </div>
  )
}
