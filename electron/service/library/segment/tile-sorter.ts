import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs'

/** Takes tiles in the order of their fingerprints, and of their positions where those are equal. */
export type TileTaker = (print: number, position: number, tag: number) => void

/** Numbers that a tile takes up while it is sorted: fingerprint, position, tag. */
const fields = 3
/** The most tiles sorted in memory at once: some 60 MB. */
const largestSort = 2_000_000
/** Parts, by the upper bits of the fingerprint, into which more tiles are spread on disk. */
const parts = 64
const bufferedTiles = 4096

/**
 * Sorts the tiles of a segment: in memory where they fit, else spread over the disk by their upper bits and sorted part
 * by part, so that each tile is written and read once however large the segment is.
 */
export class TileSorter {
  readonly #path: string
  readonly #buffers: readonly Uint32Array[]
  readonly #filled: Uint32Array
  /** Where the buffers of each part were written, in order. */
  readonly #spilled: readonly (number[] | undefined)[]
  readonly #bufferBytes: number
  #file: number | undefined
  #end = 0

  /** `path` is a file for what does not fit; `tiles` is how many may come at most. */
  constructor(path: string, tiles: number, largest = largestSort) {
    this.#path = path
    const isSpread = tiles > largest
    const buffered = isSpread ? bufferedTiles : tiles
    this.#buffers = Array.from({ length: isSpread ? parts : 1 }, () => new Uint32Array(fields * buffered))
    this.#spilled = this.#buffers.map(() => [])
    this.#filled = new Uint32Array(this.#buffers.length)
    this.#bufferBytes = fields * buffered * 4
  }

  add(print: number, position: number, tag: number): void {
    const part = this.#buffers.length === 1 ? 0 : print >>> 26
    const buffer = this.#buffers[part] as Uint32Array
    let at = this.#filled[part] as number
    if (at === buffer.length) {
      this.#spill(part)
      at = 0
    }
    buffer[at] = print
    buffer[at + 1] = position
    buffer[at + 2] = tag
    this.#filled[part] = at + fields
  }

  /** Hands over all tiles in order; pauses between parts. */
  *sorted(take: TileTaker): Generator<undefined> {
    for (const part of this.#buffers.keys()) {
      handOver(this.#collect(part), take)
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

  #spill(part: number): void {
    this.#file ??= openSync(this.#path, 'w+')
    const bytes = new Uint8Array((this.#buffers[part] as Uint32Array).buffer)
    for (let at = 0; at < bytes.length; ) at += writeSync(this.#file, bytes, at, bytes.length - at, this.#end + at)
    this.#spilled[part]?.push(this.#end)
    this.#end += bytes.length
  }

  #collect(part: number): Uint32Array {
    const rest = (this.#buffers[part] as Uint32Array).subarray(0, this.#filled[part])
    const places = this.#spilled[part] as number[]
    if (places.length === 0) return rest
    const all = new Uint32Array((places.length * this.#bufferBytes) / 4 + rest.length)
    const bytes = new Uint8Array(all.buffer)
    let end = 0
    for (const place of places) {
      const read = readSync(this.#file as number, bytes, end, this.#bufferBytes, place)
      if (read !== this.#bufferBytes) throw new Error('A part of the tiles could not be read back')
      end += read
    }
    all.set(rest, end / 4)
    return all
  }
}

const digitBits = 11
const digits = 2 ** digitBits

/** Sorts by fingerprint, eleven bits at a time; equal ones keep their order. */
function handOver(tiles: Uint32Array, take: TileTaker): void {
  const count = tiles.length / fields
  let order = new Uint32Array(count)
  let next = new Uint32Array(count)
  for (let index = 0; index < count; index++) order[index] = fields * index
  for (let shift = 0; shift < 32; shift += digitBits) {
    const starts = new Uint32Array(digits + 1)
    for (let index = 0; index < count; index++) {
      const digit = ((tiles[fields * index] as number) >>> shift) & (digits - 1)
      starts[digit + 1] = (starts[digit + 1] as number) + 1
    }
    for (let digit = 1; digit < digits; digit++) {
      starts[digit] = (starts[digit] as number) + (starts[digit - 1] as number)
    }
    for (let index = 0; index < count; index++) {
      const tile = order[index] as number
      const digit = ((tiles[tile] as number) >>> shift) & (digits - 1)
      const place = starts[digit] as number
      starts[digit] = place + 1
      next[place] = tile
    }
    ;[order, next] = [next, order]
  }
  for (let index = 0; index < count; index++) {
    const tile = order[index] as number
    take(tiles[tile] as number, tiles[tile + 1] as number, tiles[tile + 2] as number)
  }
}
