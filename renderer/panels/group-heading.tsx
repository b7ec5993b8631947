import { Icon } from '../app/icon.tsx'
import { numberText } from './number-text.ts'

interface GroupHeadingProps {
  readonly label: string
  readonly count: number
  readonly isOpen: boolean
  readonly onToggle: () => void
}

/** The heading of a group in a list, which folds it. */
export function GroupHeading({ label, count, isOpen, onToggle }: GroupHeadingProps) {
  return (
    <h2 className="group-heading">
      <button type="button" aria-expanded={isOpen} onClick={onToggle}>
        <Icon name={isOpen ? 'next' : 'unfold'} />
        {label}
        <span className="group-count">{numberText(count)}</span>
      </button>
    </h2>
  )
}
