import type { FormatFinding, FormatReport } from '../../core/format-check/finding.ts'
import { EmptyState } from '../panels/empty-state.tsx'
import { SeverityMark } from '../panels/severity-mark.tsx'

/** Places of one finding that are listed; the others are counted. */
const mostPlaces = 3

/** What the format check found in a file, the gravest first, and what a new file made of it would lack. */
export function FormatFindings({ report: { findings, losses } }: { readonly report: FormatReport }) {
  return (
    <>
      {findings.length === 0 ? (
        <EmptyState title="没有发现版式问题" text="页面、字体、字号、行距、页码等都与所选版式一致。" />
      ) : (
        <section aria-label="版式问题">
          <p className="quiet-text">共 {findings.length} 项</p>
          <ul className="format-findings">
            {findings.map(one => (
              <Finding key={`${one.ruleId} ${one.message}`} finding={one} />
            ))}
          </ul>
        </section>
      )}
      {losses.length > 0 && (
        <section className="notice" aria-label="重排时不能保留的内容">
          <p>按规范重排时有几点要留意：</p>
          <ul className="format-losses">
            {losses.map(loss => (
              <li key={loss}>{loss}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function Finding({ finding }: { readonly finding: FormatFinding }) {
  const { severity, message, advice, basis, part, places } = finding
  return (
    <li className="format-finding">
      <SeverityMark severity={severity} />
      <div>
        <p className="format-message">{message}</p>
        <p>{advice}</p>
        {places.slice(0, mostPlaces).map(({ paragraph, text }) => (
          <p key={paragraph} className="quiet-text">
            第 {paragraph} 段　{text}
          </p>
        ))}
        <p className="quiet-text">
          {places.length > mostPlaces && `等 ${places.length} 段 · `}
          {part} · {basis}
        </p>
      </div>
    </li>
  )
}
