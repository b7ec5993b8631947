import { type KeyboardEvent, memo, useState } from 'react'
import { isComposing } from '../commands/shortcut.ts'
import { type ImportLine, type LineRole, lineRoles, roleLabel } from '../desk/import-lines.ts'
import { type RowMove, rowAct } from './import-row-keys.ts'

interface ImportRowProps {
  readonly index: number
  readonly line: ImportLine
  readonly role: LineRole
  /** It is the row that Tab leads to. */
  readonly isStop: boolean
  /** Its choices are there from the start; those of many rows are put in once somebody comes near. */
  readonly hasChoices: boolean
  readonly onFocus: (index: number) => void
  readonly onChoose: (index: number, role: LineRole) => void
  readonly onMove: (move: RowMove) => void
}

/** One line of a file, with what it is taken for. */
export const ImportRow = memo(function ImportRow(props: ImportRowProps) {
  const { index, line, role, isStop, hasChoices, onFocus, onChoose, onMove } = props
  const [isNear, setNear] = useState(false)
  const isTable = line.block?.table !== undefined
  const offered: readonly LineRole[] =
    isNear || isStop || hasChoices ? [...(isTable ? ['table' as const] : lineRoles), 'leftOut'] : [role]

  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent)) return
    const act = rowAct(event)
    if (!act) return
    event.preventDefault()
    if (act === 'restore') onChoose(index, line.role)
    else if ('move' in act) onMove(act.move)
    else onChoose(index, act.role)
  }
  return (
    <li
      data-line={index}
      data-element={role}
      data-changed={role !== line.role || undefined}
      onPointerEnter={() => setNear(true)}
    >
      <select
        className="select small import-role"
        aria-label={`第 ${index + 1} 行的类别：${line.text.slice(0, 30) || '空段'}`}
        tabIndex={isStop ? 0 : -1}
        value={role}
        onFocus={() => onFocus(index)}
        onKeyDown={onKeyDown}
        onChange={event => onChoose(index, event.target.value as LineRole)}
      >
        {offered.map(each => (
          <option key={each} value={each}>
            {roleLabel(each)}
          </option>
        ))}
      </select>
      <span className="import-text">{isTable ? line.text.replaceAll('\t', '　') : line.text || '（空段）'}</span>
    </li>
  )
})
