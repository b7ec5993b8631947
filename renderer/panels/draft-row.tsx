import { type CSSProperties, type MouseEvent, memo } from 'react'
import type { DraftSummary } from '../../core/contract/contract.ts'
import { statusNames } from '../../core/document/draft-status.ts'
import { genreSpec } from '../../core/document/genres.ts'
import { Icon } from '../app/icon.tsx'
import { useDesk } from '../state/desk.ts'
import { numberText } from './number-text.ts'
import { RenameField } from './rename-field.tsx'
import { momentText } from './time-text.ts'

interface DraftRowProps {
  readonly draft: DraftSummary
  readonly top: number
  readonly depth: number
  readonly isCurrent: boolean
  readonly isSelected: boolean
  readonly isRenaming: boolean
  /** Whether Tab leads to it. */
  readonly isActive: boolean
  /** The folder a draft dropped on it goes to; undefined where the list is not divided by folders. */
  readonly dropId: string | undefined
  readonly onOpen: (event: MouseEvent, id: string) => void
  readonly onMenu: (element: HTMLElement, id: string) => void
}

/** One draft: its title, status, genre, 字数 and when it changed, its tags, and the button of its menu. */
export const DraftRow = memo(function DraftRow(props: DraftRowProps) {
  const { draft, top, depth, isCurrent, isSelected, isRenaming, isActive, dropId, onOpen, onMenu } = props
  const style = { top, '--depth': depth } as CSSProperties
  if (isRenaming) {
    return (
      <li className="draft-row" style={style}>
        <RenameField draft={draft} />
      </li>
    )
  }
  return (
    <li
      className="draft-row"
      style={style}
      data-current={isCurrent || undefined}
      data-selected={isSelected || undefined}
      data-draft={draft.id}
      data-drop={dropId}
      draggable
    >
      <a
        className="draft-link"
        href={`#draft-${draft.id}`}
        data-line={draft.id}
        tabIndex={isActive ? 0 : -1}
        aria-current={isCurrent || undefined}
        aria-describedby={isActive ? 'draft-glance' : undefined}
        draggable={false}
        onClick={event => {
          event.preventDefault()
          onOpen(event, draft.id)
        }}
      >
        {isSelected && <span className="unseen">已选</span>}
        <span className="draft-title">
          <span className="draft-words">{draft.title}</span>
          {draft.starred && (
            <span className="draft-star" role="img" aria-label="星标">
              ★
            </span>
          )}
        </span>
        <span className="draft-facts">
          {draft.status !== 'drafting' && (
            <span className="draft-status" data-status={draft.status}>
              {statusNames[draft.status]}
            </span>
          )}
          <span>{genreSpec(draft.genre).name}</span>
          {isCurrent ? <CurrentLength draft={draft} /> : <span>{numberText(draft.characters)} 字</span>}
          <time>{momentText(draft.updatedAt, Date.now())}</time>
        </span>
        {draft.tags.length > 0 && (
          <span className="draft-tags">
            {draft.tags.map(tag => (
              <span key={tag} className="draft-tag">
                {tag}
              </span>
            ))}
          </span>
        )}
      </a>
      <button
        type="button"
        className="icon-button row-menu"
        aria-label="更多操作"
        aria-haspopup="menu"
        tabIndex={-1}
        onClick={event => onMenu(event.currentTarget, draft.id)}
      >
        <Icon name="more" />
      </button>
    </li>
  )
})

/** The 字数 of the draft on the desk, which follows the typing. */
function CurrentLength({ draft }: { readonly draft: DraftSummary }) {
  const characters = useDesk(state => state.counts?.characters)
  return <span>{numberText(characters ?? draft.characters)} 字</span>
}
