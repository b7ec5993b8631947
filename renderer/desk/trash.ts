import { deleteForGood } from './delete-for-good.ts'
import { refreshDrafts } from './drafts.ts'
import { askDeletion, forgetInBackups } from './forget-in-backups.ts'
import { inParts } from './in-parts.ts'
import { reporting, showMessage } from './messages.ts'
import { Cancelled } from './progress.ts'

/** Drafts deleted by one request: their text is overwritten in several files, which takes longer than moving them. */
const partSize = 100

/** Deletes drafts of the trash for good, after asking. What is called off half way leaves the rest in the trash. */
export async function emptyTrash(ids: readonly string[]): Promise<void> {
  const count = ids.length.toLocaleString('zh-CN')
  const answer = await askDeletion({
    title: '清空回收站',
    text: `回收站中的 ${count} 份稿件连同它们的所有版本将被删除，不能恢复。`,
    action: '全部彻底删除',
  })
  if (!answer) return
  await reporting(async () => {
    let left: string | null = null
    const { done, ended } = await inParts(
      '正在清空回收站',
      ids,
      async part => {
        left = (await deleteForGood(part)) ?? left
      },
      partSize,
    )
    await refreshDrafts()
    if (left !== null) showMessage('notice', left)
    if (ended instanceof Cancelled) {
      const deleted = done.length.toLocaleString('zh-CN')
      return showMessage('notice', `已停止清空，删除了 ${deleted} 份；其余的仍在回收站中。`)
    }
    if (ended !== null) throw ended
    if (answer.fromBackups) await forgetInBackups(ids, `已彻底删除 ${count} 份稿件，`)
    else if (left === null) showMessage('done', `已清空回收站，彻底删除 ${count} 份稿件。`)
  })
}
