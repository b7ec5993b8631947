import { redo as redoEdit } from '../editor/actions.ts'
import { type Command, hasDraft } from './command.ts'

/** Brings back what 撤销 took. */
export const redo: Command = {
  id: 'redo',
  label: '重做',
  shortcuts: ['Ctrl+Y', 'Ctrl+Shift+Z'],
  paperKeys: true,
  idle: '已定稿，只能查看；请复制为新稿修订',
  isEnabled: desk => hasDraft(desk) && desk.draft?.status !== 'final',
  run: redoEdit,
}
