import type { Severity } from '../../core/lint/rule.ts'
import { severityLabels } from '../../core/lint/severity-labels.ts'

const shapes: Readonly<Record<Severity | 'repetition', string>> = {
  error: 'M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1Z',
  warning: 'M6 1.2 11.2 10.6H.8Z',
  info: 'M6 .8 11.2 6 6 11.2.8 6Z',
  repetition: 'M1 2h10v3H1ZM1 7h10v3H1Z',
}

interface SeverityMarkProps {
  readonly severity: Severity
  readonly repetition?: boolean
  /** Where the words beside it say the same. */
  readonly isSilent?: boolean
}

/** The sign of a severity: a disc, a triangle, a diamond, or two bars for repetition, so that shape tells what colour tells. */
export function SeverityMark({ severity, repetition, isSilent }: SeverityMarkProps) {
  const sign = repetition ? 'repetition' : severity
  const shape = <path d={shapes[sign]} fillRule="evenodd" />
  if (isSilent) {
    return (
      <svg className="severity-mark" data-sign={sign} viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
        {shape}
      </svg>
    )
  }
  return (
    <svg className="severity-mark" data-sign={sign} viewBox="0 0 12 12" width="12" height="12" role="img">
      <title>{severityLabels[severity]}</title>
      {shape}
    </svg>
  )
}
