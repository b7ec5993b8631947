import { fingerprint } from './fingerprint.ts'
import { type DocumentPlace, type Postings, separator } from './postings.ts'
import { mostSeeds, SeedList } from './seed-list.ts'
import { tileLength, tileStep } from './tiles.ts'

/** A document to be indexed: its number and its normalised text as UTF-16 units. */
export interface IndexedDocument {
  readonly document: number
  readonly units: Uint16Array
}

/** Entries a bucket holds on average: 4 to 8. With 8 bits of residual a look-up meets few strangers. */
const entriesPerBucket = 8

interface Layout {
  readonly units: Uint16Array
  /** Document numbers, and the position at which each starts, ascending. */
  readonly documents: Uint32Array
  readonly starts: Uint32Array
}

interface Table {
  readonly shift: number
  /** Where each bucket starts in `positions`; one more than there are buckets. */
  readonly buckets: Uint32Array
  readonly positions: Uint32Array
  /** The low 8 bits of each entry's fingerprint. */
  readonly residuals: Uint8Array
}

/** An immutable segment in typed arrays: about one byte of index and two of text a character. */
export class MemoryPostings implements Postings {
  readonly byteLength: number
  readonly length: number
  readonly #layout: Layout
  readonly #table: Table
  readonly #removed: ReadonlySet<number>

  private constructor(layout: Layout, table: Table, removed: ReadonlySet<number>) {
    this.#layout = layout
    this.#table = table
    this.#removed = removed
    this.length = layout.units.length
    this.byteLength =
      table.buckets.byteLength + table.positions.byteLength + table.residuals.byteLength + layout.starts.byteLength * 2
  }

  /** Indexes some documents, in the order given. */
  static build(documents: readonly IndexedDocument[]): MemoryPostings {
    const layout = layOut(documents)
    return new MemoryPostings(layout, indexTiles(layout), new Set())
  }

  /** One segment in place of several, removed documents left out. */
  static merge(segments: readonly MemoryPostings[]): MemoryPostings {
    return MemoryPostings.build(segments.flatMap(segment => segment.#indexed()))
  }

  /** The same segment with some more documents marked as removed. Shares every array. */
  without(documents: ReadonlySet<number>): MemoryPostings {
    const gone = this.#layout.documents.filter(document => documents.has(document))
    if (gone.length === 0) return this
    return new MemoryPostings(this.#layout, this.#table, new Set([...this.#removed, ...gone]))
  }

  /** The numbers of the documents that are not removed. */
  documents(): readonly number[] {
    return [...this.#layout.documents].filter(document => !this.#removed.has(document))
  }

  seeds(units: Uint16Array, from: number, to: number): SeedList | undefined {
    const seeds = new SeedList()
    for (let at = from; at < to; at++) {
      this.lookUp(fingerprint(units, at), position => seeds.push(at, position))
      if (seeds.length > mostSeeds && to - from > 1) return undefined
    }
    return seeds
  }

  lookUp(print: number, visit: (position: number) => void): void {
    const { shift, buckets, positions, residuals } = this.#table
    const bucket = print >>> shift
    const residual = print & 0xff
    const end = buckets[bucket + 1] as number
    for (let entry = buckets[bucket] as number; entry < end; entry++) {
      if (residuals[entry] === residual) visit(positions[entry] as number)
    }
  }

  lookUpPrefix(prefix: number, most: number, visit: (position: number) => void): void {
    const { shift, buckets, positions } = this.#table
    // A prefix fills 2 ** 8 fingerprints: part of a bucket, or several buckets of a very large table.
    const first = prefix >>> shift
    const start = buckets[first] as number
    const end = buckets[((prefix | 0xff) >>> shift) + 1] as number
    if (end - start > most) return
    for (let entry = start; entry < end; entry++) visit(positions[entry] as number)
  }

  agreeing(position: number, units: Uint16Array, at: number, step: 1 | -1, limit: number): number {
    const layout = this.#layout.units
    let count = 0
    while (count < limit && layout[position + step * count] === units[at + step * count]) count++
    return count
  }

  unitAt(position: number): number {
    return this.#layout.units[position] as number
  }

  locate(position: number): DocumentPlace | undefined {
    const { starts, documents } = this.#layout
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] as number) <= position) low = middle
      else high = middle - 1
    }
    const document = documents[low] as number
    if (this.#removed.has(document)) return undefined
    return { document, offset: position - (starts[low] as number) }
  }

  #indexed(): readonly IndexedDocument[] {
    const { units, documents, starts } = this.#layout
    return [...documents].flatMap((document, index) => {
      const end = (starts[index + 1] ?? units.length) - 1
      return this.#removed.has(document) ? [] : [{ document, units: units.subarray(starts[index], end) }]
    })
  }
}

function layOut(indexed: readonly IndexedDocument[]): Layout {
  const units = new Uint16Array(indexed.reduce((sum, document) => sum + document.units.length + 1, 1))
  const documents = new Uint32Array(indexed.length)
  const starts = new Uint32Array(indexed.length)
  units.fill(separator)
  let position = 1
  for (const [index, document] of indexed.entries()) {
    documents[index] = document.document
    starts[index] = position
    units.set(document.units, position)
    position += document.units.length + 1
  }
  return { units, documents, starts }
}

/** Sorts the tiles into buckets by counting: two passes over the fingerprints, no comparison. */
function indexTiles({ units, starts }: Layout): Table {
  const places = tilePlaces(units, starts)
  const bits = Math.max(1, Math.ceil(Math.log2(Math.max(2, places.length / entriesPerBucket))))
  const shift = 32 - bits
  const prints = new Uint32Array(places.length)
  const buckets = new Uint32Array(2 ** bits + 1)
  for (let tile = 0; tile < places.length; tile++) {
    const print = fingerprint(units, places[tile] as number)
    prints[tile] = print
    ;(buckets[(print >>> shift) + 1] as number)++
  }
  for (let bucket = 1; bucket < buckets.length; bucket++) {
    buckets[bucket] = (buckets[bucket] as number) + (buckets[bucket - 1] as number)
  }
  const next = buckets.slice()
  const positions = new Uint32Array(places.length)
  const residuals = new Uint8Array(places.length)
  for (let tile = 0; tile < places.length; tile++) {
    const print = prints[tile] as number
    const entry = (next[print >>> shift] as number)++
    positions[entry] = places[tile] as number
    residuals[entry] = print & 0xff
  }
  return { shift, buckets, positions, residuals }
}

/** Positions of all tiles: every `tileStep` units from each document's start. */
function tilePlaces(units: Uint16Array, starts: Uint32Array): Uint32Array {
  const places = new Uint32Array(Math.ceil(units.length / tileStep) + starts.length)
  let count = 0
  for (const [index, start] of starts.entries()) {
    const end = (starts[index + 1] ?? units.length) - 1
    for (let at = start; at + tileLength <= end; at += tileStep) places[count++] = at
  }
  return places.subarray(0, count)
}
