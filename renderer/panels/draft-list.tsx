import { type KeyboardEvent, useRef } from 'react'
import type { DraftSummary } from '../../core/contract/contract.ts'
import { trashDraft } from '../desk/drafts.ts'
import { useWindow } from '../desk/window-state.ts'
import { useDesk } from '../state/desk.ts'
import { DraftRow } from './draft-row.tsx'

/** The drafts as rows. Arrow keys move, Enter opens, F2 renames, Delete moves to the trash. */
export function DraftList({ drafts }: { readonly drafts: readonly DraftSummary[] }) {
  const list = useRef<HTMLUListElement>(null)
  const current = useDesk(state => state.draft?.id)
  const renaming = useWindow(state => state.renaming)

  const move = (event: KeyboardEvent, step: 1 | -1) => {
    const links = [...(list.current?.querySelectorAll<HTMLElement>('a.draft-link') ?? [])]
    links[links.indexOf(event.target as HTMLElement) + step]?.focus()
    event.preventDefault()
  }
  const trash = (event: KeyboardEvent, draft: DraftSummary) => {
    move(event, draft === drafts.at(-1) ? -1 : 1)
    void trashDraft(draft)
  }
  const key = (event: KeyboardEvent, draft: DraftSummary) => {
    if (event.key === 'ArrowDown') move(event, 1)
    else if (event.key === 'ArrowUp') move(event, -1)
    else if (event.key === 'F2') useWindow.setState({ renaming: draft.id })
    else if (event.key === 'Delete') trash(event, draft)
  }

  return (
    <ul className="draft-list" ref={list}>
      {drafts.map(draft => (
        <DraftRow
          key={draft.id}
          draft={draft}
          isCurrent={draft.id === current}
          isRenaming={draft.id === renaming}
          onKey={event => key(event, draft)}
        />
      ))}
    </ul>
  )
}
