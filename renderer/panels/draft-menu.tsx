import { DropdownMenu } from 'radix-ui'
import type { DraftSummary } from '../../core/contract/contract.ts'
import { Icon } from '../app/icon.tsx'
import { duplicateDraft, openDraft, trashDraft } from '../desk/drafts.ts'
import { useWindow } from '../desk/window-state.ts'

/** What can be done to a draft of the list. */
export function DraftMenu({ draft }: { readonly draft: DraftSummary }) {
  // Renaming begins after the menu has given the focus back, so that the field keeps it.
  const rename = () => setTimeout(() => useWindow.setState({ renaming: draft.id }), 0)
  const actions: readonly (readonly [string, () => void, string?])[] = [
    ['打开', () => void openDraft(draft.id), 'Enter'],
    ['重命名', rename, 'F2'],
    ['创建副本', () => void duplicateDraft(draft.id)],
    ['移到回收站', () => void trashDraft(draft), 'Delete'],
  ]
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger className="icon-button row-menu" aria-label="更多操作">
        <Icon name="more" />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className="menu" align="end" sideOffset={2}>
          {actions.map(([label, run, keys]) => (
            <DropdownMenu.Item key={label} className="menu-item" onSelect={run}>
              <span className="menu-label">{label}</span>
              {keys && <kbd>{keys}</kbd>}
            </DropdownMenu.Item>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}
