import { Menubar } from 'radix-ui'
import { Fragment } from 'react'
import type { Command } from '../commands/command.ts'
import { commandById } from '../commands/index.ts'
import { runCommand } from '../commands/key-handler.ts'
import { type Menu, menus } from '../commands/menus.ts'
import { useDesk } from '../state/desk.ts'
import { Icon } from './icon.tsx'

/** The menu row, drawn from the registry of commands. */
export function MenuRow() {
  return (
    <Menubar.Root className="menu-row" data-pane="menu" aria-label="菜单栏">
      {menus.map(menu => (
        <Menubar.Menu key={menu.label}>
          <Menubar.Trigger className="menu-trigger">{menu.label}</Menubar.Trigger>
          <Menubar.Portal>
            <Menubar.Content className="menu" align="start" sideOffset={2} loop>
              <MenuItems menu={menu} />
            </Menubar.Content>
          </Menubar.Portal>
        </Menubar.Menu>
      ))}
    </Menubar.Root>
  )
}

function MenuItems({ menu }: { readonly menu: Menu }) {
  return menu.groups.map((group, index) => (
    <Fragment key={group[0]}>
      {index > 0 && <Menubar.Separator className="menu-line" />}
      {group.map(id => (
        <MenuItem key={id} command={commandById(id)} />
      ))}
    </Fragment>
  ))
}

function MenuItem({ command }: { readonly command: Command }) {
  const isEnabled = useDesk(state => command.isEnabled?.(state) !== false)
  const isOn = useDesk(state => command.isOn?.(state) === true)
  const keys = command.shortcuts?.[0]
  // A dialog opens after the menu has given the focus back, so that the dialog keeps it.
  const select = () => setTimeout(() => runCommand(command), 0)
  return (
    <Menubar.Item className="menu-item" disabled={!isEnabled} onSelect={select} aria-keyshortcuts={keys}>
      <span className="menu-check">{isOn && <Icon name="check" />}</span>
      <span className="menu-label">{command.label}</span>
      {keys && <kbd>{keys}</kbd>}
    </Menubar.Item>
  )
}
