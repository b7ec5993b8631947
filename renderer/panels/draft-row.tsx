import type { KeyboardEvent } from 'react'
import type { DraftSummary } from '../../core/contract/contract.ts'
import { genreSpec } from '../../core/document/genres.ts'
import { openDraft } from '../desk/drafts.ts'
import { DraftMenu } from './draft-menu.tsx'
import { numberText } from './number-text.ts'
import { RenameField } from './rename-field.tsx'
import { momentText } from './time-text.ts'

interface DraftRowProps {
  readonly draft: DraftSummary
  readonly isCurrent: boolean
  readonly isRenaming: boolean
  readonly onKey: (event: KeyboardEvent) => void
}

/** One draft: its title, genre, 字数 and when it changed, with the menu of what can be done to it. */
export function DraftRow({ draft, isCurrent, isRenaming, onKey }: DraftRowProps) {
  if (isRenaming) {
    return (
      <li className="draft-row">
        <RenameField draft={draft} />
      </li>
    )
  }
  return (
    <li className="draft-row" data-current={isCurrent || undefined}>
      <a
        className="draft-link"
        href={`#draft-${draft.id}`}
        aria-current={isCurrent || undefined}
        title={draft.title}
        onKeyDown={onKey}
        onClick={event => {
          event.preventDefault()
          void openDraft(draft.id)
        }}
      >
        <span className="draft-title">{draft.title}</span>
        <span className="draft-facts">
          <span>{genreSpec(draft.genre).name}</span>
          <span>{numberText(draft.characters)} 字</span>
          <time>{momentText(draft.updatedAt, Date.now())}</time>
        </span>
      </a>
      <DraftMenu draft={draft} />
    </li>
  )
}
