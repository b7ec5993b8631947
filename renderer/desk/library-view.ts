import type { LibraryDocument } from '../../core/contract/contract.ts'
import type { LibraryKind } from '../../core/repetition/match.ts'

/** By what the list of the library can be sorted. */
export type LibraryColumn = 'title' | 'issuer' | 'number' | 'date' | 'kind' | 'characters' | 'addedAt'

/** What the list shows and in which order. Empty texts let everything through. */
export interface LibraryView {
  readonly query: string
  /** Ids of documents whose text holds the query; null while that is not known. */
  readonly inText: ReadonlySet<string> | null
  readonly kind: LibraryKind | ''
  readonly year: string
  readonly issuer: string
  /** Null is the order in which they came. */
  readonly sort: { readonly column: LibraryColumn; readonly isDown: boolean } | null
}

const collator = new Intl.Collator('zh-CN', { numeric: true })

/** The year of a document, as a filter names it; an empty text where it is not known. */
export function yearOf({ date, number }: LibraryDocument): string {
  return date?.slice(0, 4) ?? /〔(\d{4})〕/u.exec(number ?? '')?.[1] ?? ''
}

/** The documents that a view shows, in its order. */
export function viewedDocuments(documents: readonly LibraryDocument[], view: LibraryView): readonly LibraryDocument[] {
  const { kind, year, issuer, inText, sort } = view
  const words = fold(view.query).split(/\s+/u).filter(Boolean)
  const shown = documents.filter(document => {
    if (kind && document.kind !== kind) return false
    if (year && yearOf(document) !== year) return false
    if (issuer && document.issuer !== issuer) return false
    if (words.length === 0 || inText?.has(document.id)) return true
    const named = fold(`${document.title} ${document.number ?? ''} ${document.issuer ?? ''} ${document.path}`)
    return words.every(word => named.includes(word))
  })
  if (!sort) return shown
  const way = sort.isDown ? -1 : 1
  return shown.sort((a, b) => way * compare(a[sort.column], b[sort.column]))
}

/** The values that occur, with how often, the most frequent first or by name. */
export function occurring(values: Iterable<string | undefined>, order: 'count' | 'down'): readonly [string, number][] {
  const counts = new Map<string, number>()
  for (const value of values) if (value) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort((a, b) => (order === 'count' ? b[1] - a[1] : 0) || (a[0] < b[0] ? 1 : -1))
}

/** Texts by their reading, numbers by size; what is not known comes after all texts. */
function compare(a: string | number | undefined, b: string | number | undefined): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return collator.compare(String(a ?? '\uffff'), String(b ?? '\uffff'))
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}
