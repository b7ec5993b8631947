import { closeSync, fstatSync, openSync, read, readSync } from 'node:fs'
import { join } from 'node:path'
import { blockBytes } from './block.ts'
import { DamagedSegment } from './damaged-segment.ts'
import { type SegmentCipher, segmentCipher } from './segment-cipher.ts'
import { fileBytes, parseHeader, type SegmentFile, type SegmentHeader, tableBytes } from './segment-format.ts'

/** Faults of a file itself, not of the disk or of the program. */
const damageCodes = new Set(['ENOENT', 'EIO', 'EISDIR'])

/** A file of a segment, open for reading. Throws `DamagedSegment` where it is not what was written. */
export class BlockFile {
  readonly header: SegmentHeader
  readonly bytes: number
  /** Tells files apart in a cache; never used twice. */
  readonly number: number
  readonly #name: string
  readonly #kind: SegmentFile
  readonly #file: number
  readonly #cipher: SegmentCipher | undefined
  #isClosed = false
  static #last = 0

  constructor(directory: string, name: string, kind: SegmentFile, key: Uint8Array | null = null) {
    this.number = ++BlockFile.#last
    this.#name = name
    this.#kind = kind
    this.#cipher = segmentCipher(key, name, kind)
    this.#file = this.#guarded(() => openSync(join(directory, segmentFileName(name, kind)), 'r'))
    try {
      const block = new Uint8Array(blockBytes)
      const read = this.#guarded(() => readSync(this.#file, block, 0, blockBytes, 0))
      this.#cipher?.(block.subarray(0, read), 0)
      const header = parseHeader(kind, block.subarray(0, read))
      if (typeof header === 'string') throw this.#damaged(header)
      if (header.name !== name) throw this.#damaged('another segment')
      this.header = header
      this.bytes = fstatSync(this.#file).size
      if (this.bytes !== fileBytes(kind, header)) throw this.#damaged('wrong length')
    } catch (error) {
      this.close()
      throw error
    }
  }

  /** Reads a block, counted from the one behind the header, into its place. */
  readBlock(block: number, into: Uint8Array): void {
    // The number of a closed file may belong to another one by now.
    if (this.#isClosed) throw new Error(`Block ${block} was asked of a closed file`)
    const read = this.#guarded(() => readSync(this.#file, into, 0, blockBytes, blockBytes * (1 + block)))
    if (read !== blockBytes) throw this.#damaged('cut short')
    this.#cipher?.(into, blockBytes * (1 + block))
  }

  /**
   * Reads `count` neighbouring blocks while the thread goes on. Shorter, or empty, where that fails or the file is closed
   * meanwhile: whoever needs the blocks reads them again and learns why.
   */
  readBlocks(block: number, count: number): Promise<Uint8Array> {
    const bytes = new Uint8Array(count * blockBytes)
    return new Promise(resolve => {
      read(this.#file, bytes, 0, bytes.length, blockBytes * (1 + block), (error, length) => {
        // As above.
        const whole = error || this.#isClosed ? 0 : Math.floor(length / blockBytes) * blockBytes
        this.#cipher?.(bytes.subarray(0, whole), blockBytes * (1 + block))
        resolve(bytes.subarray(0, whole))
      })
    })
  }

  /** Reads what stands behind the tile blocks. */
  readTables(): Uint8Array {
    const tables = new Uint8Array(tableBytes(this.header))
    const start = blockBytes * (1 + this.header.tileBlocks)
    for (let at = 0; at < tables.length; ) {
      const read = this.#guarded(() => readSync(this.#file, tables, at, tables.length - at, start + at))
      if (read === 0) throw this.#damaged('cut short')
      at += read
    }
    this.#cipher?.(tables, start)
    return tables
  }

  /** The error that says why this file cannot be used. */
  damagedBlock(block: number): DamagedSegment {
    return this.#damaged(`wrong checksum of block ${block}`)
  }

  close(): void {
    this.#isClosed = true
    closeSync(this.#file)
  }

  #guarded<T>(read: () => T): T {
    try {
      return read()
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code ?? ''
      if (damageCodes.has(code)) throw this.#damaged(code)
      throw error
    }
  }

  #damaged(reason: string): DamagedSegment {
    return new DamagedSegment(this.#name, this.#kind, reason)
  }
}

/** The name of a file of a segment within the folder of the index. */
export function segmentFileName(segment: string, kind: SegmentFile): string {
  return `${segment}.${kind}`
}
