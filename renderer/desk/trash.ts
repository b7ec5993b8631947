import { refreshDrafts } from './drafts.ts'
import { askDeletion, forgetInBackups } from './forget-in-backups.ts'
import { reporting, showMessage } from './messages.ts'
import { Cancelled, withCancel } from './progress.ts'
import { ask } from './request.ts'

/** Deletes drafts of the trash for good, after asking. What is called off half way leaves the rest in the trash. */
export async function emptyTrash(ids: readonly string[]): Promise<void> {
  const count = ids.length.toLocaleString('zh-CN')
  const answer = await askDeletion({
    title: '清空回收站',
    text: `回收站中的 ${count} 份稿件连同它们的所有版本将被删除，不能恢复。`,
    action: '全部彻底删除',
  })
  if (!answer) return
  let deleted = 0
  await reporting(async () => {
    try {
      await withCancel('正在清空回收站', async signal => {
        for (const id of ids) {
          if (signal.aborted) return
          await ask('draft.delete', { id })
          deleted++
        }
      })
      if (answer.fromBackups) await forgetInBackups(ids, `已彻底删除 ${count} 份稿件，`)
      else showMessage('done', `已清空回收站，彻底删除 ${count} 份稿件。`)
    } catch (error) {
      if (!(error instanceof Cancelled)) throw error
      showMessage('notice', `已停止清空，删除了 ${deleted.toLocaleString('zh-CN')} 份；其余的仍在回收站中。`)
    } finally {
      await refreshDrafts()
    }
  })
}
