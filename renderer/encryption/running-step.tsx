import type { EncryptionProgress } from '../../core/contract/encryption.ts'
import { reporting } from '../desk/messages.ts'
import { ask } from '../desk/request.ts'
import { Dialog } from '../dialogs/dialog.tsx'
import { shareText } from '../panels/number-text.ts'
import { useEncryption } from './encryption-state.ts'

const stepWords: Readonly<Record<EncryptionProgress['step'], string>> = {
  backup: '正在备份',
  copy: '正在转换稿件和资料库',
  verify: '正在逐条核对',
  exchange: '正在替换原文件',
  erase: '正在备份并清除旧文件',
}

/** While the folder is encrypted or decrypted: how far it is, and the way to call it off as long as there is one. */
export function RunningStep({ title }: { readonly title: string }) {
  const progress = useEncryption(state => state.progress)
  const done = progress?.done ?? 0
  const canCancel = progress?.canCancel === true
  const cancel = () => void reporting(() => ask('encryption.cancel', null))
  return (
    <Dialog
      title={title}
      size="small"
      actions={
        <button type="button" className="button" aria-disabled={!canCancel} onClick={() => canCancel && cancel()}>
          取消
        </button>
      }
    >
      <div className="encryption-step" role="status">
        <p>{progress ? stepWords[progress.step] : '正在准备'}…</p>
        <progress className="encryption-progress" value={done} aria-label="进度" />
        <p className="quiet-text">
          {shareText(done)}。
          {canCancel ? '取消后数据文件夹不变。' : '这一步不能取消，请不要关机；万一断电，下次启动会接着做完。'}
        </p>
      </div>
    </Dialog>
  )
}
