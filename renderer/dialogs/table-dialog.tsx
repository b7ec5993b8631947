import { type KeyboardEvent, useState } from 'react'
import { mostColumns } from '../../core/document/table.ts'
import { closeDialog } from '../desk/window-state.ts'
import { focusEditor } from '../editor/actions.ts'
import { currentSession } from '../editor/current-session.ts'
import { insertTable } from '../editor/table/table-acts.ts'
import { Dialog } from './dialog.tsx'
import { NumberField } from './number-field.tsx'

/** The grid's own size; larger tables are typed in. */
const gridRows = 8
const gridColumns = 10

/** The most rows that the dialog makes at once: as many as fill some ten pages. */
const longest = 200

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/** Chooses the size of a new table, by pointer or arrow keys on a grid or by numbers. */
export function TableDialog() {
  const [size, setSize] = useState({ rows: 3, columns: 3 })
  const { rows, columns } = size
  const insert = (chosen = size) => {
    closeDialog()
    const session = currentSession()
    if (session) insertTable(session.editor, chosen.rows, chosen.columns)
    focusEditor()
  }
  const move = (event: KeyboardEvent) => {
    const [down, right] = arrows[event.key] ?? []
    if (down === undefined || right === undefined) return
    event.preventDefault()
    const next = {
      rows: Math.min(gridRows, Math.max(1, rows + down)),
      columns: Math.min(gridColumns, Math.max(1, columns + right)),
    }
    setSize(next)
    const grid = event.currentTarget
    requestAnimationFrame(() => grid.querySelector<HTMLElement>('[tabindex="0"]')?.focus())
  }
  return (
    <Dialog
      title="插入表格"
      size="small"
      onClose={closeDialog}
      actions={
        <>
          <button type="button" className="button" onClick={closeDialog}>
            取消
          </button>
          <button type="button" className="button primary" onClick={() => insert()}>
            插入 {rows} 行 {columns} 列
          </button>
        </>
      }
    >
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset takes no arrow keys */}
      <div className="table-grid" role="group" aria-label="表格大小" onKeyDown={move}>
        {Array.from({ length: gridRows * gridColumns }, (_, at) => {
          const cell = { rows: Math.floor(at / gridColumns) + 1, columns: (at % gridColumns) + 1 }
          const isCorner = cell.rows === Math.min(gridRows, rows) && cell.columns === Math.min(gridColumns, columns)
          return (
            <button
              // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place
              key={at}
              type="button"
              aria-label={`${cell.rows} 行 ${cell.columns} 列`}
              tabIndex={isCorner ? 0 : -1}
              data-start={isCorner || undefined}
              data-on={(cell.rows <= rows && cell.columns <= columns) || undefined}
              onPointerEnter={() => setSize(cell)}
              onClick={() => insert(cell)}
            />
          )
        })}
      </div>
      <div className="table-size">
        <NumberField
          label="行数"
          unit="行"
          value={rows}
          min={1}
          max={longest}
          isDisabled={false}
          onChange={value => setSize({ ...size, rows: value })}
        />
        <NumberField
          label="列数"
          unit="列"
          value={columns}
          min={1}
          max={mostColumns}
          isDisabled={false}
          onChange={value => setSize({ ...size, columns: value })}
        />
      </div>
      <p className="quiet-text">第一行是标题行，换页时重复。Tab 键到下一格，在最后一格按 Tab 键添一行。</p>
    </Dialog>
  )
}
