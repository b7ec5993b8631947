import { type DraftStatus, freedomOf, statusNames } from '../../core/document/draft-status.ts'
import type { DeskState } from '../state/desk.ts'
import type { Command } from './command.ts'

/** Commands that change the words, the form or the layout of a draft, by the beginnings of their ids. */
const changing = [
  'accept-',
  'add-column-',
  'add-row-',
  'add-table-',
  'align-column-',
  'cut',
  'delete-columns',
  'delete-rows',
  'delete-table',
  'demote-heading',
  'edit-fields',
  'equal-columns',
  'fix-',
  'insert-',
  'move-section-',
  'narrow-column',
  'paste-format',
  'promote-heading',
  'renumber-headings',
  'replace',
  'set-',
  'toggle-bold',
  'toggle-header-row',
  'toggle-landscape',
  'widen-column',
]

/** Whether the words of the draft on the desk may be changed. */
export function mayWrite({ draft }: Pick<DeskState, 'draft'>): boolean {
  return draft !== null && freedomOf(draft.status) === 'all'
}

/** Why the words of a draft in this status stay as they are; null where they may be changed. */
export function lockReason(status: DraftStatus | undefined): string | null {
  if (status === undefined || freedomOf(status) === 'all') return null
  if (status === 'final') return '已定稿，只能查看；请复制为新稿修订'
  return `已${statusNames[status]}，正文锁定；请先${status === 'submitted' ? '撤回送审' : '退回'}`
}

/** Whether a command can run now: what changes words cannot where the draft's status keeps them. */
export function isEnabled(command: Command, desk: DeskState): boolean {
  return command.isEnabled?.(desk) !== false && !isLocked(command, desk)
}

/** Why a command that cannot run cannot; undefined where nothing is to be said. */
export function idleReason(command: Command, desk: DeskState): string | undefined {
  return (isLocked(command, desk) && lockReason(desk.draft?.status)) || command.idle
}

function isLocked({ id }: Command, { draft }: DeskState): boolean {
  return draft !== null && freedomOf(draft.status) !== 'all' && changing.some(start => id.startsWith(start))
}
