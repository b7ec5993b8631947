import { Dialog } from '../dialogs/dialog.tsx'
import { useEncryption } from './encryption-state.ts'
import { UnlockForm } from './unlock-form.tsx'

/** Over the desk where the folder was locked while this window held text that is not saved: it is saved after. */
export function UnlockLayer() {
  const isHeld = useEncryption(state => state.isHeld)
  if (!isHeld) return null
  return (
    <Dialog title="简文已锁定" size="small">
      <p>窗口中有还没存好的内容，解锁后自动保存；请不要关闭窗口。</p>
      <UnlockForm />
    </Dialog>
  )
}
