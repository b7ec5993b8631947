import { DropdownMenu } from 'radix-ui'
import { useRef } from 'react'
import { mayWrite } from '../commands/writing.ts'
import { applyFix, focusEditor, jumpToFinding } from '../editor/actions.ts'
import { findingPassage, fixAllLike, ignoreFinding } from '../editor/finding-actions.ts'
import { useDesk } from '../state/desk.ts'
import { useFixableLike } from './fixable-like.ts'
import { type FoundPassage, ignoreChoices } from './ignore-ways.ts'
import { closeFindingMenu, type OpenFindingMenu, useFindingMenu } from './open-finding-menu.ts'

/** What can be done about a finding, for whichever button opened the menu. */
export function FindingMenu() {
  const menu = useFindingMenu(state => state.menu)
  const passage = menu && findingPassage(menu.findingId)
  return passage ? <Opened key={menu.findingId} menu={menu} passage={passage} /> : null
}

interface OpenedProps {
  readonly menu: OpenFindingMenu
  readonly passage: FoundPassage
}

function Opened({ menu, passage }: OpenedProps) {
  const { finding } = passage
  const isFree = useDesk(mayWrite)
  const alike = useFixableLike(finding)
  const fixable = isFree ? alike : 0
  const chosen = useRef<(() => void) | null>(null)
  const giveBack = () => (menu.opener === 'paper' ? focusEditor() : menu.opener.focus())
  // At once: a key that follows Escape is not to be lost before the menu has gone.
  const close = () => {
    giveBack()
    closeFindingMenu()
  }
  // The action waits for the menu to go, and may take the keyboard then. A press outside has taken it elsewhere by now.
  const runChosen = (event: Event) => {
    event.preventDefault()
    if (document.activeElement === document.body) giveBack()
    chosen.current?.()
  }
  const item = (label: string, run: () => void, hint?: string) => (
    <DropdownMenu.Item
      key={label}
      className="menu-item"
      onSelect={() => {
        chosen.current = run
      }}
    >
      <span className="menu-label">{label}</span>
      {hint && <span className="menu-note">{hint}</span>}
    </DropdownMenu.Item>
  )
  return (
    <DropdownMenu.Root open modal={false} onOpenChange={isOpen => isOpen || close()}>
      <DropdownMenu.Trigger asChild>
        <span className="menu-anchor" style={menu.anchor} aria-hidden="true" />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          className="menu"
          align="start"
          sideOffset={2}
          collisionPadding={8}
          loop
          aria-label="处理这个问题"
          aria-labelledby={undefined}
          onCloseAutoFocus={runChosen}
        >
          {item('定位', () => jumpToFinding(finding.id))}
          {isFree && finding.fix && item(finding.fix.title, () => applyFix(finding.id))}
          {isFree &&
            finding.field?.right !== undefined &&
            item(`改为「${finding.field.right}」`, () => applyFix(finding.id))}
          {fixable > 1 && item(`全部修改（${fixable} 处）`, () => fixAllLike(finding.id))}
          <DropdownMenu.Separator className="menu-line" />
          {ignoreChoices(passage).map(({ way, label, note }) =>
            item(label, () => ignoreFinding(finding.id, way), note),
          )}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}
