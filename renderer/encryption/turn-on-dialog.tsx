import { useState } from 'react'
import type { OfferedRecoveryKey } from '../../core/contract/encryption.ts'
import { showMessage } from '../desk/messages.ts'
import { ask } from '../desk/request.ts'
import { closeDialog } from '../desk/window-state.ts'
import { saveAll } from '../editor/session.ts'
import { groupTrouble, KeyCheck } from './key-check.tsx'
import { NewPassword, passwordTrouble } from './new-password.tsx'
import { RecoverySheet, saveRecoveryKey } from './recovery-sheet.tsx'
import { RunningStep } from './running-step.tsx'
import { StepDialog } from './step-dialog.tsx'
import { useSteps } from './use-steps.ts'

const title = '加密数据文件夹'

/** Turns encryption on: a password, a recovery key that is kept and typed back in part, then the work itself. */
export function TurnOnDialog() {
  const [step, setStep] = useState<'password' | 'key' | 'check' | 'running'>('password')
  const [typed, setTyped] = useState({ password: '', again: '' })
  const [erase, setErase] = useState(true)
  const [offer, setOffer] = useState<OfferedRecoveryKey | null>(null)
  const [groups, setGroups] = useState<readonly string[]>(['', ''])
  const { trouble, isBusy, setTrouble, run } = useSteps()

  const offerKey = async () => {
    const wrong = passwordTrouble(typed)
    if (wrong) return setTrouble(wrong)
    const offered = await run(() => ask('encryption.offer', { password: typed.password }))
    if (!offered) return
    setOffer(offered)
    setStep('key')
  }
  const turnOn = async () => {
    if (!offer) return
    const wrong = groupTrouble(offer, groups)
    if (wrong) return setTrouble(wrong)
    setStep('running')
    const state = await run(async () => {
      await saveAll()
      return ask('encryption.turnOn', { groups, erase })
    })
    if (!state) return setStep('check')
    closeDialog()
    const left =
      state.unencryptedCopies > 0 ? `还有 ${state.unencryptedCopies} 份未加密的旧备份，在「设置 → 数据」中清除。` : ''
    showMessage('done', `数据文件夹已加密。${left}`)
  }

  if (step === 'running') return <RunningStep title={title} />
  if (step === 'password' || !offer) {
    return (
      <StepDialog
        key="password"
        title={title}
        size="medium"
        action="下一步"
        onGoOn={() => void offerKey()}
        back="取消"
        onBack={closeDialog}
        trouble={trouble}
        isBusy={isBusy}
      >
        <p>加密后，稿件、版本、资料库、搜索索引、自建模板和以后的备份，没有密码都打不开。每次启动要输入密码。</p>
        <p className="notice">密码和恢复密钥都丢了，稿件就再也打不开，谁也恢复不了。</p>
        <NewPassword
          typed={typed}
          isFirst
          onChange={next => {
            setTyped(next)
            setTrouble('')
          }}
          onEnter={() => void offerKey()}
        />
        <label className="check-line">
          <input type="checkbox" checked={erase} onChange={event => setErase(event.currentTarget.checked)} />
          <span>完成后覆盖并删除以前未加密的备份和修复前的原件；留着它们，别人仍能读到</span>
        </label>
        <p className="quiet-text">
          不加密的只有：版式方案、运行记录（都没有正文），以及你导出到别处的文件。固态硬盘可能留有旧数据，要求高的请另用整盘加密。
        </p>
      </StepDialog>
    )
  }
  if (step === 'key') {
    return (
      <StepDialog
        key="key"
        title="保管恢复密钥"
        size="medium"
        action="已经保管好"
        onGoOn={() => {
          setTrouble('')
          setStep('check')
        }}
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
      action="开始加密"
      onGoOn={() => void turnOn()}
      back="返回"
      onBack={() => {
        setTrouble('')
        setStep('key')
      }}
      trouble={trouble}
      isBusy={isBusy}
    >
      <p>请照着打印件或抄写的恢复密钥，填写下面两组。</p>
      <KeyCheck
        offer={offer}
        typed={groups}
        onChange={next => {
          setGroups(next)
          setTrouble('')
        }}
        onEnter={() => void turnOn()}
      />
    </StepDialog>
  )
}

/** The ways to keep a recovery key. */
export function KeyWays({ offer }: { readonly offer: OfferedRecoveryKey }) {
  return (
    <span className="key-ways">
      <button type="button" className="button" onClick={() => window.print()}>
        打印
      </button>
      <button type="button" className="button" onClick={() => void saveRecoveryKey(offer)}>
        存为文本文件…
      </button>
    </span>
  )
}
