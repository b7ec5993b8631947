import { useId } from 'react'
import { type PasswordStrength, passwordStrength } from '../../core/encryption/password-strength.ts'
import { PasswordField } from './password-field.tsx'

const strengthWords: Readonly<Record<PasswordStrength, string>> = {
  empty: '一句记得住的话，比一个复杂的词更好。',
  weak: '容易被猜中，建议再长一些。',
  fair: '一般，够日常使用。',
  strong: '牢固。',
}

/** A new password as it is typed, twice. */
export interface TypedPassword {
  readonly password: string
  readonly again: string
}

/** Why a new password cannot be taken yet, a sentence; empty where it can. There are no rules but that it is one. */
export function passwordTrouble({ password, again }: TypedPassword): string {
  if (password === '') return '请填写密码。'
  if (password !== again) return again === '' ? '请再填一遍密码。' : '两遍密码不一样，请重新填写。'
  return ''
}

interface NewPasswordProps {
  readonly typed: TypedPassword
  readonly onChange: (typed: TypedPassword) => void
  readonly onEnter: () => void
  readonly isFirst?: boolean
}

/** A new password, typed twice, with a hint how well it would stand. */
export function NewPassword({ typed, onChange, onEnter, isFirst = false }: NewPasswordProps) {
  const hint = useId()
  const strength = passwordStrength(typed.password)
  return (
    <>
      <PasswordField
        label="新密码"
        isNew
        isFirst={isFirst}
        describedBy={hint}
        value={typed.password}
        onChange={password => onChange({ ...typed, password })}
        onEnter={onEnter}
      />
      <p id={hint} className="password-strength" data-strength={strength} role="status">
        <span className="strength-bar" aria-hidden="true">
          <i />
          <i />
          <i />
        </span>
        {strengthWords[strength]}
      </p>
      <PasswordField
        label="再填一遍"
        isNew
        value={typed.again}
        onChange={again => onChange({ ...typed, again })}
        onEnter={onEnter}
      />
    </>
  )
}
