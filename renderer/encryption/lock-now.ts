import { reporting, showMessage } from '../desk/messages.ts'
import { withProgress } from '../desk/progress.ts'
import { ask } from '../desk/request.ts'
import { saveAll } from '../editor/session.ts'
import { keepCaret } from './kept-caret.ts'

/** Locks the folder once everything is saved. What cannot be saved keeps it open, and the person is told. */
export async function lockNow(): Promise<void> {
  keepCaret()
  if (!(await saveAll())) {
    showMessage('failure', '还有内容没有存好，没有锁定；请先按屏幕下方的提示处理，再锁定。')
    return
  }
  await reporting(() => withProgress('正在锁定', () => ask('encryption.lock', null)))
}
