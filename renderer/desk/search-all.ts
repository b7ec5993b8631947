import { useEffect, useState } from 'react'
import { create } from 'zustand'
import type { DraftSearchFilter, FoundDrafts } from '../../core/contract/draft-search.ts'
import type { DraftStatus } from '../../core/document/draft-status.ts'
import type { GenreId } from '../../core/document/genres.ts'
import { searchTerms } from '../../core/text/search/search-terms.ts'
import { failureText } from './messages.ts'
import { ask } from './request.ts'

/** When a draft was changed last, as far as a search narrows to it. */
export const searchTimes = [
  ['', '所有时间'],
  ['week', '近七天'],
  ['month', '近三十天'],
  ['year', '今年'],
  ['lastYear', '去年'],
  ['before', '前年以前'],
] as const

/** One of the times that a search narrows to. */
export type SearchTime = (typeof searchTimes)[number][0]

/** What all drafts are searched for, as the window shows it. It outlasts the dialog. `folder` is 'none' for drafts in none. */
export interface SearchAll {
  readonly query: string
  readonly genre: GenreId | ''
  readonly status: DraftStatus | ''
  readonly tag: string
  readonly folder: string
  readonly time: SearchTime
}

/** The choices that narrow nothing. */
export const wholeSearch = { genre: '', status: '', tag: '', folder: '', time: '' } as const

/** The search of all drafts. */
export const useSearchAll = create<SearchAll>(() => ({ query: '', ...wholeSearch }))

/** Whether a search leaves drafts out, whatever they hold. */
export function isNarrowed({ genre, status, tag, folder, time }: SearchAll): boolean {
  return [genre, status, tag, folder, time].some(choice => choice !== '')
}

/** The filter that the choices stand for. `now` is in milliseconds since 1970. */
export function filterOf({ genre, status, tag, folder, time }: SearchAll, now: number): DraftSearchFilter {
  return {
    ...(genre !== '' && { genre }),
    ...(status !== '' && { status }),
    ...(tag !== '' && { tag }),
    ...(folder !== '' && { folderId: folder === 'none' ? null : folder }),
    ...spanOf(time, now),
  }
}

const day = 86_400_000

function spanOf(time: SearchTime, now: number): Pick<DraftSearchFilter, 'from' | 'to'> {
  const year = new Date(now).getFullYear()
  const start = (year: number) => new Date(year, 0, 1).getTime()
  switch (time) {
    case '':
      return {}
    case 'week':
      return { from: now - 7 * day }
    case 'month':
      return { from: now - 30 * day }
    case 'year':
      return { from: start(year) }
    case 'lastYear':
      return { from: start(year - 1), to: start(year) }
    case 'before':
      return { to: start(year - 1) }
  }
}

/** How long typing must rest before it is searched for, and how long until drafts still being read in are asked for again. */
const rest = 120
const again = 1500

/** What a search has found: the last complete answer, and whether it is the answer to what is asked now. */
export interface SearchOutcome {
  readonly found: FoundDrafts | null
  readonly isSearching: boolean
  /** A sentence, where it could not be searched. */
  readonly failure: string | null
}

/** Searches while a person types; the latest answer alone counts. Nothing is asked for an empty query. */
export function useFoundDrafts(query: string, filter: DraftSearchFilter, most: number): SearchOutcome {
  const asked = JSON.stringify({ query, filter, most })
  const isAsked = searchTerms(query).length > 0
  const [answer, setAnswer] = useState<{ readonly asked: string; readonly found: FoundDrafts } | null>(null)
  const [failure, setFailure] = useState<{ readonly asked: string; readonly text: string } | null>(null)
  useEffect(() => {
    if (!isAsked) return
    let timer: ReturnType<typeof setTimeout>
    let isOver = false
    const search = async () => {
      try {
        const found = await ask('draft.search', JSON.parse(asked))
        if (isOver) return
        if (found.isComplete) setAnswer({ asked, found })
        if (!found.isComplete || found.pending > 0) timer = setTimeout(search, again)
        setFailure(null)
      } catch (error) {
        if (!isOver) setFailure({ asked, text: failureText(error) })
      }
    }
    timer = setTimeout(search, rest)
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [asked, isAsked])
  if (!isAsked) return { found: null, isSearching: false, failure: null }
  const failed = failure?.asked === asked ? failure.text : null
  return { found: answer?.found ?? null, isSearching: !failed && answer?.asked !== asked, failure: failed }
}
