import { useState } from 'react'
import { showMessage } from '../desk/messages.ts'
import { ask } from '../desk/request.ts'
import { closeDialog } from '../desk/window-state.ts'
import { NewPassword, passwordTrouble } from './new-password.tsx'
import { PasswordField } from './password-field.tsx'
import { StepDialog } from './step-dialog.tsx'
import { useSteps } from './use-steps.ts'

/** Gives the folder another password. The recovery key stays. */
export function ChangePasswordDialog() {
  const [present, setPresent] = useState('')
  const [typed, setTyped] = useState({ password: '', again: '' })
  const { trouble, isBusy, setTrouble, finish } = useSteps()
  const change = async () => {
    const wrong = present === '' ? '请输入现在的密码。' : passwordTrouble(typed)
    if (wrong) return setTrouble(wrong)
    await finish(async () => {
      const secret = { by: 'password', text: present } as const
      await ask('encryption.changePassword', { secret, password: typed.password })
      showMessage('done', '密码已修改，恢复密钥不变。')
    })
  }
  return (
    <StepDialog
      title="修改密码"
      action="修改"
      onGoOn={() => void change()}
      back="取消"
      onBack={closeDialog}
      trouble={trouble}
      isBusy={isBusy}
    >
      <PasswordField label="现在的密码" isFirst value={present} onChange={setPresent} onEnter={() => void change()} />
      <NewPassword typed={typed} onChange={setTyped} onEnter={() => void change()} />
      <p className="quiet-text">U 盘上已有的备份仍用旧密码打开，下次备份时换成新的。</p>
    </StepDialog>
  )
}
