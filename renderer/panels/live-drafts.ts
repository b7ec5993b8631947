import { useMemo } from 'react'
import type { DraftSummary } from '../../core/contract/contract.ts'
import { useShownTitle } from '../desk/shown-title.ts'
import { useDesk } from '../state/desk.ts'

/** The list of drafts, with the one on the desk as it stands now: its title and 字数 change while it is typed. */
export function useLiveDrafts(): readonly DraftSummary[] {
  const drafts = useDesk(state => state.drafts)
  const current = useDesk(state => state.draft)
  const title = useShownTitle()
  const characters = useDesk(state => state.counts?.characters)
  const savedAt = useDesk(state => (state.save.status === 'saved' ? state.save.at : null))
  return useMemo(
    () =>
      drafts.map(draft =>
        draft.id === current?.id
          ? {
              ...draft,
              title: title ?? draft.title,
              genre: current.genre,
              characters: characters ?? draft.characters,
              updatedAt: Math.max(draft.updatedAt, savedAt ?? 0),
            }
          : draft,
      ),
    [drafts, current, title, characters, savedAt],
  )
}
