import type { OpenedDraft } from '../../core/contract/contract.ts'
import { draftTitle } from '../../core/document/draft.ts'
import { useDesk } from '../state/desk.ts'
import { useWindow } from './window-state.ts'

/** The name that a person gave a draft, which typing does not change; null where it goes by the title in its text. */
export function givenTitleOf({ summary, content }: OpenedDraft): string | null {
  return summary.title === draftTitle(content.blocks) ? null : summary.title
}

/** What the draft on the desk is called; undefined where none is open. */
export function useShownTitle(): string | undefined {
  const given = useWindow(state => state.givenTitle)
  const own = useDesk(state => state.draft?.title)
  return own === undefined ? undefined : (given ?? own)
}
