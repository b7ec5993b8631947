import type { BlockWriter } from './block-writer.ts'
import { lastPrint, slotOf, slotsPerBlock, tileBlock, tilesPerBlock } from './segment-format.ts'

/** Packs sorted tiles into blocks, all but the last one full. */
export class TilePacker {
  readonly #writer: BlockWriter
  readonly #prints = new Uint32Array(tilesPerBlock)
  readonly #positions = new Uint32Array(tilesPerBlock)
  readonly #tags = new Uint16Array(tilesPerBlock)
  readonly #fences: number[] = []
  #count = 0

  constructor(writer: BlockWriter) {
    this.#writer = writer
  }

  add(print: number, position: number, tag: number): void {
    if (this.#count === tilesPerBlock) this.#pack(print)
    this.#prints[this.#count] = print
    this.#positions[this.#count] = position
    this.#tags[this.#count] = tag
    this.#count++
  }

  /** Packs the rest; returns the first fingerprint of each block. */
  finish(): Uint32Array {
    if (this.#count > 0) this.#pack(lastPrint)
    return Uint32Array.from(this.#fences)
  }

  #pack(high: number): void {
    const low = this.#prints[0] as number
    const start = this.#writer.begin()
    const { shorts, words } = this.#writer
    shorts[start + tileBlock.count] = this.#count
    shorts.set(this.#tags.subarray(0, this.#count), start + tileBlock.tags)
    words.set(this.#positions.subarray(0, this.#count), start / 2 + tileBlock.positions)
    let tile = 0
    for (let slot = 0; slot < slotsPerBlock; slot++) {
      while (tile < this.#count && slotOf(this.#prints[tile] as number, low, high) <= slot) tile++
      shorts[start + tileBlock.slotEnds + slot] = tile
    }
    this.#fences.push(low)
    this.#count = 0
  }
}
