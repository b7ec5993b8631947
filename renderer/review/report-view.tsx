import type { ReportColumn, ReportPart } from '../../core/report/parts.ts'

/** A report as it stands on paper, on screen and for the printer alike. */
export function ReportView({ parts }: { readonly parts: readonly ReportPart[] }) {
  return (
    <div className="report">
      {parts.map((part, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts have no other name than their place
        <Part key={at} part={part} />
      ))}
    </div>
  )
}

function Part({ part }: { readonly part: ReportPart }) {
  switch (part.kind) {
    case 'title':
      return (
        <div className="report-title">
          <h3>{part.text}</h3>
          <p>{part.under}</p>
        </div>
      )
    case 'heading':
      return <h4>{part.text}</h4>
    case 'facts':
      return (
        <table className="report-facts">
          <tbody>
            {part.rows.map(([label, value]) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td>{value}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )
    case 'table':
      return part.rows.length === 0 ? <p>{part.empty}</p> : <Rows columns={part.columns} rows={part.rows} />
    case 'signatures':
      return (
        <div className="report-signatures">
          {part.labels.map(label => (
            <span key={label}>{label}：</span>
          ))}
        </div>
      )
    default:
      return <p data-kind={part.kind}>{part.text}</p>
  }
}

interface RowsProps {
  readonly columns: readonly ReportColumn[]
  readonly rows: readonly (readonly string[])[]
}

function Rows({ columns, rows }: RowsProps) {
  return (
    <table>
      <colgroup>
        {columns.map(({ label, width }) => (
          <col key={label} style={{ width: `${width}%` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map(({ label, isNumber }) => (
            <th key={label} scope="col" data-number={isNumber}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name than their place
          <tr key={at}>
            {row.map((cell, column) => (
              <td key={columns[column]?.label} data-number={columns[column]?.isNumber}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
