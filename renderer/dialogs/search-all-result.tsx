import { Fragment } from 'react'
import type { FoundDraft } from '../../core/contract/draft-search.ts'
import { statusNames } from '../../core/document/draft-status.ts'
import { genreSpec } from '../../core/document/genres.ts'
import { findPlaces } from '../../core/text/search/found-places.ts'
import { foldedText } from '../../core/text/search/search-terms.ts'
import type { Span } from '../../core/text/span.ts'
import { useDraftList } from '../desk/draft-list.ts'
import { libraryKindLabels } from '../desk/library.ts'
import type { FoundDocument } from '../desk/search-library.ts'
import { numberText } from '../panels/number-text.ts'
import { momentText } from '../panels/time-text.ts'
import { MarkedText } from './marked-text.tsx'
import type { FoundEntry } from './search-all-entries.ts'

interface SearchAllResultProps {
  readonly idOf: (index: number) => string
  readonly drafts: readonly FoundDraft[]
  readonly documents: readonly FoundDocument[]
  readonly entries: readonly FoundEntry[]
  readonly active: number
  readonly terms: readonly string[]
  readonly onOpen: (entry: FoundEntry) => void
}

/** Drafts and documents, each with its name, what it is, and the places where the words stand. */
export function SearchAllResult(props: SearchAllResultProps) {
  const { idOf, drafts, documents, entries, active, terms, onOpen } = props
  const folders = useDraftList(state => state.folders)
  const byOwner = Map.groupBy(
    entries.map((entry, index) => ({ entry, index })),
    ({ entry }) => entry.owner,
  )
  const lines = (owner: string) =>
    (byOwner.get(owner) ?? []).map(({ entry, index }) => (
      // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard stays in the field, which names the active option
      // biome-ignore lint/a11y/useFocusableInteractive: see above
      <div
        key={entry.key}
        id={idOf(index)}
        className="search-all-place"
        role="option"
        aria-selected={index === active}
        onClick={() => onOpen(entry)}
      >
        {entry.place ? <MarkedText text={entry.place.excerpt} marks={entry.place.marks} /> : <span>打开这份稿件</span>}
        {entry.place?.line === null && <span className="search-all-head">版头、版记</span>}
      </div>
    ))
  return (
    <>
      {drafts.map(({ draft, count }) => {
        const folder = folders.find(({ id }) => id === draft.folderId)?.name
        const facts = [
          ...(draft.status === 'drafting' ? [] : [statusNames[draft.status]]),
          genreSpec(draft.genre).name,
          ...(folder === undefined ? [] : [folder]),
          ...draft.tags,
          momentText(draft.updatedAt, Date.now()),
        ]
        return (
          // biome-ignore lint/a11y/useSemanticElements: a group inside a list of options is no fieldset
          <div key={draft.id} className="search-all-draft" role="group" aria-label={draft.title}>
            <div className="search-all-title">
              <strong>
                <MarkedText text={draft.title} marks={marksIn(draft.title, terms)} />
              </strong>
              <span className="search-all-facts">
                {facts.map((fact, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: facts stand at fixed places
                  <Fragment key={index}>
                    {index > 0 && ' · '}
                    {fact}
                  </Fragment>
                ))}
              </span>
              <span className="search-all-count">{numberText(count)} 处</span>
            </div>
            {lines(draft.id)}
          </div>
        )
      })}
      {documents.map(({ document }) => (
        // biome-ignore lint/a11y/useSemanticElements: a group inside a list of options is no fieldset
        <div key={document.id} className="search-all-draft" role="group" aria-label={`资料：${document.title}`}>
          <div className="search-all-title">
            <strong>
              <MarkedText text={document.title} marks={marksIn(document.title, terms)} />
            </strong>
            <span className="search-all-facts">
              资料库 · {libraryKindLabels[document.kind]}
              {document.number ? ` · ${document.number}` : ''}
            </span>
          </div>
          {lines(document.id)}
        </div>
      ))}
    </>
  )
}

function marksIn(title: string, terms: readonly string[]): readonly Span[] {
  const folded = foldedText(title)
  const present = terms.filter(term => folded.includes(term))
  const place = present.length > 0 ? findPlaces(title, folded, present)?.places[0] : undefined
  // A long title is cut in the excerpt, and its marks would then stand elsewhere.
  return place && place.excerpt === title ? place.marks : []
}
