import { useState } from 'react'
import { changeSettings, speechRateBounds, within } from '../desk/settings.ts'
import { useDesk } from '../state/desk.ts'

/** The speaking rate that minutes are counted with. Takes effect while it is typed, once it lies within bounds. */
export function SpeechRate() {
  const rate = useDesk(state => state.settings.speechRate)
  const [typed, setTyped] = useState<string | null>(null)
  const type = (text: string) => {
    const value = Number(text)
    setTyped(text)
    if (text !== '' && value === within(value, speechRateBounds)) changeSettings({ speechRate: value })
  }
  const settle = () => {
    if (typed) changeSettings({ speechRate: within(Number(typed), speechRateBounds) })
    setTyped(null)
  }
  return (
    <label className="speech-rate">
      语速
      <input
        className="field"
        type="number"
        min={speechRateBounds.min}
        max={speechRateBounds.max}
        step={speechRateBounds.step}
        value={typed ?? String(rate)}
        onChange={event => type(event.target.value)}
        onBlur={settle}
      />
      字／分钟
      <span className="quiet-text">
        （{speechRateBounds.min}–{speechRateBounds.max}）
      </span>
    </label>
  )
}
