import { useState } from 'react'
import { onEnter } from '../dialogs/enter-key.ts'

interface PasswordFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onEnter: () => void
  /** The keyboard starts here. */
  readonly isFirst?: boolean
  readonly isNew?: boolean
  readonly describedBy?: string
}

/** A field for a password, which can be shown while it is typed: an input method works only then. */
export function PasswordField(props: PasswordFieldProps) {
  const { label, value, onChange, isFirst, isNew, describedBy } = props
  const [isShown, setShown] = useState(false)
  const [isCaps, setCaps] = useState(false)
  return (
    <div className="password-line">
      <label>
        <span>{label}</span>
        <input
          className="field"
          type={isShown ? 'text' : 'password'}
          autoComplete={isNew ? 'new-password' : 'current-password'}
          spellCheck={false}
          maxLength={200}
          data-start={isFirst ? '' : undefined}
          aria-describedby={describedBy}
          value={value}
          onChange={event => onChange(event.currentTarget.value)}
          onKeyUp={event => setCaps(event.getModifierState('CapsLock'))}
          onBlur={() => setCaps(false)}
          onKeyDown={onEnter(props.onEnter)}
        />
      </label>
      <button
        type="button"
        className="button quiet"
        aria-pressed={isShown}
        aria-label={`显示${label}`}
        onClick={() => setShown(!isShown)}
      >
        {isShown ? '隐藏' : '显示'}
      </button>
      {isCaps && (
        <p className="caps-hint" role="status">
          大写锁定已打开
        </p>
      )}
    </div>
  )
}
