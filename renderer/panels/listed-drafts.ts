import { useDeferredValue, useMemo, useRef } from 'react'
import type { DraftSummary } from '../../core/contract/contract.ts'
import type { DraftOrder } from '../../core/contract/draft-list.ts'
import { isFiltered, useDraftList, useListView } from '../desk/draft-list.ts'
import { useShownTitle } from '../desk/shown-title.ts'
import { useSpeller } from '../desk/use-speller.ts'
import { useDesk } from '../state/desk.ts'
import { filterDrafts, keepDrafts } from './draft-filter.ts'
import { type ListRow, listRows } from './draft-groups.ts'
import { type OrderedDrafts, orderDrafts } from './ordered-drafts.ts'

/**
 * The lines of the draft list as they stand. The draft on the desk stands where its title and genre as they are now put
 * it, and as the last changed once it has been; its 字数 is for its row alone to follow, so that typing never goes through
 * a long list.
 */
export function useListRows(): readonly ListRow[] {
  const folders = useDraftList(state => state.folders)
  const filters = useDraftList(state => state.filters)
  const query = useDeferredValue(useDraftList(state => state.query))
  const view = useListView()
  const isNarrowed = isFiltered(filters) || query.trim() !== ''
  const drafts = useOrdered(useListedDrafts(view.order, isNarrowed), view.order)
  const spell = useSpeller(/[a-z]/iu.test(query.normalize('NFKC')))
  return useMemo(() => {
    const kept = filterDrafts(isFiltered(filters) ? keepDrafts(drafts, filters) : drafts, query, spell)
    return listRows(kept, folders, view, isNarrowed, Date.now())
  }, [drafts, folders, filters, query, spell, view, isNarrowed])
}

/** Drafts in order; while they stay much the same, so does their order. */
function useOrdered(drafts: readonly DraftSummary[], order: DraftOrder): readonly DraftSummary[] {
  const last = useRef<OrderedDrafts | null>(null)
  return useMemo(() => {
    last.current = orderDrafts(drafts, order, last.current)
    return last.current.drafts
  }, [drafts, order])
}

/** All drafts, the one on the desk as it is now as far as that tells where it stands. */
function useListedDrafts(order: DraftOrder, isNarrowed: boolean): readonly DraftSummary[] {
  const drafts = useDesk(state => state.drafts)
  const id = useDesk(state => state.draft?.id)
  const stored = useMemo(() => (id === undefined ? undefined : drafts.find(draft => draft.id === id)), [drafts, id])
  const titleNow = useDeferredValue(useShownTitle())
  const genreNow = useDesk(state => state.draft?.genre)
  const title = isNarrowed || order === 'title' ? titleNow : undefined
  const genre = isNarrowed || order === 'genre' ? genreNow : undefined
  const isEdited = useEdited(stored)
  return useMemo(() => {
    if (!stored) return drafts
    const current = {
      ...stored,
      title: title ?? stored.title,
      genre: genre ?? stored.genre,
      updatedAt: isEdited ? Date.now() : stored.updatedAt,
    }
    if (!isEdited && current.title === stored.title && current.genre === stored.genre) return drafts
    return drafts.map(draft => (draft === stored ? current : draft))
  }, [drafts, stored, title, genre, isEdited])
}

/** Whether a draft has been saved since the list was told of it; from then on, also while it is being saved again. */
function useEdited(stored: DraftSummary | undefined): boolean {
  const edited = useRef<DraftSummary>(undefined)
  const isSaved = useDesk(({ save }) => save.status === 'saved' && (save.at ?? 0) > (stored?.updatedAt ?? 0))
  if (stored && isSaved) edited.current = stored
  return stored !== undefined && edited.current === stored
}
