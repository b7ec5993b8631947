import type { DataPlace } from '../../core/contract/data-place.ts'
import { reporting, showMessage } from './messages.ts'
import { ask } from './request.ts'

/** Says what this start made of a move of the data; nothing where none was ordered. Throws RequestFailure. */
export async function tellOfMove(): Promise<void> {
  const { move } = await ask('data.place', null)
  if (move?.kind === 'moved') {
    const text = `数据文件夹已移到 ${move.to}，每个文件都核对过。`
    showMessage('notice', text, [`旧文件夹 ${move.from} 原样保留；确认无误后，可以自行删除其中的内容。`])
  }
  if (move?.kind === 'stayed') showMessage('failure', `数据文件夹没有移动，仍在原处。${move.reason}`)
}

/** Where the data lie, with a move ordered or called off before. Throws RequestFailure. */
export async function orderDataMove(path: string | null): Promise<{ place: DataPlace; warning: string | null }> {
  const plan = path === null ? await ask('data.cancelMove', null) : await ask('data.orderMove', { path })
  return { place: await ask('data.place', null), warning: plan?.warning ?? null }
}

/** Shows the data folder in the system's file manager. */
export async function showDataFolder(): Promise<void> {
  await reporting(() => ask('data.show', null))
}

/** Puts the data folder's path on the clipboard. */
export async function copyDataFolder(folder: string): Promise<void> {
  await reporting(async () => {
    await navigator.clipboard.writeText(folder)
    showMessage('done', '已复制数据文件夹的路径。')
  })
}

/** A folder that the person chose; null where none was, or the choice failed, which is told. */
export async function chooseFolder(): Promise<string | null> {
  const chosen = await reporting(() => ask('data.chooseFolder', null))
  return chosen?.path ?? null
}
