import type { DataPlace } from '../../core/contract/data-place.ts'
import { showMessage } from './messages.ts'
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
