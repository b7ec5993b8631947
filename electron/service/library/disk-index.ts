import { ServiceError } from '../../../core/contract/errors.ts'
import type { RepetitionLibrary, SourceDocument, SourceText } from '../../../core/repetition/repetition-library.ts'
import { toUnits } from '../../../core/repetition/tiles.ts'
import { normalise, normaliseText } from '../../../core/text/normalise.ts'
import type { DocumentStore } from './document-store.ts'
import { indexFolder } from './index-folder.ts'
import type { ListedSegment, Manifest } from './manifest.ts'
import { BlockCache } from './segment/block-cache.ts'
import { DamagedSegment } from './segment/damaged-segment.ts'
import { DiskSegment } from './segment/disk-segment.ts'
import { readAhead } from './segment/read-ahead.ts'
import { SourceCache } from './source-cache.ts'

/** Blocks of the index and of the normalised texts kept in memory, in bytes. */
const cacheBytes = 48 << 20

/** The text of an indexed document turned out to be altered since. */
class AlteredSource extends Error {
  readonly document: number
  constructor(document: number, cause: unknown) {
    super('The text of a library document was altered', { cause })
    this.document = document
  }
}

/** Sizes in bytes, and how the index is. */
export interface IndexState {
  readonly indexBytes: number
  readonly normalisedBytes: number
  readonly segments: number
  /** Documents that look-ups do not see yet. */
  readonly unindexed: number
}

/**
 * The index of a library as look-ups read it: the segments that the manifest lists, less what is removed, whether this
 * process wrote it or another. A document whose text was altered is left out, and so is a segment found damaged.
 */
export class DiskIndex implements RepetitionLibrary {
  segments: readonly DiskSegment[] = []
  documentCount = 0
  readonly #folder: string
  readonly #store: DocumentStore
  readonly #manifest: Manifest
  readonly #onDamage: (segment: string) => void
  readonly #key: Uint8Array | null
  readonly #cache = new BlockCache(cacheBytes)
  readonly #sources = new SourceCache()
  readonly #documents = new Map<number, SourceDocument>()
  /** Documents whose text was found altered: their ids by number. */
  readonly #altered = new Map<number, string>()
  readonly #damaged = new Set<string>()
  #formulas: ReadonlySet<number> | undefined
  #removed: ReadonlySet<number> = new Set()
  #listed: readonly ListedSegment[] = []
  #unindexed = 0
  #without: number | undefined
  #version = ''

  /** `onDamage` is told the name of each segment that is set aside, once; `key` encrypts the segments. */
  constructor(
    library: string,
    store: DocumentStore,
    manifest: Manifest,
    onDamage: (segment: string) => void,
    key: Uint8Array | null = null,
  ) {
    this.#folder = indexFolder(library)
    this.#store = store
    this.#manifest = manifest
    this.#onDamage = onDamage
    this.#key = key
  }

  /** Ids of the documents whose text was found altered, as far as they have been read. */
  get alteredIds(): ReadonlySet<string> {
    return new Set(this.#altered.values())
  }

  /** Sizes and health, in step with the stored documents. */
  state(): IndexState {
    this.#upToDate()
    const sum = (bytes: (segment: ListedSegment) => number) => this.#listed.reduce((all, one) => all + bytes(one), 0)
    const aside = this.#listed.filter(({ name }) => this.#damaged.has(name))
    return {
      indexBytes: sum(({ tileBytes }) => tileBytes),
      normalisedBytes: sum(({ unitBytes }) => unitBytes),
      segments: this.#listed.length,
      unindexed: this.#unindexed + aside.reduce((all, { documents }) => all + documents, 0),
    }
  }

  document(document: number): SourceDocument {
    const known = this.#documents.get(document) ?? this.#store.source(document)
    if (!known) throw new RangeError(`No document ${document} in the library`)
    this.#documents.set(document, known)
    return known
  }

  isFormula(document: number): boolean {
    this.#formulas ??= this.#store.formulas()
    return this.#formulas.has(document)
  }

  source(document: number): SourceText {
    return this.#sources.get(document, () => {
      const text = this.#text(document)
      return { text, normalised: normalise(text) }
    })
  }

  /**
   * Reads what a look-up of some paragraphs will need, as many blocks at a time as the disk can. What fails here fails
   * again in `look`, which knows what to do.
   */
  async readAhead(paragraphs: readonly string[]): Promise<void> {
    try {
      this.#upToDate()
      const drafts = paragraphs.map(paragraph => toUnits(normaliseText(paragraph)))
      await readAhead(drafts, this.segments, this.#cache)
    } catch {}
  }

  /**
   * Does `work` on this index, in step with the stored documents; anew without a document that is found altered or a
   * segment that is found damaged. `without` is the number of a document that is passed over, as if it were not there.
   */
  look<T>(work: (library: RepetitionLibrary) => T, without?: number): T {
    for (;;) {
      this.#without = without
      try {
        this.#upToDate()
        return work(this)
      } catch (error) {
        if (error instanceof AlteredSource) this.#altered.set(error.document, this.document(error.document).id)
        else if (error instanceof DamagedSegment) this.#setAside(error)
        else throw error
      }
    }
  }

  /** Closes the files of segments that are listed no more, or of all. */
  close(): void {
    this.#open([])
  }

  #upToDate(): void {
    for (;;) {
      const version = this.#store.version()
      if (version === this.#version) return
      const { segments, removed, unindexed } = this.#manifest.state()
      this.#removed = removed
      this.#unindexed = unindexed
      this.#documents.clear()
      this.#formulas = undefined
      for (const seq of this.#altered.keys()) if (!this.#store.source(seq)) this.#altered.delete(seq)
      this.#listed = segments
      // A segment that was replaced while it was opened is no damage: the list is read again.
      if (this.#open(segments)) this.#version = version
    }
  }

  /** Opens what is listed and closes the rest. False where a segment was gone from the list as well as from the disk. */
  #open(listed: readonly ListedSegment[]): boolean {
    const known = new Map(this.segments.map(segment => [segment.name, segment]))
    const segments: DiskSegment[] = []
    let isComplete = true
    for (const { name } of listed) {
      if (this.#damaged.has(name)) continue
      try {
        segments.push(known.get(name) ?? this.#openSegment(name))
        known.delete(name)
      } catch (error) {
        if (!(error instanceof DamagedSegment)) {
          for (const segment of segments) if (!this.segments.includes(segment)) segment.close()
          throw error
        }
        if (this.#manifest.has(name)) this.#setAside(error)
        else isComplete = false
      }
    }
    for (const segment of known.values()) segment.close()
    this.segments = segments
    this.documentCount = segments.reduce((sum, segment) => sum + segment.documentCount, 0) - this.#removedIn(segments)
    return isComplete
  }

  #removedIn(segments: readonly DiskSegment[]): number {
    const open = new Set(segments.map(({ name }) => name))
    const ranges = this.#listed.filter(({ name }) => open.has(name))
    return [...this.#removed].filter(seq => ranges.some(({ firstSeq, lastSeq }) => seq >= firstSeq && seq <= lastSeq))
      .length
  }

  #openSegment(name: string): DiskSegment {
    return new DiskSegment(this.#folder, name, this.#cache, seq => this.#isLeftOut(seq), this.#key)
  }

  #isLeftOut(seq: number): boolean {
    return seq === this.#without || this.#removed.has(seq) || this.#altered.has(seq)
  }

  #setAside({ segment: name }: DamagedSegment): void {
    if (this.#damaged.has(name)) return
    this.#damaged.add(name)
    const [damaged] = this.segments.filter(segment => segment.name === name)
    this.segments = this.segments.filter(segment => segment !== damaged)
    damaged?.close()
    this.#onDamage(name)
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
