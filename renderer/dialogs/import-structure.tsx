import { useCallback, useLayoutEffect, useRef, useState } from 'react'
import { type ChosenRoles, type ImportLine, type LineRole, roleLabel } from '../desk/import-lines.ts'
import { EmptyState } from '../panels/empty-state.tsx'
import { numberText } from '../panels/number-text.ts'
import { ImportRow } from './import-row.tsx'
import { type RowMove, rowAfter } from './import-row-keys.ts'

/** So many rows are rendered at once; the others are a button away, and keys lead there as well. */
const rowsAtOnce = 300

interface ImportStructureProps {
  readonly lines: readonly ImportLine[]
  readonly roles: ChosenRoles
  /** The file is being read again: what is shown is about to go. */
  readonly isBusy: boolean
  readonly onChange: (roles: ChosenRoles) => void
}

/** The lines of a file with what each was taken for, to be corrected line by line. One row at a time is a tab stop. */
export function ImportStructure({ lines, roles, isBusy, onChange }: ImportStructureProps) {
  const [isShort, setShort] = useState(false)
  const [from, setFrom] = useState(0)
  const [current, setCurrent] = useState(0)
  const list = useRef<HTMLOListElement>(null)
  const moved = useRef(false)
  // A line that a person changed stays in sight, whatever it is now.
  const shown = lines.flatMap((line, index) =>
    !isShort || roles.has(index) || line.role !== 'paragraph' ? [index] : [],
  )
  const seen = shown.slice(from, from + rowsAtOnce)
  const stop = seen.includes(current) ? current : seen[0]

  useLayoutEffect(() => {
    if (!moved.current) return
    moved.current = false
    list.current?.querySelector<HTMLElement>(`[data-line="${current}"] select`)?.focus()
  }, [current])

  const choose = (index: number, role: LineRole) => {
    const line = lines[index]
    if (!line || (line.block?.table && role !== 'table' && role !== 'leftOut')) return
    const next = new Map(roles)
    if (role === line.role) next.delete(index)
    else next.set(index, role)
    onChange(next)
  }
  const move = (by: RowMove) => {
    const place = rowAfter(shown.indexOf(current), by, shown.length)
    const index = shown[place]
    if (index === undefined) return
    if (place < from || place >= from + rowsAtOnce) setFrom(Math.max(0, place - rowsAtOnce / 2))
    moved.current = index !== current
    setCurrent(index)
  }
  // Rows keep their handlers, so that one change renders one row.
  const latest = useRef({ choose, move })
  useLayoutEffect(() => {
    latest.current = { choose, move }
  })
  const onChoose = useCallback((index: number, role: LineRole) => latest.current.choose(index, role), [])
  const onMove = useCallback((by: RowMove) => latest.current.move(by), [])
  const below = shown.length - from - rowsAtOnce
  const turn = (to: number) => {
    setFrom(Math.max(0, to))
    list.current?.scrollTo(0, to < from ? list.current.scrollHeight : 0)
  }
  return (
    <section className="import-structure" aria-label="识别出的结构" aria-busy={isBusy}>
      <header>
        <h4>识别出的结构</h4>
        <span className="quiet-text">{summary(lines, roles)}</span>
        <label>
          <input
            type="checkbox"
            checked={isShort}
            onChange={event => {
              setShort(event.target.checked)
              setFrom(0)
            }}
          />
          不列正文段落
        </label>
        {roles.size > 0 && (
          <button type="button" className="link-button" onClick={() => onChange(new Map())}>
            全部恢复
          </button>
        )}
      </header>
      {shown.length === 0 && (
        <EmptyState title="全是正文段落" text="取消「不列正文段落」，逐行指定标题、主送机关、署名等。" />
      )}
      {from > 0 && (
        <button type="button" className="button small" onClick={() => turn(from - rowsAtOnce)}>
          上面还有 {numberText(from)} 行
        </button>
      )}
      <ol ref={list}>
        {seen.map(index => (
          <ImportRow
            key={index}
            index={index}
            line={lines[index] as ImportLine}
            role={roles.get(index) ?? (lines[index] as ImportLine).role}
            isStop={index === stop}
            hasChoices={shown.length <= rowsAtOnce}
            onFocus={setCurrent}
            onChoose={onChoose}
            onMove={onMove}
          />
        ))}
      </ol>
      {below > 0 && (
        <button type="button" className="button small" onClick={() => turn(from + rowsAtOnce)}>
          下面还有 {numberText(below)} 行
        </button>
      )}
      <p className="quiet-text">
        上下键换行，空格键选类别；1 至 4 设为一至四级标题，0 设为正文，Delete 不导入，Backspace 恢复。
      </p>
    </section>
  )
}

/** 「52 行，标题层次 6 处，表格 1 个，不导入 1 行，已改 2 行」 */
function summary(lines: readonly ImportLine[], roles: ChosenRoles): string {
  const counts = new Map<LineRole, number>()
  lines.forEach((line, index) => {
    const role = roles.get(index) ?? line.role
    counts.set(role, (counts.get(role) ?? 0) + 1)
  })
  const headings = [...counts].reduce((sum, [role, count]) => sum + (role.startsWith('heading') ? count : 0), 0)
  const parts = [
    `${numberText(lines.length)} 行`,
    headings > 0 ? `标题层次 ${numberText(headings)} 处` : '',
    counts.has('table') ? `表格 ${numberText(counts.get('table') ?? 0)} 个` : '',
    counts.has('leftOut') ? `${roleLabel('leftOut')} ${numberText(counts.get('leftOut') ?? 0)} 行` : '',
    roles.size > 0 ? `已改 ${numberText(roles.size)} 行` : '',
  ]
  return parts.filter(part => part !== '').join('，')
}
