import { type FormEvent, useId, useState } from 'react'
import type { DraftLimit } from '../../core/document/draft.ts'
import { limitUnits } from '../../core/lint/limits.ts'
import { setLimits } from '../editor/actions.ts'
import { useDesk } from '../state/desk.ts'
import { limitKindLabels } from './limit-state.ts'
import { ownLimitOf } from './own-limit-value.ts'

const kinds = ['characters', 'pages', 'minutes'] as const

/** Usual limits, offered while a person has typed none. */
const usual: Readonly<Record<DraftLimit['kind'], string>> = { characters: '3000', pages: '5', minutes: '10' }

/** A form that sets what this draft may be at most, in place of what its genre may. */
export function OwnLimit({ kind, onClose }: { readonly kind: DraftLimit['kind']; readonly onClose: () => void }) {
  const limits = useDesk(state => state.draft?.limits ?? none)
  const [chosen, setChosen] = useState(kind)
  const [typed, setTyped] = useState<string | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  const id = useId()
  const value = typed ?? String(limits.find(limit => limit.kind === chosen)?.value ?? usual[chosen])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const limit = ownLimitOf(chosen, value)
    if (typeof limit === 'string') {
      setTrouble(limit)
      return
    }
    setLimits([...limits.filter(one => one.kind !== chosen), limit])
    onClose()
  }
  return (
    <form
      className="own-limit"
      aria-label="本稿限额"
      onSubmit={submit}
      onKeyDown={event => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
        event.stopPropagation()
        onClose()
      }}
    >
      <span className="own-limit-fields">
        <label>
          本稿不超过
          <input
            // biome-ignore lint/a11y/noAutofocus: the form opens at a person's wish, to be typed into
            autoFocus
            className="field"
            inputMode="decimal"
            aria-invalid={trouble !== null}
            aria-describedby={trouble ? id : undefined}
            value={value}
            onFocus={event => event.currentTarget.select()}
            onChange={event => {
              setTyped(event.target.value)
              setTrouble(null)
            }}
          />
        </label>
        <select
          className="select"
          aria-label="计量"
          value={chosen}
          onChange={event => {
            setChosen(event.target.value as DraftLimit['kind'])
            setTyped(null)
            setTrouble(null)
          }}
        >
          {kinds.map(one => (
            <option key={one} value={one}>
              {limitUnits[one]}（{limitKindLabels[one]}）
            </option>
          ))}
        </select>
      </span>
      {trouble && (
        <p id={id} className="own-limit-trouble" role="alert">
          {trouble}
        </p>
      )}
      <span className="own-limit-actions">
        <button type="submit" className="button small primary">
          设定
        </button>
        <button type="button" className="button small" onClick={onClose}>
          取消
        </button>
      </span>
    </form>
  )
}

const none: readonly DraftLimit[] = []
