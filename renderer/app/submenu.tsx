import { DropdownMenu } from 'radix-ui'
import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

interface SubmenuProps {
  readonly label: string
  readonly isIdle?: boolean
  /** What stands before the words, as the room for a check mark. */
  readonly before?: ReactNode
  readonly children: ReactNode
}

/** An entry of a menu that opens a menu of its own. */
export function Submenu({ label, isIdle = false, before, children }: SubmenuProps) {
  return (
    <DropdownMenu.Sub>
      <DropdownMenu.SubTrigger className="menu-item" disabled={isIdle}>
        {before}
        <span className="menu-label">{label}</span>
        <Icon name="unfold" />
      </DropdownMenu.SubTrigger>
      <DropdownMenu.Portal>
        <DropdownMenu.SubContent className="menu" sideOffset={4} collisionPadding={8} loop>
          {children}
        </DropdownMenu.SubContent>
      </DropdownMenu.Portal>
    </DropdownMenu.Sub>
  )
}
