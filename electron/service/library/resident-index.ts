import { ServiceError } from '../../../core/contract/errors.ts'
import type { IndexedDocument, MemoryPostings } from '../../../core/repetition/memory-postings.ts'
import type { RepetitionLibrary, SourceDocument, SourceText } from '../../../core/repetition/repetition-library.ts'
import { addSegment, removeDocuments } from '../../../core/repetition/segment-list.ts'
import { toUnits } from '../../../core/repetition/tiles.ts'
import { normalise } from '../../../core/text/normalise.ts'
import type { DocumentStore, StoredDocument } from './document-store.ts'
import { SourceCache } from './source-cache.ts'

/** How much one step reads, in characters: some 100 ms of work. */
const stepLength = 1_000_000

/** The text of an indexed document turned out to be altered since. */
class AlteredSource extends Error {
  readonly document: number
  constructor(document: number, cause: unknown) {
    super('The text of a library document was altered', { cause })
    this.document = document
  }
}

/**
 * The postings of a library in memory, built from the stored texts and kept in step with them: new documents are
 * appended, removed ones marked, whether this process wrote them or another. A document whose text was altered is left out.
 */
export class ResidentIndex implements RepetitionLibrary {
  segments: readonly MemoryPostings[] = []
  readonly #store: DocumentStore
  readonly #documents = new Map<number, SourceDocument>()
  readonly #sources = new SourceCache()
  /** Ids of the documents left out, by number. */
  readonly #damaged = new Map<number, string>()
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

  /** Ids of the documents whose text was found altered, as far as they have been read. */
  get damagedIds(): ReadonlySet<string> {
    return new Set(this.#damaged.values())
  }

  document(document: number): SourceDocument {
    const known = this.#documents.get(document)
    if (!known) throw new RangeError(`No document ${document} in the index`)
    return known
  }

  source(document: number): SourceText {
    return this.#sources.get(document, () => {
      const text = this.#text(document)
      return { text, normalised: normalise(text) }
    })
  }

  /** Does `work` on this index, in step with the stored documents; anew without a document that is found altered. */
  look<T>(work: (library: RepetitionLibrary) => T): T {
    for (;;) {
      try {
        return work(this.upToDate())
      } catch (error) {
        if (!(error instanceof AlteredSource)) throw error
        this.#damaged.set(error.document, this.document(error.document).id)
        this.#leaveOut(new Set([error.document]))
      }
    }
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
    const intact = batch.filter(document => document.isIntact)
    const indexed: IndexedDocument[] = intact.map(({ seq, text }) => ({
      document: seq,
      units: toUnits(normalise(text).text),
    }))
    this.segments = addSegment(this.segments, indexed)
    for (const { seq, id, isIntact } of batch) if (!isIntact) this.#damaged.set(seq, id)
    for (const { seq, id, title, path, kind } of intact) this.#documents.set(seq, { id, title, path, kind })
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
    if (removed.size > 0) this.#leaveOut(removed)
    for (const seq of this.#damaged.keys()) if (!kinds.has(seq)) this.#damaged.delete(seq)
  }

  #leaveOut(documents: ReadonlySet<number>): void {
    this.segments = removeDocuments(this.segments, documents)
    for (const seq of documents) this.#documents.delete(seq)
  }

  #text(document: number): string {
    try {
      return this.#store.text(this.document(document).id).text
    } catch (error) {
      if (error instanceof ServiceError && error.code === 'document-damaged') throw new AlteredSource(document, error)
      throw error
    }
  }
}
