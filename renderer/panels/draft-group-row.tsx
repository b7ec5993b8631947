import type { CSSProperties } from 'react'
import { Icon } from '../app/icon.tsx'
import { foldGroup } from '../desk/draft-list.ts'
import type { GroupRow } from './draft-groups.ts'
import { numberText } from './number-text.ts'

interface DraftGroupRowProps {
  readonly row: GroupRow
  readonly top: number
  readonly isActive: boolean
  readonly onMenu: (element: HTMLElement, row: GroupRow) => void
}

/** The heading of a group of drafts, which folds it. One of a folder can be dragged, dropped on and has a menu. */
export function DraftGroupRow({ row, top, isActive, onMenu }: DraftGroupRowProps) {
  const { key, label, count, depth, isOpen, folder } = row
  return (
    <h2
      className="draft-group"
      style={{ top, '--depth': depth } as CSSProperties}
      data-drop={folder === undefined ? undefined : (folder?.id ?? '')}
      data-folder={folder?.id}
      draggable={folder ? true : undefined}
    >
      <button
        type="button"
        data-line={key}
        tabIndex={isActive ? 0 : -1}
        aria-expanded={isOpen}
        onClick={() => foldGroup(key, isOpen)}
      >
        <Icon name={isOpen ? 'next' : 'unfold'} />
        <span className="draft-words">{label}</span>
        <span className="group-count">{numberText(count)}</span>
      </button>
      {folder && (
        <button
          type="button"
          className="icon-button row-menu"
          aria-label={`文件夹「${label}」的操作`}
          aria-haspopup="menu"
          tabIndex={-1}
          onClick={event => onMenu(event.currentTarget, row)}
        >
          <Icon name="more" />
        </button>
      )}
    </h2>
  )
}
