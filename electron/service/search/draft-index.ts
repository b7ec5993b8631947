import type { Database, Statement } from 'better-sqlite3'
import type { DraftSummary } from '../../../core/contract/contract.ts'
import type { DraftSearch } from '../../../core/contract/draft-search.ts'
import type { SearchableText } from '../../../core/document/searchable-text.ts'
import { type FoundPlaces, findPlaces } from '../../../core/text/search/found-places.ts'
import { gramsOf, gramsToAsk, isOneGram } from '../../../core/text/search/grams.ts'
import { foldedText, searchTerms } from '../../../core/text/search/search-terms.ts'
import { type GramChange, GramStore } from './gram-store.ts'
import { factsOf, type IndexedDraft, passes } from './indexed-draft.ts'

/** How long texts are read to tell how many drafts there are, once those to answer with are found. Milliseconds. */
const countingTime = 60
/** How long texts are read at most. What was found until then is the answer. */
const longestTime = 1000

/** A draft's text on its way into the index. */
export interface IndexedText extends SearchableText {
  readonly id: string
  readonly stamp: string
}

export interface FoundIds {
  readonly drafts: readonly (FoundPlaces & { readonly id: string })[]
  readonly total: number
  readonly isExact: boolean
}

interface BodyRow {
  readonly body_at: number
  readonly text: string
}

const noGrams: ReadonlySet<number> = new Set()

/** The index holds what no text bears out: it is to be made anew. */
export class IndexDamage extends Error {}

/** The texts of all drafts and where their characters stand, over an open database. Errors of SQLite pass through. */
export class DraftIndex {
  readonly #database: Database
  readonly #grams: GramStore
  readonly #body: Statement
  readonly #drafts = new Map<string, IndexedDraft>()
  readonly #free: number[] = []
  #next = 0
  /** Drafts the last changed first; null where it must be sorted anew. */
  #order: readonly IndexedDraft[] | null = null

  constructor(database: Database) {
    this.#database = database
    this.#grams = new GramStore(database)
    this.#body = database.prepare('SELECT body_at, text FROM body WHERE number = ?')
    const rows = database.prepare('SELECT number, id, stamp FROM doc ORDER BY number').all()
    for (const { number, id, stamp } of rows as { number: number; id: string; stamp: string }[]) {
      this.#drafts.set(id, { id, number, stamp, facts: undefined })
      for (; this.#next < number; this.#next++) this.#free.push(this.#next)
      this.#next = number + 1
    }
  }

  /** Takes note of drafts as they are listed. Answers with the ids of those whose text is not that of the index. */
  describe(drafts: readonly DraftSummary[], stamps: readonly string[]): readonly string[] {
    this.#order = null
    return drafts.flatMap((draft, index) => {
      const known = this.#drafts.get(draft.id)
      if (known) known.facts = factsOf(draft)
      else {
        const number = this.#free.pop() ?? this.#next++
        this.#drafts.set(draft.id, { id: draft.id, number, stamp: '', facts: factsOf(draft) })
      }
      return known?.stamp === stamps[index] ? [] : [draft.id]
    })
  }

  /** Takes texts in, in place of what was known of them. Drafts that have not been described are passed over. */
  put(texts: readonly IndexedText[]): void {
    const putDoc = this.#database.prepare('INSERT OR REPLACE INTO doc (number, id, stamp) VALUES (?, ?, ?)')
    const putBody = this.#database.prepare('INSERT OR REPLACE INTO body (number, body_at, text) VALUES (?, ?, ?)')
    const known = texts.flatMap(text => {
      const draft = this.#drafts.get(text.id)
      return draft ? [{ draft, text }] : []
    })
    const write = () => {
      const changes = known.map(({ draft: { id, number }, text: { text, bodyAt, stamp } }): GramChange => {
        const before = this.#gramsOf(number)
        putDoc.run(number, id, stamp)
        putBody.run(number, bodyAt, text)
        return { number, before, after: gramsOf(foldedText(text)) }
      })
      this.#grams.change(changes)
    }
    this.#database.transaction(write)()
    for (const { draft, text } of known) draft.stamp = text.stamp
  }

  /** Takes drafts out and overwrites what was written of them, in the log too. */
  remove(ids: readonly string[]): void {
    const known = ids.flatMap(id => this.#drafts.get(id) ?? [])
    if (known.length === 0) return
    const write = () => {
      this.#grams.change(known.map(({ number }) => ({ number, before: this.#gramsOf(number), after: noGrams })))
      for (const table of ['doc', 'body']) {
        const remove = this.#database.prepare(`DELETE FROM ${table} WHERE number = ?`)
        for (const { number } of known) remove.run(number)
      }
    }
    this.#database.transaction(write)()
    for (const { id, number } of known) {
      this.#drafts.delete(id)
      this.#free.push(number)
    }
    this.#order = null
    this.#database.pragma('wal_checkpoint(TRUNCATE)')
  }

  /** Takes out what no description has named: drafts that are no more. */
  removeUnknown(): void {
    this.remove([...this.#drafts.values()].filter(({ facts }) => !facts).map(({ id }) => id))
  }

  /** Finds drafts in which every term occurs. Throws IndexDamage where texts and grams do not agree. */
  find({ query, filter, most }: DraftSearch): FoundIds {
    const terms = searchTerms(query)
    if (terms.length === 0) return { drafts: [], total: 0, isExact: true }
    const bits = this.#grams.holders([...new Set(terms.flatMap(gramsToAsk))], this.#next)
    const isHolder = (number: number) => (((bits[number >> 5] as number) >>> (number & 31)) & 1) === 1
    const candidates = this.#byTime().filter(
      ({ number, stamp, facts }) => stamp !== '' && isHolder(number) && facts && passes(facts, filter),
    )
    const areSure = terms.every(isOneGram)
    const found: (FoundPlaces & { readonly id: string })[] = []
    let total = candidates.length
    let at = 0
    let end = performance.now() + longestTime
    for (; at < candidates.length; at++) {
      if (areSure && found.length === most) return { drafts: found, total, isExact: true }
      if (performance.now() > end) break
      const { id, number } = candidates[at] as IndexedDraft
      const { text, body_at } = this.#bodyOf(number)
      const folded = foldedText(text)
      if (found.length < most) {
        const places = findPlaces(text, folded, terms, body_at)
        if (places) found.push({ id, ...places })
        else if (areSure) throw new IndexDamage(`Draft ${number} does not hold what its grams say`)
        else total--
        if (found.length === most) end = Math.min(end, performance.now() + countingTime)
      } else if (!terms.every(term => folded.includes(term))) total--
    }
    return { drafts: found, total, isExact: at === candidates.length }
  }

  #bodyOf(number: number): BodyRow {
    const row = this.#body.get(number) as BodyRow | undefined
    if (!row) throw new IndexDamage(`Draft ${number} has no text`)
    return row
  }

  #gramsOf(number: number): ReadonlySet<number> {
    const row = this.#body.get(number) as BodyRow | undefined
    return row ? gramsOf(foldedText(row.text)) : noGrams
  }

  #byTime(): readonly IndexedDraft[] {
    this.#order ??= [...this.#drafts.values()].sort((a, b) => (b.facts?.updatedAt ?? 0) - (a.facts?.updatedAt ?? 0))
    return this.#order
  }
}
