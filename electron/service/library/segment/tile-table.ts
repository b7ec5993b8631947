import { crc32 } from 'node:zlib'
import { blockBytes } from './block.ts'
import type { BlockCache, BlockPlace } from './block-cache.ts'
import type { BlockFile } from './block-file.ts'
import { lastPrint, slotOf, slotsPerBlock, tileBlock, tilesPerBlock } from './segment-format.ts'

/** Is shown a tile's position and tag. Must not look anything up: the block it is shown may then make room for another. */
export type TileVisitor = (position: number, tag: number) => void

/** The tiles of a segment on disk by fingerprint. The first fingerprint of each block is kept in memory: 0.1 % of the text. */
export class TileTable {
  readonly documents: Uint32Array
  readonly starts: Uint32Array
  readonly #file: BlockFile
  readonly #cache: BlockCache
  readonly #fences: Uint32Array

  /** Takes an opened tile file. Throws `DamagedSegment`. */
  constructor(file: BlockFile, cache: BlockCache) {
    this.#file = file
    this.#cache = cache
    const { tileBlocks, documents, tables } = file.header
    const bytes = file.readTables()
    if (crc32(bytes) !== tables) throw file.damagedBlock(tileBlocks)
    this.#fences = new Uint32Array(bytes.buffer, 0, tileBlocks)
    this.documents = new Uint32Array(bytes.buffer, 4 * tileBlocks, documents)
    this.starts = new Uint32Array(bytes.buffer, 4 * (tileBlocks + documents), documents)
  }

  /** The most tiles whose fingerprints can lie from `low` to `high`, without reading. */
  mostBetween(low: number, high: number): number {
    return tilesPerBlock * Math.max(0, this.#firstFrom(high + 1) - this.#firstBlock(low))
  }

  /** The blocks that hold tiles whose fingerprints lie from `low` to `high`. */
  blocksBetween(low: number, high: number): readonly BlockPlace[] {
    const places: BlockPlace[] = []
    const fences = this.#fences
    for (let block = this.#firstBlock(low); block < fences.length && (fences[block] as number) <= high; block++) {
      places.push({ file: this.#file, block })
    }
    return places
  }

  /** Shows every tile whose fingerprint lies from `low` to `high`, and some beside them. */
  visit(low: number, high: number, visit: TileVisitor): void {
    const fences = this.#fences
    for (let block = this.#firstBlock(low); block < fences.length && (fences[block] as number) <= high; block++) {
      const { shorts, words } = this.#cache
      const start = (this.#cache.slotOf(this.#file, block) * blockBytes) / 2
      const from = fences[block] as number
      const to = fences[block + 1] ?? lastPrint
      if (low > to) continue
      const firstSlot = slotOf(Math.max(low, from), from, to)
      const lastSlot = Math.min(slotsPerBlock - 1, slotOf(Math.min(high, to), from, to))
      const ends = start + tileBlock.slotEnds
      const end = shorts[ends + lastSlot] as number
      for (let tile = firstSlot === 0 ? 0 : (shorts[ends + firstSlot - 1] as number); tile < end; tile++) {
        visit(words[start / 2 + tileBlock.positions + tile] as number, shorts[start + tileBlock.tags + tile] as number)
      }
    }
  }

  /** The block in which tiles of a fingerprint begin: the one before the first whose own first is not below it. */
  #firstBlock(print: number): number {
    return Math.max(0, this.#firstFrom(print) - 1)
  }

  #firstFrom(print: number): number {
    let low = 0
    let high = this.#fences.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#fences[middle] as number) < print) low = middle + 1
      else high = middle
    }
    return low
  }
}
