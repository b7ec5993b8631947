import type { ForgottenDrafts } from '../../core/contract/backups.ts'
import { reporting, showMessage } from './messages.ts'
import { Cancelled, withCancel } from './progress.ts'
import { ask } from './request.ts'
import { confirmWithChoice } from './window-state.ts'

/** What a deletion for good is asked with: its title, what is lost, and the verb. */
interface Deletion {
  readonly title: string
  readonly text: string
  readonly action: string
}

/**
 * Asks before drafts are deleted for good, telling where else they may still be. Resolves to null where they stay, else to
 * whether they are to be taken out of the backups too.
 */
export async function askDeletion({
  title,
  text,
  action,
}: Deletion): Promise<{ readonly fromBackups: boolean } | null> {
  // Without an answer the question is asked all the same, as it was always asked.
  const state = await ask('backup.state', null).catch(() => null)
  const count = state?.backups.length ?? 0
  const notes = [
    count > 0 && '备份里可能还存着：每日备份保留 14 天，手工的保留最近 5 份。',
    (state?.keptOriginals ?? 0) > 0 && '修复稿件库时保留的原件里也可能有，可在“帮助”菜单的“稿件恢复情况”中删除。',
  ].filter(note => note !== false)
  const choice = count > 0 ? `同时从现有的 ${count.toLocaleString('zh-CN')} 份备份中清除` : null
  const answer = await confirmWithChoice({ title, text, notes, action, choice })
  return answer && { fromBackups: answer.chosen }
}

/** Takes deleted drafts out of the backups and tells how that came out. What is called off leaves some backups as they are. */
export async function forgetInBackups(ids: readonly string[], done: string): Promise<void> {
  const outcome = await clear(ids)
  if (outcome === null) return showMessage('notice', `${done}清除备份已停止，其余备份里可能还有已删除的稿件。`)
  const { problems, isComplete } = outcome
  if (isComplete) showMessage('done', `${done}备份中也已清除。`)
  else showMessage('notice', `${done}有备份没有清除，里面可能还有已删除的稿件。`, problems)
}

/** Null where it was called off. */
async function clear(ids: readonly string[]): Promise<ForgottenDrafts | null> {
  try {
    return await withCancel('正在从备份中清除', signal => {
      signal.addEventListener('abort', () => void reporting(() => ask('backup.cancel', null)), { once: true })
      return ask('backup.forgetDrafts', { ids })
    })
  } catch (error) {
    if (error instanceof Cancelled) return null
    throw error
  }
}
