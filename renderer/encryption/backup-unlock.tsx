import { useState } from 'react'
import type { BackupName } from '../../core/contract/backups.ts'
import { failureText } from '../desk/messages.ts'
import { ask } from '../desk/request.ts'
import { PasswordField } from './password-field.tsx'

interface BackupUnlockProps {
  readonly backup: BackupName
  readonly onUnlocked: () => void
}

/** Asks for the password, or the recovery key, that a backup had in its own time. */
export function BackupUnlock({ backup: { name, place }, onUnlocked }: BackupUnlockProps) {
  const [by, setBy] = useState<'password' | 'recovery-key'>('password')
  const [text, setText] = useState('')
  const [trouble, setTrouble] = useState('')
  const [isBusy, setBusy] = useState(false)
  const unlock = async () => {
    if (isBusy) return
    if (text === '') return setTrouble(by === 'password' ? '请输入密码。' : '请输入恢复密钥。')
    setBusy(true)
    try {
      await ask('backup.unlock', { name, place, secret: { by, text } })
      onUnlocked()
    } catch (error) {
      setTrouble(failureText(error))
    } finally {
      setBusy(false)
    }
  }
  return (
    <form className="backup-unlock" onSubmit={event => event.preventDefault()}>
      <p>这份备份用另一个密码加密，请输入备份当时的{by === 'password' ? '密码' : '恢复密钥'}。</p>
      <PasswordField
        key={by}
        label={by === 'password' ? '备份的密码' : '备份的恢复密钥'}
        value={text}
        onChange={next => {
          setText(next)
          setTrouble('')
        }}
        onEnter={() => void unlock()}
      />
      <p className="form-trouble" role="alert">
        {trouble}
      </p>
      <div className="unlock-actions">
        <button
          type="button"
          className="link-button"
          onClick={() => {
            setBy(by === 'password' ? 'recovery-key' : 'password')
            setText('')
            setTrouble('')
          }}
        >
          {by === 'password' ? '改用恢复密钥' : '改用密码'}
        </button>
        <button type="button" className="button primary" aria-disabled={isBusy} onClick={() => void unlock()}>
          {isBusy ? '正在打开…' : '打开'}
        </button>
      </div>
    </form>
  )
}
