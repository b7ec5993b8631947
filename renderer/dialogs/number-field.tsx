import { useState } from 'react'

interface NumberFieldProps {
  readonly label: string
  readonly unit: string
  readonly value: number
  readonly min: number
  readonly max: number
  readonly isDisabled: boolean
  /** Where the name stands beside it already. */
  readonly hidesLabel?: boolean
  readonly onChange: (value: number) => void
}

/** A whole number with its unit. It holds while it is typed, once it lies within bounds; what is out of them is mended on leaving. */
export function NumberField({ label, unit, value, min, max, isDisabled, hidesLabel, onChange }: NumberFieldProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const type = (text: string) => {
    const number = Number(text)
    setTyped(text)
    if (text !== '' && Number.isInteger(number) && number >= min && number <= max) onChange(number)
  }
  const settle = () => {
    const number = Math.round(Number(typed))
    if (typed && Number.isFinite(number)) onChange(Math.min(max, Math.max(min, number)))
    setTyped(null)
  }
  return (
    <label className="number-field">
      {hidesLabel ? <span className="unseen">{label}</span> : label}
      <input
        className="field"
        type="number"
        min={min}
        max={max}
        disabled={isDisabled}
        value={typed ?? String(value)}
        onChange={event => type(event.target.value)}
        onBlur={settle}
      />
      {unit}
    </label>
  )
}
