import { randomBytes } from 'node:crypto'
import { normaliseText } from '../../../core/text/normalise.ts'
import type { DocumentStore, StoredText } from './document-store.ts'
import { deleteSegments, indexFolder, makeIndexFolder, sweep } from './index-folder.ts'
import type { Gap, ListedSegment, Manifest } from './manifest.ts'
import { mergePlan } from './merge-plan.ts'
import { BlockCache } from './segment/block-cache.ts'
import { DamagedSegment } from './segment/damaged-segment.ts'
import { DiskSegment } from './segment/disk-segment.ts'
import { SegmentWriter, type WrittenSegment } from './segment/segment-writer.ts'
import { textUnits } from './text-units.ts'

/** The most characters read at once where an index is missing: looked up when they are done, and held in memory so long. */
const largestFill = 8_000_000
/** The most segments that an import leaves behind before it merges some. */
const mostSegments = 12
/** Blocks kept while segments are read through, in bytes. */
const readingCache = 1 << 20

/** A pause in the work on the index, of which any number may come. */
export type Pauses<T = void> = Generator<undefined, T>

/** Keeps the segments of a library in step with its documents. Belongs to the one thread that writes. */
export class IndexKeeper {
  readonly #library: string
  readonly #store: DocumentStore
  readonly #manifest: Manifest
  readonly #key: Uint8Array | null
  /** Segments that are listed no more; their files go when nobody here reads them. */
  readonly #old = new Set<string>()

  /** `key` encrypts the segments. */
  constructor(library: string, store: DocumentStore, manifest: Manifest, key: Uint8Array | null = null) {
    this.#library = library
    this.#store = store
    this.#manifest = manifest
    this.#key = key
  }

  /** Indexes new documents; runs inside the transaction that stores them. */
  index(added: readonly Pick<StoredText, 'seq' | 'text'>[]): void {
    const documents = added.map(({ seq, text }) => ({ document: seq, units: textUnits(normaliseText(text)) }))
    const written = finished(this.#write(documents, sizeOf(documents)))
    const firstSeq = (added[0] as StoredText).seq
    this.#manifest.add({ ...written, firstSeq, lastSeq: (added.at(-1) as StoredText).seq })
  }

  /** The next piece of work that waits, done step by step; undefined where the index is as it should be. */
  work(): Pauses | undefined {
    const [gap] = this.#manifest.gaps()
    if (gap) return this.#fill(gap)
    const plan = mergePlan(this.#manifest.segments(), this.#manifest.removed())
    return plan.length > 0 ? this.#merge(plan) : undefined
  }

  /** Whether there are so many segments that look-ups take notice. */
  get isCrowded(): boolean {
    return this.#manifest.segments().length > mostSegments
  }

  /** How many documents wait to be indexed. */
  get unindexed(): number {
    return this.#manifest.state().unindexed
  }

  /** Drops a damaged segment, so that its documents are indexed anew. */
  repair(name: string): void {
    this.#manifest.drop(name)
    this.#old.add(name)
  }

  /** Drops all segments. */
  rebuild(): void {
    for (const { name } of this.#manifest.segments()) this.#old.add(name)
    this.#manifest.clear()
  }

  /** Deletes the files that nobody of this process reads any more, and those that a crash left. `now` as `Date.now()`. */
  tidy(now: number): void {
    const folder = indexFolder(this.#library)
    deleteSegments(folder, this.#old)
    this.#old.clear()
    sweep(folder, new Set(this.#manifest.segments().map(({ name }) => name)), now)
  }

  *#fill(gap: Gap): Pauses {
    const documents: { readonly document: number; readonly units: Uint16Array }[] = []
    let characters = 0
    let last = gap.from - 1
    while (characters < largestFill) {
      const next = this.#store.next(last + 1, gap.to)
      if (!next) break
      last = next.seq
      characters += next.text.length
      // An altered text is left out: what is not what was stored would be quoted as if it were.
      if (next.isIntact) documents.push({ document: last, units: textUnits(normaliseText(next.text)) })
      yield
    }
    if (last < gap.from) return
    const written = yield* this.#write(documents, sizeOf(documents))
    const numbers = new Set(documents.map(({ document }) => document))
    this.#replace([], { ...written, firstSeq: gap.from, lastSeq: last }, numbers)
  }

  *#merge(plan: readonly ListedSegment[]): Pauses {
    const removed = this.#manifest.removed()
    const cache = new BlockCache(readingCache)
    const opened: DiskSegment[] = []
    const kept = new Set<number>()
    try {
      for (const { name } of plan) {
        opened.push(new DiskSegment(indexFolder(this.#library), name, cache, seq => removed.has(seq), this.#key))
      }
      const size = {
        units: plan.reduce((sum, { units }) => sum + units, 0),
        documents: plan.reduce((sum, { documents }) => sum + documents, 0),
      }
      const written = yield* this.#write(documentsOf(opened, kept), size)
      const firstSeq = (plan[0] as ListedSegment).firstSeq
      const lastSeq = (plan.at(-1) as ListedSegment).lastSeq
      this.#replace(plan, { ...written, firstSeq, lastSeq }, kept)
    } catch (error) {
      if (!(error instanceof DamagedSegment)) throw error
      this.repair(error.segment)
    } finally {
      for (const segment of opened) segment.close()
    }
  }

  #replace(old: readonly ListedSegment[], segment: ListedSegment, documents: ReadonlySet<number>): void {
    const names = old.map(({ name }) => name)
    const isReplaced = this.#manifest.replace(names, segment, documents)
    for (const name of isReplaced ? names : [segment.name]) this.#old.add(name)
    // Of nothing but removed documents nothing is listed.
    if (isReplaced && !this.#manifest.has(segment.name)) this.#old.add(segment.name)
  }

  *#write(
    documents: Iterable<{ readonly document: number; readonly units: Uint16Array }>,
    size: { readonly units: number; readonly documents: number },
  ): Pauses<WrittenSegment> {
    const name = randomBytes(8).toString('hex')
    const writer = new SegmentWriter(makeIndexFolder(this.#library), name, size, this.#key)
    try {
      for (const document of documents) {
        writer.add(document)
        yield
      }
      return yield* writer.finish()
    } catch (error) {
      this.#old.add(name)
      throw error
    } finally {
      writer.discard()
    }
  }
}

function* documentsOf(segments: readonly DiskSegment[], kept: Set<number>) {
  for (const segment of segments) {
    for (const indexed of segment.indexed()) {
      kept.add(indexed.document)
      yield indexed
    }
  }
}

function sizeOf(documents: readonly { readonly units: Uint16Array }[]) {
  return { units: documents.reduce((sum, { units }) => sum + units.length, 0), documents: documents.length }
}

/** Does work without pausing. */
function finished<T>(work: Pauses<T>): T {
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
  }
}
