import { expect, it } from 'vitest'
import type { DraftStatus } from '../../../core/document/draft-status.ts'
import type { Command } from '../../../renderer/commands/command.ts'
import { idleReason, isEnabled } from '../../../renderer/commands/writing.ts'
import { useDesk } from '../../../renderer/state/desk.ts'

const command = (id: string): Command => ({ id, label: '命令', run: () => undefined })

const deskIn = (status: DraftStatus) => {
  const draft = { id: 'd', title: '', genre: 'notice', fields: {}, ignored: [], limits: [], status } as const
  return { ...useDesk.getState(), draft: { ...draft, checklist: [] } }
}

it('keeps back what changes words while a draft is being reviewed, and says what to do first', () => {
  const desk = deskIn('submitted')
  expect(isEnabled(command('insert-date'), desk)).toBe(false)
  expect(idleReason(command('insert-date'), desk)).toBe('已送审，正文锁定；请先撤回送审')
  expect(idleReason(command('replace'), deskIn('final'))).toContain('复制为新稿')
  expect(isEnabled(command('export-docx'), desk)).toBe(true)
  expect(isEnabled(command('insert-date'), deskIn('returned'))).toBe(true)
})
