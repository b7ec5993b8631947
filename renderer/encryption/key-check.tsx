import type { OfferedRecoveryKey } from '../../core/contract/encryption.ts'
import { onEnter } from '../dialogs/enter-key.ts'

interface KeyCheckProps {
  readonly offer: OfferedRecoveryKey
  readonly typed: readonly string[]
  readonly onChange: (typed: readonly string[]) => void
  readonly onEnter: () => void
}

/** Some groups of a recovery key, to be typed back from what was printed. */
export function KeyCheck({ offer, typed, onChange, onEnter: goOn }: KeyCheckProps) {
  return (
    <div className="key-check">
      {offer.asked.map((number, index) => (
        <label key={number}>
          <span>第 {number} 组</span>
          <input
            className="field key-group"
            data-start={index === 0 ? '' : undefined}
            autoComplete="off"
            spellCheck={false}
            maxLength={8}
            value={typed[index] ?? ''}
            onChange={event => onChange(typed.with(index, event.currentTarget.value.toUpperCase()))}
            onKeyDown={onEnter(goOn)}
          />
        </label>
      ))}
    </div>
  )
}

/** Why the groups do not match yet, a sentence; empty where they do. */
export function groupTrouble(offer: OfferedRecoveryKey, typed: readonly string[]): string {
  const wrong = offer.asked.find((number, index) => {
    return typed[index]?.normalize('NFKC').trim().toUpperCase() !== offer.groups[number - 1]
  })
  return wrong === undefined ? '' : `第 ${wrong} 组与恢复密钥不一致，请对照打印件填写。`
}
