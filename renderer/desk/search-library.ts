import { useEffect, useState } from 'react'
import type { LibraryDocument } from '../../core/contract/contract.ts'
import { type FoundPlace, findPlaces } from '../../core/text/search/found-places.ts'
import { foldedText, searchTerms } from '../../core/text/search/search-terms.ts'
import { useDesk } from '../state/desk.ts'
import { reporting } from './messages.ts'
import { ask } from './request.ts'

/** How long typing must rest before the library's texts are read through, and of how many documents places are shown. */
const rest = 250
const mostShown = 10

/** A document of the library with its first place; `from` is that place's UTF-16 offset in the whole text. */
export interface FoundDocument {
  readonly document: LibraryDocument
  readonly place: FoundPlace
  readonly from: number
}

export interface LibraryOutcome {
  readonly shown: readonly FoundDocument[]
  /** How many documents hold all words. */
  readonly total: number
}

/** Documents of the library that hold every term of a query; null while that is not known, or nothing is asked. */
export function useFoundDocuments(query: string): LibraryOutcome | null {
  const library = useDesk(state => state.library)
  const [found, setFound] = useState<(LibraryOutcome & { readonly query: string }) | null>(null)
  const isAsked = library.length > 0 && searchTerms(query).length > 0
  useEffect(() => {
    if (!isAsked) return
    const signal = { isOver: false }
    const timer = setTimeout(async () => {
      const outcome = await reporting(() => searchLibrary(query, library, signal))
      if (outcome && !signal.isOver) setFound({ ...outcome, query })
    }, rest)
    return () => {
      signal.isOver = true
      clearTimeout(timer)
    }
  }, [query, isAsked, library])
  return isAsked && found?.query === query ? found : null
}

async function searchLibrary(
  query: string,
  library: readonly LibraryDocument[],
  signal: { readonly isOver: boolean },
): Promise<LibraryOutcome | null> {
  const terms = searchTerms(query)
  const { ids, isComplete } = await ask('library.search', { query: terms.join(' ').slice(0, 200) })
  if (!isComplete || signal.isOver) return null
  const byId = new Map(library.map(document => [document.id, document]))
  const shown: FoundDocument[] = []
  for (const id of ids.slice(0, mostShown)) {
    const document = byId.get(id)
    if (!document) continue
    const { text } = await ask('library.text', { id })
    if (signal.isOver) return null
    const place = findPlaces(text, foldedText(text), terms)?.places[0]
    if (place) shown.push({ document, place, from: lineStart(text, place.line ?? 0) + place.at.from })
  }
  return { shown, total: ids.length }
}

function lineStart(text: string, line: number): number {
  let at = 0
  for (let count = 0; count < line; count++) at = text.indexOf('\n', at) + 1
  return at
}
