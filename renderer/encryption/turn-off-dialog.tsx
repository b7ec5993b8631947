import { useState } from 'react'
import { showMessage } from '../desk/messages.ts'
import { ask } from '../desk/request.ts'
import { closeDialog } from '../desk/window-state.ts'
import { saveAll } from '../editor/session.ts'
import { PasswordField } from './password-field.tsx'
import { RunningStep } from './running-step.tsx'
import { StepDialog } from './step-dialog.tsx'
import { useSteps } from './use-steps.ts'

const title = '停止加密'

/** Decrypts the folder, after the password. */
export function TurnOffDialog() {
  const [password, setPassword] = useState('')
  const [isRunning, setRunning] = useState(false)
  const { trouble, isBusy, setTrouble, run } = useSteps()
  const turnOff = async () => {
    if (password === '') return setTrouble('请输入密码。')
    setRunning(true)
    const state = await run(async () => {
      await saveAll()
      return ask('encryption.turnOff', { password })
    })
    setRunning(false)
    if (!state) return
    closeDialog()
    showMessage('done', '已停止加密，以后启动不再需要密码。')
  }
  if (isRunning) return <RunningStep title={title} />
  return (
    <StepDialog
      title={title}
      action="停止加密"
      onGoOn={() => void turnOff()}
      back="取消"
      onBack={closeDialog}
      trouble={trouble}
      isBusy={isBusy}
    >
      <p>停止后，能打开这台电脑的人都能读到稿件和资料库。加密时做的备份仍要用密码打开。</p>
      <PasswordField label="密码" isFirst value={password} onChange={setPassword} onEnter={() => void turnOff()} />
    </StepDialog>
  )
}
