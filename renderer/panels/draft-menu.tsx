import { DropdownMenu } from 'radix-ui'
import { type MouseEvent, useRef } from 'react'
import type { DraftFolder } from '../../core/contract/contract.ts'
import { nextStatuses } from '../../core/document/draft-status.ts'
import { moveNames } from '../../core/document/status-log.ts'
import { Submenu } from '../app/submenu.tsx'
import { deleteFolder, draftsOf, moveFolder, starDrafts, trashDrafts } from '../desk/arrange-drafts.ts'
import { compareTwo, compareWith } from '../desk/compare-drafts.ts'
import { type DraftListMenu, useDraftList } from '../desk/draft-list.ts'
import { askStatus, reviseDraft } from '../desk/draft-status.ts'
import { duplicateDraft, openDraft } from '../desk/drafts.ts'
import { askReport } from '../desk/report.ts'
import { openVersions } from '../desk/versions.ts'
import { openDialog, useWindow } from '../desk/window-state.ts'
import { endGlance } from './glance-watch.ts'

/**
 * Opens the menu of a draft, with all that are selected where it is one of them, or of a folder: under its button or
 * line, or where the pointer is.
 */
export function openListMenu(
  element: HTMLElement,
  target: { readonly id: string } | { readonly folder: DraftFolder },
  pointer?: MouseEvent,
): void {
  endGlance()
  const { selected } = useDraftList.getState()
  const ids = 'id' in target ? (selected.has(target.id) ? [...selected] : [target.id]) : []
  const { left, top, width, height } = element.getBoundingClientRect()
  // The context-menu key comes as a click at no place of its own.
  const anchor =
    pointer && pointer.clientX > 0
      ? { left: pointer.clientX, top: pointer.clientY, width: 1, height: 1 }
      : { left, top, width, height }
  const opener = element.closest('.draft-row, .draft-group')?.querySelector<HTMLElement>('[data-line]') ?? element
  useDraftList.setState({ menu: { ids, folder: 'folder' in target ? target.folder : null, anchor, opener } })
}

/** What can be done to drafts or to a folder of the list: one menu for all of them. */
export function DraftMenu() {
  const menu = useDraftList(state => state.menu)
  return menu && <Opened menu={menu} />
}

function Opened({ menu }: { readonly menu: DraftListMenu }) {
  const chosen = useRef<(() => void) | null>(null)
  const choose = (run: () => void) => {
    chosen.current = run
  }
  // The action waits for the menu to go: it may take the keyboard, as the field of a new title does.
  const runChosen = (event: Event) => {
    event.preventDefault()
    if (document.activeElement === document.body) menu.opener.focus()
    const run = chosen.current
    chosen.current = null
    if (run) setTimeout(run, 0)
  }
  return (
    <DropdownMenu.Root open modal={false} onOpenChange={isOpen => isOpen || useDraftList.setState({ menu: null })}>
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
          aria-label={menu.folder ? '文件夹操作' : '稿件操作'}
          aria-labelledby={undefined}
          onCloseAutoFocus={runChosen}
        >
          {menu.folder ? (
            <FolderItems folder={menu.folder} choose={choose} />
          ) : (
            <DraftItems ids={menu.ids} choose={choose} />
          )}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}

type Choose = (run: () => void) => void

function DraftItems({ ids, choose }: { readonly ids: readonly string[]; readonly choose: Choose }) {
  const drafts = draftsOf(ids)
  const [first] = drafts
  if (!first) return null
  const isOne = drafts.length === 1
  const isStarred = drafts.every(draft => draft.starred)
  const statuses = nextStatuses(first.status).filter(next =>
    drafts.every(({ status }) => nextStatuses(status).includes(next)),
  )
  return (
    <>
      {isOne && (
        <>
          <Item label="打开" keys="Enter" run={() => choose(() => void openDraft(first.id))} />
          <Item
            label={first.status === 'final' ? '重命名（已定稿）' : '重命名'}
            keys="F2"
            isIdle={first.status === 'final'}
            run={() => choose(() => useWindow.setState({ renaming: first.id }))}
          />
          <Item label="创建副本" run={() => choose(() => void duplicateDraft(first.id))} />
          <Item label="版本历史…" run={() => choose(() => void openVersions(first.id))} />
          <Item label="流转记录…" run={() => choose(() => openDialog({ kind: 'statusLog', draft: first.id }))} />
          {first.status === 'final' && (
            <Item label="复制为新稿修订" run={() => choose(() => void reviseDraft(first.id))} />
          )}
          <DropdownMenu.Separator className="menu-line" />
        </>
      )}
      {drafts.length === 2 && (
        <Item label="对比这两份稿件…" run={() => choose(() => compareTwo([first.id, drafts[1]?.id ?? first.id]))} />
      )}
      {isOne && <Item label="与另一份对比…" run={() => choose(() => compareWith(first.id))} />}
      <Item label="移到文件夹…" run={() => choose(() => openDialog({ kind: 'moveDrafts', ids }))} />
      <Item label="标签…" run={() => choose(() => openDialog({ kind: 'tagDrafts', ids }))} />
      <Item label={isStarred ? '取消星标' : '加星标'} run={() => choose(() => void starDrafts(ids, !isStarred))} />
      <Submenu label="状态" isIdle={statuses.length === 0}>
        {statuses.map(status => (
          <Item key={status} label={`${moveNames[status]}…`} run={() => choose(() => askStatus(ids, status))} />
        ))}
      </Submenu>
      <Item label={isOne ? '审核报告…' : '审核汇总…'} run={() => choose(() => askReport(ids))} />
      <DropdownMenu.Separator className="menu-line" />
      <Item
        label={isOne ? '移到回收站' : `将 ${drafts.length} 份移到回收站`}
        keys="Delete"
        run={() => choose(() => void trashDrafts(ids))}
      />
    </>
  )
}

function FolderItems({ folder, choose }: { readonly folder: DraftFolder; readonly choose: Choose }) {
  const folders = useDraftList(state => state.folders)
  const hasChildren = folders.some(({ parentId }) => parentId === folder.id)
  const targets = hasChildren ? [] : folders.filter(({ id, parentId }) => parentId === null && id !== folder.id)
  return (
    <>
      <Item label="重命名…" keys="F2" run={() => choose(() => openDialog({ kind: 'folderName', folder }))} />
      {folder.parentId === null && (
        <Item
          label="新建下级文件夹…"
          run={() => choose(() => openDialog({ kind: 'folderName', parentId: folder.id }))}
        />
      )}
      <Submenu label="移到" isIdle={folder.parentId === null && targets.length === 0}>
        {folder.parentId !== null && <Item label="最上层" run={() => choose(() => void moveFolder(folder, null))} />}
        {targets
          .filter(({ id }) => id !== folder.parentId)
          .map(({ id, name }) => (
            <Item key={id} label={name} run={() => choose(() => void moveFolder(folder, id))} />
          ))}
      </Submenu>
      <DropdownMenu.Separator className="menu-line" />
      <Item label="删除文件夹（保留稿件）" keys="Delete" run={() => choose(() => void deleteFolder(folder))} />
    </>
  )
}

interface ItemProps {
  readonly label: string
  readonly keys?: string
  readonly isIdle?: boolean
  readonly run: () => void
}

function Item({ label, keys, isIdle = false, run }: ItemProps) {
  return (
    <DropdownMenu.Item className="menu-item" disabled={isIdle} onSelect={run}>
      <span className="menu-label">{label}</span>
      {keys && <kbd>{keys}</kbd>}
    </DropdownMenu.Item>
  )
}
