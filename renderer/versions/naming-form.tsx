import { useState } from 'react'
import { longestVersionName } from '../../core/contract/draft-versions.ts'
import { onEnter } from '../dialogs/enter-key.ts'

interface NamingFormProps {
  readonly label: string
  readonly start: string
  readonly save: (name: string) => void
  readonly cancel: () => void
}

/** Asks for the name of a version, in place. Escape gives up; an empty name takes the name off. */
export function NamingForm({ label, start, save, cancel }: NamingFormProps) {
  const [name, setName] = useState(start)
  return (
    <div className="naming-form">
      <input
        className="field"
        aria-label={label}
        placeholder="例如：送审稿、领导改后"
        maxLength={longestVersionName}
        value={name}
        // biome-ignore lint/a11y/noAutofocus: the person has just asked to name it
        autoFocus
        onChange={event => setName(event.target.value)}
        onKeyDown={event => {
          if (event.key === 'Escape') {
            event.preventDefault()
            event.stopPropagation()
            cancel()
          } else onEnter(() => save(name))(event)
        }}
      />
      <button type="button" className="button" onClick={() => save(name)}>
        {name.trim() === '' && start !== '' ? '去掉名称' : '保存名称'}
      </button>
      <button type="button" className="button quiet" onClick={cancel}>
        取消
      </button>
    </div>
  )
}
