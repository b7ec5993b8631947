import { blockBytes, isSealed } from './block.ts'
import type { BlockFile } from './block-file.ts'

/** Blocks of one set; the one read longest ago makes room. */
const ways = 4

/** What reading ahead may take at most, in blocks: a part of the memory, so that it does not drive itself out. */
const mostAhead = 2048
/** Neighbouring blocks that one read takes at most. */
const mostTogether = 16
/** A read that takes longer waits for the disk, in milliseconds; the system's memory answers in a few microseconds. */
const quickRead = 0.04

/** Fewer reads than this are done sooner one after another than by the threads that read for this one. */
const fewestTogether = 5

/** A block of a file. */
export interface BlockPlace {
  readonly file: BlockFile
  readonly block: number
}

/**
 * Blocks of any number of files in memory of a fixed size. Every block is checked against its checksum when it is read
 * from the disk: none that is damaged is ever looked at.
 */
export class BlockCache {
  readonly shorts: Uint16Array
  readonly words: Uint32Array
  /** Reads from the disk so far, of one block or of neighbours. */
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
    const slot = this.#find(file, block)
    return slot < 0 ? this.#read(file, block) : slot
  }

  /**
   * Reads blocks that will be asked for, as many at a time as the disk can. Those that the system holds in its memory are
   * read one after another, which is quicker. What cannot be read is left out. Throws `DamagedSegment`.
   */
  async readAhead(places: readonly BlockPlace[]): Promise<void> {
    const missing = places.filter(({ file, block }) => this.#find(file, block) < 0)
    missing.sort((a, b) => a.file.number - b.file.number || a.block - b.block)
    missing.length = Math.min(missing.length, mostAhead)
    let next = 0
    for (let isQuick = true; (isQuick || missing.length - next < fewestTogether) && next < missing.length; next++) {
      const { file, block } = missing[next] as BlockPlace
      const start = performance.now()
      this.slotOf(file, block)
      isQuick = performance.now() - start < quickRead
    }
    await Promise.all(neighbours(missing.slice(next)).map(places => this.#readTogether(places)))
  }

  /** Whether a slot still holds a block. */
  holds(slot: number, file: BlockFile, block: number): boolean {
    return this.#keys[slot] === keyOf(file, block)
  }

  /** The slot that holds a block, or -1. */
  #find(file: BlockFile, block: number): number {
    const key = keyOf(file, block)
    const first = this.#firstSlot(file, block)
    for (let slot = first; slot < first + ways; slot++) if (this.#keys[slot] === key) return slot
    return -1
  }

  /** The first slot of the set to which a block belongs. */
  #firstSlot(file: BlockFile, block: number): number {
    // Neighbours lie in neighbouring sets, so that a file fills them evenly.
    return (((Math.imul(file.number, 0x9e3779b1) >>> 1) + block) % this.#sets) * ways
  }

  #read(file: BlockFile, block: number): number {
    const slot = this.#emptied(file, block)
    const bytes = this.#bytesOf(slot)
    file.readBlock(block, bytes)
    this.reads++
    if (!isSealed(bytes)) throw file.damagedBlock(block)
    this.#keys[slot] = keyOf(file, block)
    return slot
  }

  async #readTogether(places: readonly BlockPlace[]): Promise<void> {
    const { file, block: first } = places[0] as BlockPlace
    const bytes = await file.readBlocks(first, (places.at(-1) as BlockPlace).block - first + 1)
    this.reads++
    for (const { block } of places) {
      const one = bytes.subarray((block - first) * blockBytes, (block - first + 1) * blockBytes)
      if (one.length < blockBytes || !isSealed(one) || this.#find(file, block) >= 0) continue
      const slot = this.#emptied(file, block)
      this.#bytesOf(slot).set(one)
      this.#keys[slot] = keyOf(file, block)
    }
  }

  /** The slot of a block that was filled longest ago; empty until what is written there is known to be sound. */
  #emptied(file: BlockFile, block: number): number {
    const first = this.#firstSlot(file, block)
    const set = first / ways
    const way = this.#next[set] as number
    this.#next[set] = (way + 1) % ways
    this.#keys[first + way] = 0
    return first + way
  }

  #bytesOf(slot: number): Uint8Array {
    return this.#bytes.subarray(slot * blockBytes, (slot + 1) * blockBytes)
  }
}

/** Sorted places in groups of neighbours, each once. */
function neighbours(places: readonly BlockPlace[]): readonly (readonly BlockPlace[])[] {
  const groups: BlockPlace[][] = []
  for (const place of places) {
    const group = groups.at(-1)
    const last = group?.at(-1)
    if (group && last?.file === place.file) {
      if (place.block === last.block) continue
      if (place.block === last.block + 1 && group.length < mostTogether) {
        group.push(place)
        continue
      }
    }
    groups.push([place])
  }
  return groups
}

function keyOf(file: BlockFile, block: number): number {
  return file.number * 2 ** 32 + block
}
