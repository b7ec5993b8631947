import { openDialog } from '../desk/window-state.ts'
import { focusEditor } from '../editor/actions.ts'
import { currentSession } from '../editor/current-session.ts'
import type { DraftEditorModel } from '../editor/slate-types.ts'
import * as acts from '../editor/table/table-acts.ts'
import type { DeskState } from '../state/desk.ts'
import type { Command } from './command.ts'

const idle = '请先把光标放进表格。'

function isInTable(desk: DeskState): boolean {
  return desk.draft !== null && desk.caretElement === 'table'
}

function inTable(id: string, label: string, act: (editor: DraftEditorModel) => void): Command {
  return {
    id,
    label,
    idle,
    isEnabled: isInTable,
    run: () => {
      const session = currentSession()
      // The keyboard first: a paper that takes it later brings the browser's earlier caret along.
      focusEditor()
      if (session) act(session.editor)
    },
  }
}

/** Inserts a table whose size is chosen on a grid. */
export const insertTable: Command = {
  id: 'insert-table',
  label: '插入表格…',
  idle: '请把光标放到表格外面；表格里不能再插入表格。',
  isEnabled: desk => desk.draft !== null && desk.caretElement !== 'table',
  run: () => openDialog({ kind: 'table' }),
}

/** What can be done to the table at the caret, in the order of the menu. */
export const tableActs: readonly Command[] = [
  inTable('add-row-above', '在上方插入行', editor => acts.addRow(editor, -1)),
  inTable('add-row-below', '在下方插入行', editor => acts.addRow(editor, 1)),
  inTable('add-column-left', '在左侧插入列', editor => acts.addColumn(editor, -1)),
  inTable('add-column-right', '在右侧插入列', editor => acts.addColumn(editor, 1)),
  inTable('delete-rows', '删除行', acts.deleteRows),
  inTable('delete-columns', '删除列', acts.deleteColumns),
  inTable('delete-table', '删除表格', acts.deleteTable),
  inTable('toggle-header-row', '设为或取消标题行', acts.toggleHeader),
  inTable('align-column-left', '本列左对齐', editor => acts.alignColumns(editor, 'left')),
  inTable('align-column-center', '本列居中', editor => acts.alignColumns(editor, 'center')),
  inTable('align-column-right', '本列右对齐', editor => acts.alignColumns(editor, 'right')),
  inTable('widen-column', '加宽本列', editor => acts.resizeColumn(editor, 1)),
  inTable('narrow-column', '收窄本列', editor => acts.resizeColumn(editor, -1)),
  inTable('equal-columns', '平均分布各列', acts.equaliseColumns),
  inTable('toggle-landscape', '横排（单独横向页面）或恢复竖排', acts.toggleLandscape),
  inTable('add-table-caption', '在表格上方加表题', acts.addCaption),
  inTable('select-cell', '选中单元格', editor => acts.selectPart(editor, 'cell')),
  inTable('select-row', '选中整行', editor => acts.selectPart(editor, 'row')),
  inTable('select-table', '选中表格', editor => acts.selectPart(editor, 'table')),
]

/** The acts in the groups of the menu. */
export const tableGroups: readonly (readonly string[])[] = [
  ['insert-table'],
  ...[
    [0, 4],
    [4, 7],
    [7, 16],
    [16, 19],
  ].map(([from, to]) => tableActs.slice(from, to).map(act => act.id)),
]
