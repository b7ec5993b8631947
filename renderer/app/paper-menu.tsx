import { DropdownMenu } from 'radix-ui'
import { Fragment, useRef } from 'react'
import type { Command } from '../commands/command.ts'
import { commandById } from '../commands/index.ts'
import { runCommand } from '../commands/key-handler.ts'
import { focusEditor } from '../editor/actions.ts'
import { CommandItem } from './command-item.tsx'

/** Where a menu opens, in the window. */
export interface MenuAnchor {
  readonly left: number
  readonly top: number
}

interface PaperMenuProps {
  readonly label: string
  /** Ids of commands in groups, a line between groups. */
  readonly groups: readonly (readonly string[])[]
  readonly anchor: MenuAnchor
  readonly close: () => void
}

/** A menu of commands on the paper, by the right mouse button or the menu key. */
export function PaperMenu({ label, groups, anchor, close }: PaperMenuProps) {
  const chosen = useRef<Command | null>(null)
  // The paper has the keyboard again before a command runs that may give it to a dialog.
  const runChosen = (event: Event) => {
    event.preventDefault()
    focusEditor()
    const command = chosen.current
    chosen.current = null
    if (command) queueMicrotask(() => runCommand(command))
  }
  return (
    <DropdownMenu.Root open modal={false} onOpenChange={isOpen => isOpen || close()}>
      <DropdownMenu.Trigger asChild>
        <span className="menu-anchor" style={{ ...anchor, width: 1, height: 1 }} aria-hidden="true" />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          className="menu"
          side="right"
          sideOffset={-1}
          align="start"
          collisionPadding={8}
          loop
          aria-label={label}
          aria-labelledby={undefined}
          onCloseAutoFocus={runChosen}
        >
          {groups.map((group, at) => (
            <Fragment key={group[0]}>
              {at > 0 && <DropdownMenu.Separator className="menu-line" />}
              {group.map(id => (
                <CommandItem
                  key={id}
                  as={DropdownMenu.Item}
                  command={commandById(id)}
                  onChoose={command => {
                    chosen.current = command
                  }}
                />
              ))}
            </Fragment>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}
