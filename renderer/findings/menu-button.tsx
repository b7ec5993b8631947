import { useRef } from 'react'
import { Icon } from '../app/icon.tsx'
import { openFindingMenu, useFindingMenu } from './open-finding-menu.ts'

interface MenuButtonProps {
  readonly findingId: string
  readonly className: string
  /** -1 where the keyboard has other ways. */
  readonly tabIndex?: number
}

/** Opens the menu of a finding, or closes it. */
export function MenuButton({ findingId, className, tabIndex }: MenuButtonProps) {
  const isOpen = useFindingMenu(({ menu }) => menu?.findingId === findingId)
  // A press outside closes the menu before the click comes.
  const wasOpen = useRef(false)
  return (
    <button
      type="button"
      className={className}
      tabIndex={tabIndex}
      aria-label="更多处理方式"
      aria-haspopup="menu"
      aria-expanded={isOpen}
      onPointerDown={() => {
        wasOpen.current = isOpen
      }}
      onClick={event => {
        if (!wasOpen.current) openFindingMenu(findingId, event.currentTarget.getBoundingClientRect())
        wasOpen.current = false
      }}
    >
      <Icon name="more" />
    </button>
  )
}
