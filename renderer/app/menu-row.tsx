import { Menubar } from 'radix-ui'
import { Fragment, useRef } from 'react'
import type { Command } from '../commands/command.ts'
import { commandById } from '../commands/index.ts'
import { runCommand } from '../commands/key-handler.ts'
import { hasEntries } from '../commands/menu-keys.ts'
import { type Menu, menus } from '../commands/menus.ts'
import { CommandItem } from './command-item.tsx'

/** The menu row, drawn from the registry of commands. */
export function MenuRow() {
  const chosen = useRef<Command | null>(null)
  const choose = (command: Command) => {
    chosen.current = command
  }
  // Only once the menu has given the focus back may a command take it, for the paper or a dialog.
  const runChosen = () => {
    const command = chosen.current
    chosen.current = null
    if (command) queueMicrotask(() => runCommand(command))
  }
  return (
    <Menubar.Root className="menu-row" data-pane="menu" aria-label="菜单栏">
      {menus.filter(hasEntries).map(menu => (
        <Menubar.Menu key={menu.label}>
          <Menubar.Trigger className="menu-trigger" aria-keyshortcuts={`Alt+${menu.letter}`}>
            {menu.label}
            <span aria-hidden="true">
              (<u>{menu.letter}</u>)
            </span>
          </Menubar.Trigger>
          <Menubar.Portal>
            <Menubar.Content className="menu" align="start" sideOffset={2} loop onCloseAutoFocus={runChosen}>
              <MenuItems menu={menu} onChoose={choose} />
            </Menubar.Content>
          </Menubar.Portal>
        </Menubar.Menu>
      ))}
    </Menubar.Root>
  )
}

function MenuItems({ menu, onChoose }: { readonly menu: Menu; readonly onChoose: (command: Command) => void }) {
  return menu.groups.map((group, index) => (
    <Fragment key={group[0]}>
      {index > 0 && <Menubar.Separator className="menu-line" />}
      {group.map(id => (
        <CommandItem key={id} as={Menubar.Item} command={commandById(id)} onChoose={onChoose} />
      ))}
    </Fragment>
  ))
}
