import { useDeferredValue, useMemo } from 'react'
import type { DraftSummary } from '../../core/contract/contract.ts'
import { isFiltered, useDraftList, useListView } from '../desk/draft-list.ts'
import { useShownTitle } from '../desk/shown-title.ts'
import { useSpeller } from '../desk/use-speller.ts'
import { useDesk } from '../state/desk.ts'
import { filterDrafts, keepDrafts } from './draft-filter.ts'
import { type ListRow, listRows } from './draft-groups.ts'

/**
 * The lines of the draft list as they stand. The draft on the desk is listed by its genre as it is now, and as the last
 * changed once it has been; its 字数 is for its row alone to follow, so that typing never sorts a long list.
 */
export function useListRows(): readonly ListRow[] {
  const drafts = useListedDrafts()
  const folders = useDraftList(state => state.folders)
  const filters = useDraftList(state => state.filters)
  const query = useDeferredValue(useDraftList(state => state.query))
  const view = useListView()
  const spell = useSpeller(/[a-z]/iu.test(query.normalize('NFKC')))
  return useMemo(() => {
    const kept = filterDrafts(isFiltered(filters) ? keepDrafts(drafts, filters) : drafts, query, spell)
    return listRows(kept, folders, view, isFiltered(filters) || query.trim() !== '', Date.now())
  }, [drafts, folders, filters, query, spell, view])
}

function useListedDrafts(): readonly DraftSummary[] {
  const drafts = useDesk(state => state.drafts)
  const id = useDesk(state => state.draft?.id)
  const genre = useDesk(state => state.draft?.genre)
  const title = useShownTitle()
  const stored = useMemo(() => drafts.find(draft => draft.id === id), [drafts, id])
  const isEdited = useDesk(({ save }) => save.status === 'saved' && (save.at ?? 0) > (stored?.updatedAt ?? 0))
  return useMemo(() => {
    if (!stored || !genre) return drafts
    const updatedAt = isEdited ? Date.now() : stored.updatedAt
    const current = { ...stored, genre, title: title ?? stored.title, updatedAt }
    return drafts.map(draft => (draft === stored ? current : draft))
  }, [drafts, stored, genre, title, isEdited])
}
