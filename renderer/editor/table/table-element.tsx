import { type CSSProperties, createContext, useContext } from 'react'
import type { RenderElementProps } from 'slate-react'
import { elementSpec } from '../../../core/document/elements.ts'
import { elementStyle } from '../element-style.ts'
import type { SlateRow, SlateTable } from '../slate-types.ts'
import { ColumnHandles } from './column-handles.tsx'

/** Whether the row around a cell is one of the header. Cells are not drawn anew when their row changes. */
const HeaderContext = createContext(false)

/** A table of the paper. Widths and alignments are properties that paper.css reads, a column each. */
export function TableElement({ attributes, children, element }: RenderElementProps & { element: SlateTable }) {
  const { columns } = element
  const aligns = Object.fromEntries(
    columns.flatMap(({ align }, at) => (align ? [[`--align-${at + 1}`, align] as const] : [])),
  )
  return (
    <div
      {...attributes}
      className="block table-block"
      data-element="table"
      data-landscape={element.landscape || undefined}
      data-font={elementSpec('table').style.font}
      style={{ ...elementStyle('table'), ...aligns } as CSSProperties}
    >
      <table className="paper-table">
        <colgroup contentEditable={false}>
          {columns.map((column, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
            <col key={at} style={{ width: `${column.width / 10}%` }} />
          ))}
        </colgroup>
        <tbody>{children}</tbody>
      </table>
      <ColumnHandles table={element} />
    </div>
  )
}

/** A row of a table. */
export function RowElement({ attributes, children, element }: RenderElementProps & { element: SlateRow }) {
  const isHeader = element.header === true
  return (
    <HeaderContext value={isHeader}>
      <tr {...attributes} data-header={isHeader || undefined}>
        {children}
      </tr>
    </HeaderContext>
  )
}

/** A cell of a table. */
export function CellElement({ attributes, children }: RenderElementProps) {
  const isHeader = useContext(HeaderContext)
  return (
    <td {...attributes} role={isHeader ? 'columnheader' : undefined}>
      {children}
    </td>
  )
}
