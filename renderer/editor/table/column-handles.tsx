import { type PointerEvent, useState } from 'react'
import { Transforms } from 'slate'
import { HistoryEditor } from 'slate-history'
import { ReactEditor, useSlateStatic } from 'slate-react'
import { leastWidth } from '../../../core/document/table.ts'
import type { SlateTable } from '../slate-types.ts'

/** The borders between columns, to be dragged. What one column gains its neighbour loses; one undo step a drag. */
export function ColumnHandles({ table }: { readonly table: SlateTable }) {
  const editor = useSlateStatic()
  const [drag, setDrag] = useState<{ readonly border: number; readonly by: number } | null>(null)
  const widths = table.columns.map(column => column.width)
  const places = widths.slice(0, -1).map((_, at) => widths.slice(0, at + 1).reduce((sum, width) => sum + width, 0))

  const start = (event: PointerEvent<HTMLDivElement>, border: number) => {
    event.preventDefault()
    const handle = event.currentTarget
    const total = handle.parentElement?.getBoundingClientRect().width ?? 1
    const from = event.clientX
    const least = leastWidth - (widths[border] as number)
    const most = (widths[border + 1] as number) - leastWidth
    const byOf = (x: number) => Math.round(Math.max(least, Math.min(most, ((x - from) * 1000) / total)))
    const held = new AbortController()
    const { signal } = held
    const move = (moved: globalThis.PointerEvent) => setDrag({ border, by: byOf(moved.clientX) })
    const end = (ended: globalThis.PointerEvent) => {
      held.abort()
      setDrag(null)
      const by = ended.type === 'pointerup' ? byOf(ended.clientX) : 0
      if (by !== 0) resize(border, by)
    }
    handle.setPointerCapture(event.pointerId)
    handle.addEventListener('pointermove', move, { signal })
    for (const type of ['pointerup', 'pointercancel'] as const) handle.addEventListener(type, end, { signal })
  }

  const resize = (border: number, by: number) => {
    const columns = table.columns.map((column, at) =>
      at === border
        ? { ...column, width: column.width + by }
        : at === border + 1
          ? { ...column, width: column.width - by }
          : column,
    )
    const at = ReactEditor.findPath(editor, table)
    HistoryEditor.withNewBatch(editor, () => Transforms.setNodes(editor, { columns }, { at }))
  }

  return (
    <div className="column-handles" contentEditable={false} aria-hidden="true">
      {places.map((place, border) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: a border is its place
          key={border}
          className="column-handle"
          data-dragged={drag?.border === border || undefined}
          style={{ left: `${(place + (drag?.border === border ? drag.by : 0)) / 10}%` }}
          onPointerDown={event => start(event, border)}
        />
      ))}
    </div>
  )
}
