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
  /** File and block in one number, by slot; 0 where a slot is empty. */
  readonly #keys: Float64Array
  /** The slot of each set that was filled longest ago. */
  readonly #next: Uint8Array
  readonly #sets: number

  /** Keeps at most so many bytes, in whole sets of blocks; takes them from the system as they are filled. */
  constructor(bytes: number) {
    const sets = Math.max(2, Math.floor(bytes / (ways * blockBytes)))
    this.#bytes = new Uint8Array(sets * ways * blockBytes)
    this.shorts = new Uint16Array(this.#bytes.buffer)
    this.words = new Uint32Array(this.#bytes.buffer)
    this.#keys = new Float64Array(sets * ways)
    this.#next = new Uint8Array(sets)
    this.#sets = sets
  }

  /** The slot that holds a block. Valid until the next call. Throws `DamagedSegment`. */
  slotOf(file: BlockFile, block: number): number {
    const key = keyOf(file, block)
    // Neighbours lie in neighbouring sets, so that a file fills them evenly.
    const first = (((Math.imul(file.number, 0x9e3779b1) >>> 1) + block) % this.#sets) * ways
    for (let slot = first; slot < first + ways; slot++) if (this.#keys[slot] === key) return slot
    return this.#read(file, block, first)
  }

  /** Whether a slot still holds a block. */
  holds(slot: number, file: BlockFile, block: number): boolean {
    return this.#keys[slot] === keyOf(file, block)
  }

  #read(file: BlockFile, block: number, first: number): number {
    const set = first / ways
    const way = this.#next[set] as number
    this.#next[set] = (way + 1) % ways
    const slot = first + way
    const bytes = this.#bytes.subarray(slot * blockBytes, (slot + 1) * blockBytes)
    // Empty until it is known to be sound.
    this.#keys[slot] = 0
    file.readBlock(block, bytes)
    this.reads++
    if (!isSealed(bytes)) throw file.damagedBlock(block)
    this.#keys[slot] = keyOf(file, block)
    return slot
  }
}

function keyOf(file: BlockFile, block: number): number {
  return file.number * 2 ** 32 + block
}
