import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs'
import { blockBytes, seal } from './block.ts'
import type { SegmentCipher } from './segment-cipher.ts'

const bufferedBlocks = 64

/** Writes a file block by block from its second block on; the first, its header, comes last. */
export class BlockWriter {
  readonly shorts: Uint16Array
  readonly words: Uint32Array
  readonly #file: number
  readonly #cipher: SegmentCipher | undefined
  readonly #bytes = new Uint8Array(bufferedBlocks * blockBytes)
  #buffered = 0
  #written = 0

  /** Makes the file anew; `cipher` encrypts it. */
  constructor(path: string, cipher?: SegmentCipher) {
    this.#cipher = cipher
    this.#file = openSync(path, 'w')
    this.shorts = new Uint16Array(this.#bytes.buffer)
    this.words = new Uint32Array(this.#bytes.buffer)
  }

  /** Blocks begun so far, the header not counted. */
  get blocks(): number {
    return this.#written + this.#buffered
  }

  /** Begins the next block, all zero, and tells where it starts in `shorts` (half of it: in `words`). */
  begin(): number {
    if (this.#buffered === bufferedBlocks) this.#flush()
    return (this.#buffered++ * blockBytes) / 2
  }

  /** Ends the blocks, writes what stands behind them and then the header, and waits until all is on the disk. */
  finish(header: Uint8Array, tables: readonly Uint8Array[] = []): void {
    this.#flush()
    let position = blockBytes * (1 + this.#written)
    for (const table of tables) {
      this.#write(table, position)
      position += table.length
    }
    this.#write(header, 0)
    fsyncSync(this.#file)
  }

  close(): void {
    closeSync(this.#file)
  }

  /** What is handed in is encrypted where it is, and of no more use. */
  #write(bytes: Uint8Array, position: number): void {
    this.#cipher?.(bytes, position)
    for (let at = 0; at < bytes.length; ) at += writeSync(this.#file, bytes, at, bytes.length - at, position + at)
  }

  #flush(): void {
    const bytes = this.#bytes.subarray(0, this.#buffered * blockBytes)
    for (let at = 0; at < bytes.length; at += blockBytes) seal(bytes.subarray(at, at + blockBytes))
    this.#write(bytes, blockBytes * (1 + this.#written))
    this.#written += this.#buffered
    this.#buffered = 0
    this.#bytes.fill(0)
  }
}
