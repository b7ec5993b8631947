import { useId, useState } from 'react'
import { readRecoveryKey } from '../../core/encryption/recovery-key.ts'
import { failureText } from '../desk/messages.ts'
import { ask } from '../desk/request.ts'
import { NewPassword, passwordTrouble } from './new-password.tsx'
import { PasswordField } from './password-field.tsx'

/** The password of a locked folder, or its recovery key together with a new password. */
export function UnlockForm() {
  const [isForgotten, setForgotten] = useState(false)
  return isForgotten ? (
    <RecoveryForm onBack={() => setForgotten(false)} />
  ) : (
    <PasswordForm onForgotten={() => setForgotten(true)} />
  )
}

/** Asks the service, one request at a time, and holds what it refused. */
function useAttempt() {
  const [isBusy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState('')
  const attempt = async (work: () => Promise<unknown>) => {
    if (isBusy) return
    setBusy(true)
    setTrouble('')
    try {
      await work()
    } catch (error) {
      setTrouble(failureText(error))
    } finally {
      setBusy(false)
    }
  }
  return { isBusy, trouble, setTrouble, attempt }
}

function PasswordForm({ onForgotten }: { readonly onForgotten: () => void }) {
  const [password, setPassword] = useState('')
  const { isBusy, trouble, setTrouble, attempt } = useAttempt()
  const id = useId()
  const unlock = () => {
    if (password === '') return setTrouble('请输入密码。')
    void attempt(() => ask('encryption.unlock', { secret: { by: 'password', text: password } }))
  }
  return (
    <form className="unlock-form" onSubmit={event => event.preventDefault()}>
      <PasswordField
        label="密码"
        isFirst
        describedBy={id}
        value={password}
        onChange={next => {
          setPassword(next)
          setTrouble('')
        }}
        onEnter={unlock}
      />
      <p id={id} className="form-trouble" role="alert">
        {trouble}
      </p>
      <div className="unlock-actions">
        <button type="button" className="link-button" onClick={onForgotten}>
          忘记密码
        </button>
        <button type="button" className="button primary" aria-disabled={isBusy} onClick={unlock}>
          {isBusy ? '正在解锁…' : '解锁'}
        </button>
      </div>
    </form>
  )
}

function RecoveryForm({ onBack }: { readonly onBack: () => void }) {
  const [key, setKey] = useState('')
  const [typed, setTyped] = useState({ password: '', again: '' })
  const { isBusy, trouble, setTrouble, attempt } = useAttempt()
  const id = useId()
  const reset = () => {
    const wrong = recoveryTrouble(key) || passwordTrouble(typed)
    if (wrong) return setTrouble(wrong)
    void attempt(() => ask('encryption.reset', { recoveryKey: key, password: typed.password }))
  }
  return (
    <form className="unlock-form" onSubmit={event => event.preventDefault()}>
      <p>用打印或另存的恢复密钥解锁，并换一个新密码。</p>
      <label className="recovery-field">
        <span>恢复密钥</span>
        <textarea
          ref={focusWhenShown}
          className="field recovery-input"
          rows={2}
          spellCheck={false}
          autoComplete="off"
          aria-describedby={id}
          placeholder="8 组，每组 5 个字母或数字，大小写不限"
          value={key}
          onChange={event => {
            setKey(event.currentTarget.value)
            setTrouble(mistypedGroup(event.currentTarget.value))
          }}
        />
      </label>
      <NewPassword typed={typed} onChange={setTyped} onEnter={reset} />
      <p id={id} className="form-trouble" role="alert">
        {trouble}
      </p>
      <p className="quiet-text">密码和恢复密钥都丢了，稿件就再也打不开。</p>
      <div className="unlock-actions">
        <button type="button" className="link-button" onClick={onBack}>
          返回输入密码
        </button>
        <button type="button" className="button primary" aria-disabled={isBusy} onClick={reset}>
          {isBusy ? '正在解锁…' : '解锁并换密码'}
        </button>
      </div>
    </form>
  )
}

/** Which group is mistyped, as soon as it is whole; empty while none is. */
function mistypedGroup(key: string): string {
  const read = readRecoveryKey(key)
  return read.kind === 'mistyped' ? `第 ${read.group} 组有误，请对照打印件检查。` : ''
}

/** Why a recovery key cannot be right, a sentence; empty where it may be. */
export function recoveryTrouble(key: string): string {
  const read = readRecoveryKey(key)
  if (read.kind === 'short') return `恢复密钥共 ${read.needed} 个字符，还差 ${read.needed - read.typed} 个。`
  if (read.kind === 'long') return `恢复密钥共 ${read.needed} 个字符，多了 ${read.typed - read.needed} 个。`
  return mistypedGroup(key)
}

function focusWhenShown(element: HTMLTextAreaElement | null): void {
  element?.focus()
}
