import { blockText } from '../../core/document/draft.ts'
import type { FoundPlace } from '../../core/text/search/found-places.ts'
import { foldedText } from '../../core/text/search/search-terms.ts'
import { jumpToBlock, jumpToWords } from '../editor/actions.ts'
import { currentSession } from '../editor/current-session.ts'
import { useDesk } from '../state/desk.ts'
import { openDraft } from './drafts.ts'

/**
 * Opens a draft and selects what a search has found in it. Where the draft has changed since, the first place where any of
 * the terms stands now; its start for what stands in the form of header and imprint. `place` is null for its name alone.
 */
export async function openFound(id: string, place: FoundPlace | null, terms: readonly string[]): Promise<void> {
  await openDraft(id)
  const session = currentSession()
  if (useDesk.getState().draft?.id !== id || !session) return
  const { blocks } = session.content
  if (place === null || place.line === null) {
    jumpToBlock(0)
    return
  }
  const stands = (text: string) => terms.some(term => foldedText(text).startsWith(term, place.at.from))
  const there = blocks[place.line]
  if (there && stands(blockText(there))) {
    jumpToWords(place.line, place.at)
    return
  }
  for (const [index, block] of blocks.entries()) {
    const text = foldedText(blockText(block))
    const term = terms.find(term => text.includes(term))
    if (term === undefined) continue
    const from = text.indexOf(term)
    jumpToWords(index, { from, to: from + term.length })
    return
  }
  jumpToBlock(0)
}
