import { useState } from 'react'
import type { OfferedRecoveryKey } from '../../core/contract/encryption.ts'
import { showMessage } from '../desk/messages.ts'
import { ask } from '../desk/request.ts'
import { closeDialog } from '../desk/window-state.ts'
import { groupTrouble, KeyCheck } from './key-check.tsx'
import { PasswordField } from './password-field.tsx'
import { RecoverySheet } from './recovery-sheet.tsx'
import { StepDialog } from './step-dialog.tsx'
import { KeyWays } from './turn-on-dialog.tsx'
import { useSteps } from './use-steps.ts'

const title = '换新的恢复密钥'

/** Makes another recovery key; the old one is void once the new one was typed back in part. */
export function RenewKeyDialog() {
  const [password, setPassword] = useState('')
  const [offer, setOffer] = useState<OfferedRecoveryKey | null>(null)
  const [isKept, setKept] = useState(false)
  const [groups, setGroups] = useState<readonly string[]>(['', ''])
  const { trouble, isBusy, setTrouble, run, finish } = useSteps()

  const offerKey = async () => {
    if (password === '') return setTrouble('请输入密码。')
    const offered = await run(() => ask('encryption.offer', { password }))
    if (offered) setOffer(offered)
  }
  const renew = async () => {
    if (!offer) return
    const wrong = groupTrouble(offer, groups)
    if (wrong) return setTrouble(wrong)
    await finish(async () => {
      await ask('encryption.renewRecoveryKey', { groups })
      showMessage('done', '恢复密钥已换新，旧的已作废。')
    })
  }

  if (!offer) {
    return (
      <StepDialog
        key="password"
        title={title}
        action="下一步"
        onGoOn={() => void offerKey()}
        back="取消"
        onBack={closeDialog}
        trouble={trouble}
        isBusy={isBusy}
      >
        <p>换新以后，旧的恢复密钥不能再打开这个数据文件夹。</p>
        <PasswordField label="密码" isFirst value={password} onChange={setPassword} onEnter={() => void offerKey()} />
      </StepDialog>
    )
  }
  if (!isKept) {
    return (
      <StepDialog
        key="key"
        title="保管恢复密钥"
        size="medium"
        action="已经保管好"
        onGoOn={() => setKept(true)}
        back="取消"
        onBack={closeDialog}
        trouble={trouble}
        extra={<KeyWays offer={offer} />}
      >
        <RecoverySheet offer={offer} />
      </StepDialog>
    )
  }
  return (
    <StepDialog
      key="check"
      title="核对恢复密钥"
      action="换用新的"
      onGoOn={() => void renew()}
      back="返回"
      onBack={() => setKept(false)}
      trouble={trouble}
      isBusy={isBusy}
    >
      <p>请照着打印件或抄写的恢复密钥，填写下面两组。</p>
      <KeyCheck offer={offer} typed={groups} onChange={setGroups} onEnter={() => void renew()} />
    </StepDialog>
  )
}
