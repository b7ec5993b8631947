import { undo as undoEdit } from '../editor/actions.ts'
import { type Command, hasDraft } from './command.ts'

/** Takes the last change back. */
export const undo: Command = {
  id: 'undo',
  label: '撤销',
  shortcuts: ['Ctrl+Z'],
  paperKeys: true,
  idle: '已定稿，只能查看；请复制为新稿修订',
  isEnabled: desk => hasDraft(desk) && desk.draft?.status !== 'final',
  run: undoEdit,
}
