import type { IndexedDocument, MemoryPostings } from '../../../core/repetition/memory-postings.ts'
import type { RepetitionLibrary, SourceDocument, SourceText } from '../../../core/repetition/repetition-library.ts'
import { addSegment, removeDocuments } from '../../../core/repetition/segment-list.ts'
import { toUnits } from '../../../core/repetition/tiles.ts'
import { normalise } from '../../../core/text/normalise.ts'
import type { DocumentStore, StoredDocument } from './document-store.ts'
import { SourceCache } from './source-cache.ts'

/** How much one step reads, in characters: some 100 ms of work. */
const stepLength = 1_000_000

/**
 * The postings of a library in memory, built from the stored texts and kept in step with them: new documents are
 * appended, removed ones marked, whether this process wrote them or another.
 */
export class ResidentIndex implements RepetitionLibrary {
  segments: readonly MemoryPostings[] = []
  readonly #store: DocumentStore
  readonly #documents = new Map<number, SourceDocument>()
  readonly #sources = new SourceCache()
  #last = 0
  /** The store's version that the index is in step with. */
  #version = ''

  constructor(store: DocumentStore) {
    this.#store = store
  }

  get documentCount(): number {
    return this.#documents.size
  }

  /** Bytes of the postings, texts not counted. */
  get indexBytes(): number {
    return this.segments.reduce((sum, segment) => sum + segment.byteLength, 0)
  }

  document(document: number): SourceDocument {
    const known = this.#documents.get(document)
    if (!known) throw new RangeError(`No document ${document} in the index`)
    return known
  }

  source(document: number): SourceText {
    return this.#sources.get(document, () => {
      const { text } = this.#store.text(this.document(document).id)
      return { text, normalised: normalise(text) }
    })
  }

  /** Reads the next documents that the index lacks. Returns whether there may be more. */
  step(): boolean {
    const batch: StoredDocument[] = []
    let characters = 0
    for (const document of this.#store.after(this.#last)) {
      batch.push(document)
      characters += document.text.length
      if (characters >= stepLength) break
    }
    const indexed: IndexedDocument[] = batch.map(({ seq, text }) => ({
      document: seq,
      units: toUnits(normalise(text).text),
    }))
    this.segments = addSegment(this.segments, indexed)
    for (const { seq, id, title, path, kind } of batch) this.#documents.set(seq, { id, title, path, kind })
    this.#last = batch.at(-1)?.seq ?? this.#last
    return characters >= stepLength
  }

  /** This index, in step with the stored documents. */
  upToDate(): this {
    const version = this.#store.version()
    if (version === this.#version) return this
    while (this.step());
    this.#followChanges()
    this.#version = version
    return this
  }

  #followChanges(): void {
    const kinds = this.#store.kinds()
    const removed = new Set<number>()
    for (const [seq, document] of this.#documents) {
      const kind = kinds.get(seq)
      if (kind === undefined) removed.add(seq)
      else if (kind !== document.kind) this.#documents.set(seq, { ...document, kind })
    }
    if (removed.size === 0) return
    this.segments = removeDocuments(this.segments, removed)
    for (const seq of removed) this.#documents.delete(seq)
  }
}
