import type { BodyElementId } from '../../core/document/elements.ts'
import { checkNow } from '../commands/check-now.ts'
import { exportDocx } from '../commands/export-docx.ts'
import { importFiles } from '../commands/import-files.ts'
import { newDraft } from '../commands/new-draft.ts'
import { openLibrary } from '../commands/open-library.ts'
import { redo } from '../commands/redo.ts'
import { bodyElements, chooseElement } from '../commands/set-elements.ts'
import { undo } from '../commands/undo.ts'
import { mayWrite } from '../commands/writing.ts'
import { useDesk } from '../state/desk.ts'
import { ElementButton } from './element-button.tsx'
import { ToolButton } from './tool-button.tsx'

const levels: readonly (readonly [BodyElementId, string])[] = [
  ['paragraph', '正文'],
  ['heading1', '一、'],
  ['heading2', '（一）'],
  ['heading3', '1.'],
  ['heading4', '（1）'],
]

/** The row of tools: what people do most, one click away. */
export function ToolRow() {
  return (
    <div className="tool-row" data-pane="tools">
      <div className="tool-group">
        <ToolButton command={newDraft} label="新建稿件" icon="add" />
        <ToolButton command={importFiles} label="导入" icon="import" />
      </div>
      <div className="tool-group">
        {levels.map(([element, text]) => (
          <ElementButton key={element} element={element} text={text} />
        ))}
        <ElementSelect />
      </div>
      <div className="tool-group">
        <ToolButton command={undo} label="撤销" icon="undo" look="icon" />
        <ToolButton command={redo} label="重做" icon="redo" look="icon" />
      </div>
      <div className="tool-group">
        <ToolButton command={checkNow} label="检查" icon="check" />
      </div>
      <div className="tool-group tool-end">
        <ToolButton command={openLibrary} label="资料库" icon="library" />
        <ToolButton command={exportDocx} label="导出 Word" icon="export" look="primary" />
      </div>
    </div>
  )
}

function ElementSelect() {
  const isFree = useDesk(mayWrite)
  const element = useDesk(state => state.caretElement)
  return (
    <select
      className="select"
      aria-label="要素"
      disabled={!isFree}
      value={element ?? ''}
      onChange={event => chooseElement(event.target.value as BodyElementId)}
    >
      {element === null && <option value="">要素</option>}
      {bodyElements.map(({ id, label }) => (
        <option key={id} value={id}>
          {label}
        </option>
      ))}
    </select>
  )
}
