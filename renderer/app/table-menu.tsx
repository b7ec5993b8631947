import { DropdownMenu } from 'radix-ui'
import { Fragment, useEffect, useRef, useState } from 'react'
import type { Command } from '../commands/command.ts'
import { commandById } from '../commands/index.ts'
import { runCommand } from '../commands/key-handler.ts'
import { tableGroups } from '../commands/tables.ts'
import { focusEditor } from '../editor/actions.ts'
import { pointIntoCell } from '../editor/table/cell-pointer.ts'
import { CommandItem } from './command-item.tsx'

/** Where a menu opens, in the window. */
interface Anchor {
  readonly left: number
  readonly top: number
}

const groups = [['cut', 'copy', 'paste'], ...tableGroups.slice(1)]

/** The menu of a table on the paper, by the right mouse button or the menu key. Elsewhere the browser has its own. */
export function TableMenu() {
  const [anchor, setAnchor] = useState<Anchor | null>(null)
  const chosen = useRef<Command | null>(null)
  useEffect(() => {
    const open = (event: MouseEvent) => {
      const table = event.target instanceof Element && event.target.closest('.paper-text .table-block')
      if (!table || event.defaultPrevented || (event.button === 2 && event.shiftKey)) return
      event.preventDefault()
      if (event.button === 2) pointIntoCell(event.target as Element)
      setAnchor(anchorOf(event, table))
    }
    document.addEventListener('contextmenu', open)
    return () => document.removeEventListener('contextmenu', open)
  }, [])
  if (!anchor) return null
  // The paper has the keyboard again before a command runs that may give it to a dialog.
  const runChosen = (event: Event) => {
    event.preventDefault()
    focusEditor()
    const command = chosen.current
    chosen.current = null
    if (command) queueMicrotask(() => runCommand(command))
  }
  return (
    <DropdownMenu.Root open modal={false} onOpenChange={isOpen => isOpen || setAnchor(null)}>
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
          aria-label="表格操作"
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

/** The pointer's place; the menu key, which comes as a click at no place of a cell, opens it at the caret's cell. */
function anchorOf(event: MouseEvent, table: Element): Anchor {
  if (event.button === 2) return { left: event.clientX, top: event.clientY }
  const node = getSelection()?.focusNode
  const cell = (node instanceof Element ? node : node?.parentElement)?.closest('td') ?? table
  const { left, bottom } = cell.getBoundingClientRect()
  return { left, top: bottom }
}
