import { useMemo } from 'react'
import type { LibraryDocument } from '../../core/contract/contract.ts'
import { type LibraryKind, libraryKinds } from '../../core/repetition/match.ts'
import { libraryKindLabels } from '../desk/library.ts'
import { type LibraryView, occurring, yearOf } from '../desk/library-view.ts'
import { SearchField } from '../panels/search-field.tsx'

/** The most issuers that are offered. */
const mostIssuers = 200

interface LibraryFiltersProps {
  readonly documents: readonly LibraryDocument[]
  readonly view: LibraryView
  readonly onView: (change: Partial<LibraryView>) => void
}

/** Narrows the list of the library: by words in titles, numbers, issuers and texts, by kind, year and issuer. */
export function LibraryFilters({ documents, view, onView }: LibraryFiltersProps) {
  const years = useMemo(() => occurring(documents.map(yearOf), 'down'), [documents])
  const issuers = useMemo(
    () =>
      occurring(
        documents.map(({ issuer }) => issuer),
        'count',
      ).slice(0, mostIssuers),
    [documents],
  )
  return (
    <div className="library-filters">
      <SearchField label="搜索资料" value={view.query} onChange={query => onView({ query })} />
      <select
        className="select"
        aria-label="类别"
        value={view.kind}
        onChange={event => onView({ kind: event.target.value as LibraryKind | '' })}
      >
        <option value="">所有类别</option>
        {libraryKinds.map(kind => (
          <option key={kind} value={kind}>
            {libraryKindLabels[kind]}
          </option>
        ))}
      </select>
      <select
        className="select"
        aria-label="年份"
        value={view.year}
        onChange={event => onView({ year: event.target.value })}
      >
        <option value="">所有年份</option>
        {years.map(([year, count]) => (
          <option key={year} value={year}>
            {year} 年（{count}）
          </option>
        ))}
      </select>
      <select
        className="select library-issuer"
        aria-label="发文机关"
        value={view.issuer}
        onChange={event => onView({ issuer: event.target.value })}
      >
        <option value="">所有机关</option>
        {issuers.map(([issuer, count]) => (
          <option key={issuer} value={issuer}>
            {issuer}（{count}）
          </option>
        ))}
      </select>
    </div>
  )
}
