import type { DropdownMenu, Menubar } from 'radix-ui'
import type { Command } from '../commands/command.ts'
import { isEnabled } from '../commands/writing.ts'
import { useDesk } from '../state/desk.ts'
import { Icon } from './icon.tsx'

interface CommandItemProps {
  /** The entry of the kind of menu around it. */
  readonly as: typeof Menubar.Item | typeof DropdownMenu.Item
  readonly command: Command
  readonly onChoose: (command: Command) => void
}

/** A menu's entry for a command: its mark where it is on, its label and its keys. */
export function CommandItem({ as: Item, command, onChoose }: CommandItemProps) {
  const canRun = useDesk(state => isEnabled(command, state))
  const isOn = useDesk(state => command.isOn?.(state) === true)
  const keys = command.shortcuts?.[0] ?? command.nativeKeys
  return (
    <Item className="menu-item" disabled={!canRun} onSelect={() => onChoose(command)} aria-keyshortcuts={keys}>
      <span className="menu-check">{isOn && <Icon name="check" />}</span>
      <span className="menu-label">{command.label}</span>
      {keys && <kbd>{keys}</kbd>}
    </Item>
  )
}
