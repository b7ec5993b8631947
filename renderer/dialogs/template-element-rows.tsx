import type { KeyboardEvent } from 'react'
import { type BodyElementId, elementOfBlock, elementSpec } from '../../core/document/elements.ts'
import { fromLabelText, toLabelText } from '../../core/template/label-text.ts'
import { type TemplateField, templateElementTypes } from '../../core/template/template.ts'
import { Icon } from '../app/icon.tsx'
import { handOnFocus } from './row-focus.ts'
import { type ElementRow, moveRow } from './template-edit.ts'

const levels = [1, 2, 3, 4] as const
const choices: readonly BodyElementId[] = templateElementTypes.flatMap(type =>
  type === 'heading' ? levels.map(level => elementOfBlock({ type, level })) : [elementOfBlock({ type })],
)

interface TemplateElementRowsProps {
  readonly rows: readonly ElementRow[]
  readonly fields: readonly TemplateField[]
  readonly onRows: (rows: readonly ElementRow[]) => void
}

/** The structure of a template: what each line is, and its words. Alt with an arrow moves a line. */
export function TemplateElementRows({ rows, fields, onRows }: TemplateElementRowsProps) {
  const change = (index: number, part: Partial<ElementRow>) =>
    onRows(rows.map((row, at) => (at === index ? { ...row, ...part } : row)))
  const move = (event: KeyboardEvent, index: number) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    onRows(moveRow(rows, index, event.key === 'ArrowDown' ? 1 : -1))
  }
  return (
    <>
      <ol className="element-rows" aria-label="结构">
        {rows.map((row, index) => (
          <li key={row.key} onKeyDown={event => move(event, index)}>
            <select
              className="select"
              aria-label={`第 ${index + 1} 行的要素`}
              value={row.element}
              onChange={event => change(index, { element: event.target.value as BodyElementId })}
            >
              {choices.map(id => (
                <option key={id} value={id}>
                  {elementSpec(id).label}
                </option>
              ))}
            </select>
            <textarea
              className="field"
              rows={1}
              aria-label={`第 ${index + 1} 行的文字`}
              value={toLabelText(row, fields)}
              onChange={event =>
                change(index, { text: fromLabelText(event.target.value.replace(/\s*[\r\n]+\s*/gu, ' '), fields) })
              }
            />
            <button
              type="button"
              className="icon-button"
              aria-label={`上移第 ${index + 1} 行`}
              title="上移（Alt+↑）"
              disabled={index === 0}
              onClick={() => onRows(moveRow(rows, index, -1))}
            >
              <Icon name="previous" />
            </button>
            <button
              type="button"
              className="icon-button"
              aria-label={`下移第 ${index + 1} 行`}
              title="下移（Alt+↓）"
              disabled={index === rows.length - 1}
              onClick={() => onRows(moveRow(rows, index, 1))}
            >
              <Icon name="next" />
            </button>
            <button
              type="button"
              className="icon-button"
              aria-label={`在第 ${index + 1} 行下面加一行`}
              title="在下面加一行"
              onClick={() => onRows(rows.toSpliced(index + 1, 0, newRow()))}
            >
              <Icon name="add" />
            </button>
            <button
              type="button"
              className="icon-button"
              aria-label={`删去第 ${index + 1} 行`}
              title="删去"
              onClick={event => {
                handOnFocus(event.currentTarget)
                onRows(rows.toSpliced(index, 1))
              }}
            >
              <Icon name="close" />
            </button>
          </li>
        ))}
      </ol>
      {rows.length === 0 && (
        <button type="button" className="button" onClick={() => onRows([newRow()])}>
          加一行
        </button>
      )}
    </>
  )
}

function newRow(): ElementRow {
  return { key: crypto.randomUUID(), element: 'paragraph', text: '' }
}
