import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { DigitSorter, type TileTaker, tileFields } from './digit-sorter.ts'
import type { SegmentCipher } from './segment-cipher.ts'

/** Parts, by the upper bits of the fingerprint, into which tiles are spread: each fits the processor's nearer memory. */
const parts = 64
const partBits = Math.log2(parts)
/** So few tiles are one part. */
const few = 100_000
/** Tiles that a part gathers before they are put by, and the bytes that these take. */
const gathered = 4096
const gatheredBytes = 4 * tileFields * gathered
/** The most tiles kept in memory: 60 MB of them. */
const mostKept = 5_000_000

/**
 * Sorts the tiles of a segment: spread by their upper bits, then part by part. What does not fit into memory is put by on
 * disk, so that each tile is written and read once at most however large the segment is.
 */
export class TileSorter {
  readonly #path: string
  readonly #buffers: Uint32Array[]
  readonly #filled: Uint32Array
  /** What each part has put by, in order: in memory, or the place in the file. */
  readonly #putBy: readonly (Uint32Array | number)[][]
  readonly #shift: number
  readonly #cipher: SegmentCipher | undefined
  #mostKept: number
  #file: number | undefined
  #end = 0

  /** `path` is a file for what does not fit; `tiles` is how many may come at most, `most` how many stay in memory. */
  constructor(
    path: string,
    tiles: number,
    { most = mostKept, cipher }: { readonly most?: number; readonly cipher?: SegmentCipher | undefined } = {},
  ) {
    this.#path = path
    this.#cipher = cipher
    this.#mostKept = most
    const isSpread = tiles > few
    this.#shift = isSpread ? 32 - partBits : 32
    this.#buffers = Array.from({ length: isSpread ? parts : 1 }, () => new Uint32Array(tileFields * gathered))
    this.#putBy = this.#buffers.map(() => [])
    this.#filled = new Uint32Array(this.#buffers.length)
  }

  add(print: number, position: number, tag: number): void {
    const part = this.#buffers.length === 1 ? 0 : print >>> this.#shift
    let at = this.#filled[part] as number
    if (at === tileFields * gathered) {
      this.#putAside(part)
      at = 0
    }
    const buffer = this.#buffers[part] as Uint32Array
    buffer[at] = print
    buffer[at + 1] = position
    buffer[at + 2] = tag
    this.#filled[part] = at + tileFields
  }

  /** Hands over all tiles in order; pauses between parts. */
  *sorted(take: TileTaker): Generator<undefined> {
    const sorter = new DigitSorter(this.#shift)
    for (const part of this.#buffers.keys()) {
      sorter.sort(this.#collect(part), take)
      yield
    }
  }

  /** Gives up the space on disk. */
  close(): void {
    if (this.#file === undefined) return
    closeSync(this.#file)
    rmSync(this.#path, { force: true })
    this.#file = undefined
  }

  #putAside(part: number): void {
    const buffer = this.#buffers[part] as Uint32Array
    if (this.#mostKept > 0) {
      this.#mostKept -= gathered
      this.#putBy[part]?.push(buffer)
      this.#buffers[part] = new Uint32Array(buffer.length)
    } else this.#putBy[part]?.push(this.#write(new Uint8Array(buffer.buffer)))
  }

  /** Writes tiles to the file; returns where they stand. */
  #write(bytes: Uint8Array): number {
    this.#file ??= openSync(this.#path, 'w+')
    this.#cipher?.(bytes, this.#end)
    for (let at = 0; at < bytes.length; ) at += writeSync(this.#file, bytes, at, bytes.length - at, this.#end + at)
    this.#end += bytes.length
    return this.#end - bytes.length
  }

  /** All tiles of a part in the order in which they came. What was kept of them in memory is given up. */
  #collect(part: number): Uint32Array {
    const rest = (this.#buffers[part] as Uint32Array).subarray(0, this.#filled[part])
    const putBy = this.#putBy[part] as (Uint32Array | number)[]
    const all = new Uint32Array(putBy.length * tileFields * gathered + rest.length)
    let end = 0
    for (const tiles of putBy.splice(0)) {
      if (typeof tiles === 'number') this.#read(new Uint8Array(all.buffer, 4 * end, gatheredBytes), tiles)
      else all.set(tiles, end)
      end += tileFields * gathered
    }
    all.set(rest, end)
    return all
  }

  #read(bytes: Uint8Array, place: number): void {
    const read = readSync(this.#file as number, bytes, 0, bytes.length, place)
    if (read !== bytes.length) throw new Error('A part of the tiles could not be read back')
    this.#cipher?.(bytes, place)
  }
}
