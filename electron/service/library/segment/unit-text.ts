import type { SeedList } from '../../../../core/repetition/seed-list.ts'
import { tileLength } from '../../../../core/repetition/tiles.ts'
import { blockBytes, checksumBytes } from './block.ts'
import type { BlockCache, BlockPlace } from './block-cache.ts'
import type { BlockFile } from './block-file.ts'
import { unitsPerBlock } from './segment-format.ts'

const shortsPerBlock = blockBytes / 2
const firstShort = checksumBytes / 2
/** How far around a tile its text is read ahead, in units: most places differ soon. */
const aroundTile = 24

/** The layout of a segment on disk, unit by unit. */
export class UnitText {
  readonly length: number
  readonly #file: BlockFile
  readonly #cache: BlockCache
  #slot = 0

  constructor(file: BlockFile, cache: BlockCache) {
    this.#file = file
    this.#cache = cache
    this.length = file.header.units
  }

  at(position: number): number {
    const block = Math.floor(position / unitsPerBlock)
    return this.#cache.shorts[this.#start(block) + position - block * unitsPerBlock] as number
  }

  /** See `Postings.agreeing`. */
  agreeing(position: number, units: Uint16Array, at: number, step: 1 | -1, limit: number): number {
    const { shorts } = this.#cache
    const most = Math.min(limit, step === 1 ? this.length - position : position + 1)
    let count = 0
    while (count < most) {
      const here = position + step * count
      const block = Math.floor(here / unitsPerBlock)
      const start = this.#start(block)
      const index = here - block * unitsPerBlock
      const within = Math.min(most, count + (step === 1 ? unitsPerBlock - index : index + 1))
      for (let there = start + index; count < within; count++, there += step) {
        if (shorts[there] !== units[at + step * count]) return count
      }
    }
    return count
  }

  /** The blocks that hold the units around the places of some tiles, as far as the layout reaches; each once. */
  blocksAround(seeds: SeedList): readonly BlockPlace[] {
    const blocks = new Set<number>()
    for (let index = 0; index < seeds.length; index++) {
      const position = seeds.position(index)
      blocks.add(Math.floor(Math.max(0, position - aroundTile) / unitsPerBlock))
      blocks.add(Math.floor(Math.min(this.length - 1, position + tileLength + aroundTile) / unitsPerBlock))
    }
    return Array.from(blocks, block => ({ file: this.#file, block }))
  }

  /** Copies units `from` to `to`. */
  slice(from: number, to: number): Uint16Array {
    const units = new Uint16Array(to - from)
    for (let position = from; position < to; ) {
      const block = Math.floor(position / unitsPerBlock)
      const start = this.#start(block) - block * unitsPerBlock
      const end = Math.min(to, (block + 1) * unitsPerBlock)
      units.set(this.#cache.shorts.subarray(start + position, start + end), position - from)
      position = end
    }
    return units
  }

  /** Where the units of a block start in the cache. */
  #start(block: number): number {
    if (!this.#cache.holds(this.#slot, this.#file, block)) this.#slot = this.#cache.slotOf(this.#file, block)
    return this.#slot * shortsPerBlock + firstShort
  }
}
