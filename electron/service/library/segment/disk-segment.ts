import { fingerprint } from '../../../../core/repetition/fingerprint.ts'
import type { DocumentPlace, Postings } from '../../../../core/repetition/postings.ts'
import { RunMemory } from '../../../../core/repetition/run-memory.ts'
import { mostSeeds, SeedList } from '../../../../core/repetition/seed-list.ts'
import { tileLength } from '../../../../core/repetition/tiles.ts'
import type { Span } from '../../../../core/text/span.ts'
import type { BlockCache, BlockPlace } from './block-cache.ts'
import { BlockFile } from './block-file.ts'
import { TileTable } from './tile-table.ts'
import { mayBegin, mayHold, mayOpenRun, wantedTag } from './tile-tag.ts'
import { UnitText } from './unit-text.ts'

/**
 * An immutable segment in two files. Blocks are read as they are needed; in memory it holds 0.01 bytes a character and
 * 8 a document. Any method may throw `DamagedSegment`; what was found before it counts for nothing.
 */
export class DiskSegment implements Postings {
  readonly memory = new RunMemory()
  readonly name: string
  readonly byteLength: number
  /** Bytes of the layout on disk, which is text and no index. */
  readonly unitBytes: number
  readonly length: number
  /** Documents that the segment holds, removed ones included. */
  readonly documentCount: number
  readonly #tileFile: BlockFile
  readonly #unitFile: BlockFile
  readonly #tiles: TileTable
  readonly #units: UnitText
  readonly #isRemoved: (document: number) => boolean
  /** The seeds found while reading ahead: nothing of a segment changes. */
  #seedsAhead: (Span & { readonly units: Uint16Array; readonly seeds: SeedList }) | undefined

  /** Opens the files of a segment, encrypted ones by their key. Throws `DamagedSegment`. */
  constructor(
    directory: string,
    name: string,
    cache: BlockCache,
    isRemoved: (document: number) => boolean,
    key: Uint8Array | null = null,
  ) {
    this.name = name
    this.#isRemoved = isRemoved
    this.#tileFile = new BlockFile(directory, name, 'tiles', key)
    try {
      this.#unitFile = new BlockFile(directory, name, 'units', key)
    } catch (error) {
      this.#tileFile.close()
      throw error
    }
    try {
      this.#tiles = new TileTable(this.#tileFile, cache)
    } catch (error) {
      this.close()
      throw error
    }
    this.#units = new UnitText(this.#unitFile, cache)
    this.byteLength = this.#tileFile.bytes
    this.unitBytes = this.#unitFile.bytes
    this.length = this.#units.length
    this.documentCount = this.#tiles.documents.length
  }

  /** The blocks in which `seeds` will look. */
  tileBlocks(units: Uint16Array, from: number, to: number): readonly BlockPlace[] {
    const places: BlockPlace[] = []
    for (let at = from; at < to; at++) {
      const print = fingerprint(units, at)
      places.push(...this.#tiles.blocksBetween(print, print))
    }
    return places
  }

  /** The blocks of text around the places of the tiles, by which they are verified; none where these are too many. */
  unitBlocks(units: Uint16Array, from: number, to: number): readonly BlockPlace[] {
    const seeds = this.#findSeeds(units, from, to)
    if (!seeds) return []
    this.#seedsAhead = { units, from, to, seeds }
    return this.#units.blocksAround(seeds)
  }

  seeds(units: Uint16Array, from: number, to: number): SeedList | undefined {
    const ahead = this.#seedsAhead
    this.#seedsAhead = undefined
    const isKnown = ahead && ahead.from === from && ahead.to === to && areEqual(ahead.units, units)
    return isKnown ? ahead.seeds : this.#findSeeds(units, from, to)
  }

  #findSeeds(units: Uint16Array, from: number, to: number): SeedList | undefined {
    const seeds = new SeedList()
    for (let start = from; start < to; start += stretch) {
      for (const key of byFingerprint(units, start, Math.min(to, start + stretch))) {
        const print = Math.floor(key / stretch)
        const at = start + (key % stretch)
        const wanted = wantedTag(units, at, tileLength, print)
        this.#tiles.visit(print, print, (position, tag) => {
          if (mayOpenRun(tag, wanted)) seeds.push(at, position)
        })
        if (seeds.length > mostSeeds && to - from > 1) return undefined
      }
    }
    return seeds
  }

  lookUp(print: number, visit: (position: number) => void): void {
    const positions: number[] = []
    this.#tiles.visit(print, print, (position, tag) => {
      if (mayHold(tag, print)) positions.push(position)
    })
    positions.forEach(visit)
  }

  lookUpPrefix(prefix: number, most: number, visit: (position: number) => void): void {
    const last = prefix + 0xff
    // The blocks at either end may hold few of them.
    if (this.#tiles.mostBetween(prefix, last) > most + 2 * 1024) return
    const positions: number[] = []
    this.#tiles.visit(prefix, last, (position, tag) => {
      if (mayBegin(tag, prefix)) positions.push(position)
    })
    if (positions.length <= most) positions.forEach(visit)
  }

  agreeing(position: number, units: Uint16Array, at: number, step: 1 | -1, limit: number): number {
    return this.#units.agreeing(position, units, at, step, limit)
  }

  unitAt(position: number): number {
    return this.#units.at(position)
  }

  locate(position: number): DocumentPlace | undefined {
    const index = this.#documentAt(position)
    const document = this.#tiles.documents[index] as number
    if (this.#isRemoved(document)) return undefined
    return { document, offset: position - (this.#tiles.starts[index] as number) }
  }

  /** The documents that are not removed, with their units, read one by one. */
  *indexed(): Generator<{ readonly document: number; readonly units: Uint16Array }> {
    const { documents, starts } = this.#tiles
    for (const [index, document] of documents.entries()) {
      if (this.#isRemoved(document)) continue
      yield { document, units: this.#units.slice(starts[index] as number, (starts[index + 1] ?? this.length) - 1) }
    }
  }

  close(): void {
    this.#tileFile.close()
    this.#unitFile.close()
  }

  #documentAt(position: number): number {
    const { starts } = this.#tiles
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] as number) <= position) low = middle
      else high = middle - 1
    }
    return low
  }
}

function areEqual(one: Uint16Array, other: Uint16Array): boolean {
  return one.length === other.length && one.every((unit, at) => unit === other[at])
}

/** Tiles of a draft that are looked up together: a fingerprint and a place among them fit one number. */
const stretch = 2 ** 20

/** The tiles of a stretch by fingerprint, so that a block is read once and neighbours follow each other. */
function byFingerprint(units: Uint16Array, from: number, to: number): Float64Array {
  const keys = new Float64Array(to - from)
  for (let at = from; at < to; at++) keys[at - from] = fingerprint(units, at) * stretch + (at - from)
  return keys.sort()
}
