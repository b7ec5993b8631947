import { blockBytes, isSealed } from './block.ts'
import type { BlockFile } from './block-file.ts'

/** Blocks of one set; the one read longest ago makes room. */
const ways = 4

/**
 * Blocks of any number of files in memory of a fixed size. Every block is checked against its checksum when it is read
 * from the disk: none that is damaged is ever looked at.
 */
export class BlockCache {
  readonly shorts: Uint16Array
  readonly words: Uint32Array
  /** Blocks read from the disk so far. */
  reads = 0
  readonly #bytes: Uint8Array
  readonly #sets: number
  readonly #files: Uint32Array
  readonly #blocks: Uint32Array
  readonly #next: Uint8Array

  /** Keeps at most so many bytes, in whole sets of blocks; takes them from the system as they are filled. */
  constructor(bytes: number) {
    this.#sets = Math.max(2, Math.floor(bytes / (ways * blockBytes)))
    const slots = this.#sets * ways
    this.#bytes = new Uint8Array(slots * blockBytes)
    this.shorts = new Uint16Array(this.#bytes.buffer)
    this.words = new Uint32Array(this.#bytes.buffer)
    this.#files = new Uint32Array(slots)
    this.#blocks = new Uint32Array(slots)
    this.#next = new Uint8Array(this.#sets)
  }

  /** The slot that holds a block. Valid until the next call. Throws `DamagedSegment`. */
  slotOf(file: BlockFile, block: number): number {
    const set = (Math.imul(file.number, 0x9e3779b1) + block) >>> 0
    const first = (set % this.#sets) * ways
    for (let slot = first; slot < first + ways; slot++) if (this.holds(slot, file, block)) return slot
    return this.#read(file, block, first)
  }

  /** Whether a slot still holds a block. */
  holds(slot: number, file: BlockFile, block: number): boolean {
    return this.#files[slot] === file.number && this.#blocks[slot] === block
  }

  #read(file: BlockFile, block: number, first: number): number {
    const set = first / ways
    const way = this.#next[set] as number
    this.#next[set] = (way + 1) % ways
    const slot = first + way
    const bytes = this.#bytes.subarray(slot * blockBytes, (slot + 1) * blockBytes)
    // Empty until it is known to be sound.
    this.#files[slot] = 0
    file.readBlock(block, bytes)
    this.reads++
    if (!isSealed(bytes)) throw file.damagedBlock(block)
    this.#files[slot] = file.number
    this.#blocks[slot] = block
    return slot
  }
}
