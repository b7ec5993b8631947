import { useEffect, useState } from 'react'
import { reporting } from '../desk/messages.ts'
import { ask } from '../desk/request.ts'

/** How long a query must rest before texts are read through, in milliseconds. */
const rest = 200
/** A single character stands in nearly every text. */
const shortest = 2

/** The library documents whose text holds a query; null while that is not known, or not asked. */
export function useTextSearch(query: string): {
  readonly ids: ReadonlySet<string> | null
  readonly isSearching: boolean
} {
  const [found, setFound] = useState<{ readonly query: string; readonly ids: ReadonlySet<string> } | null>(null)
  const wanted = query.trim()
  const isAsked = wanted.length >= shortest
  useEffect(() => {
    if (!isAsked) return
    let isOver = false
    const timer = setTimeout(async () => {
      const answer = await reporting(() => ask('library.search', { query: wanted }))
      if (!isOver && answer?.isComplete) setFound({ query: wanted, ids: new Set(answer.ids) })
    }, rest)
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [wanted, isAsked])
  const isKnown = isAsked && found?.query === wanted
  return { ids: isKnown ? found.ids : null, isSearching: isAsked && !isKnown }
}
