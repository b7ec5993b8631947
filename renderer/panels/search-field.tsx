import { Icon } from '../app/icon.tsx'
import { isComposing } from '../commands/shortcut.ts'

interface SearchFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  /** What Enter does with what was typed. */
  readonly onEnter?: (value: string) => void
}

/** A field that narrows the list below it. */
export function SearchField({ label, value, onChange, onEnter }: SearchFieldProps) {
  return (
    <div className="search-field">
      <Icon name="search" />
      <input
        type="search"
        aria-label={label}
        placeholder={label}
        value={value}
        onChange={event => onChange(event.target.value)}
        onKeyDown={event => {
          if (event.key === 'Enter' && onEnter && value.trim() !== '' && !isComposing(event.nativeEvent)) onEnter(value)
        }}
      />
    </div>
  )
}
