import { renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { fingerprint } from '../../../../core/repetition/fingerprint.ts'
import type { IndexedDocument } from '../../../../core/repetition/memory-postings.ts'
import { tileLength, tileStep } from '../../../../core/repetition/tiles.ts'
import { checksumBytes } from './block.ts'
import { segmentFileName } from './block-file.ts'
import { BlockWriter } from './block-writer.ts'
import { segmentCipher } from './segment-cipher.ts'
import { fileBytes, headerBlock, type SegmentFile, unitsPerBlock } from './segment-format.ts'
import { syncFolder } from './sync-folder.ts'
import { TilePacker } from './tile-packer.ts'
import { TileSorter } from './tile-sorter.ts'
import { tileTag } from './tile-tag.ts'

/** What a segment takes on disk, in bytes, and how many units its layout has. */
export interface WrittenSegment {
  readonly name: string
  readonly documents: number
  readonly units: number
  readonly tileBytes: number
  readonly unitBytes: number
}

/** The ending of a file that is not yet whole. */
const partial = '.part'
const kinds: readonly SegmentFile[] = ['units', 'tiles']

/**
 * Writes a segment: documents one after another, then the tiles. The files get their names when they are whole and on
 * the disk; until then, and where anything fails, there are at most files that end in `.part`.
 */
export class SegmentWriter {
  readonly #directory: string
  readonly #name: string
  readonly #key: Uint8Array | null
  readonly #unitFile: BlockWriter
  readonly #sorter: TileSorter
  readonly #documents: number[] = []
  readonly #starts: number[] = []
  #length = 0
  #block = 0
  #free = 0
  #tileFile: BlockWriter | undefined
  #isClosed = false

  /** `units` and `documents` are how many may come at most; `key` encrypts the files. */
  constructor(
    directory: string,
    name: string,
    size: { readonly units: number; readonly documents: number },
    key: Uint8Array | null = null,
  ) {
    this.#directory = directory
    this.#name = name
    this.#key = key
    this.#unitFile = new BlockWriter(this.#path('units') + partial, segmentCipher(key, name, 'units'))
    this.#sorter = new TileSorter(
      join(directory, `${name}.sort${partial}`),
      Math.ceil(size.units / tileStep) + size.documents,
      { cipher: segmentCipher(key, name, 'sort') },
    )
    this.#append(new Uint16Array(1))
  }

  /** Lays a document out behind the others. Numbers have to grow. */
  add({ document, units }: IndexedDocument): void {
    this.#documents.push(document)
    this.#starts.push(this.#length)
    for (let at = 0; at + tileLength <= units.length; at += tileStep) {
      const print = fingerprint(units, at)
      this.#sorter.add(print, this.#length + at, tileTag(units, at, tileLength, print))
    }
    this.#append(units)
    this.#append(new Uint16Array(1))
  }

  /** Sorts and writes the tiles and names the files; pauses on the way. Ends in the segment's sizes. */
  *finish(): Generator<undefined, WrittenSegment> {
    const tileFile = new BlockWriter(this.#path('tiles') + partial, segmentCipher(this.#key, this.#name, 'tiles'))
    this.#tileFile = tileFile
    const packer = new TilePacker(tileFile)
    yield* this.#sorter.sorted((print, position, tag) => packer.add(print, position, tag))
    const fences = packer.finish()
    const tables = Buffer.concat(
      [fences, Uint32Array.from(this.#documents), Uint32Array.from(this.#starts)].map(table =>
        Buffer.from(table.buffer),
      ),
    )
    const header = {
      name: this.#name,
      documents: this.#documents.length,
      units: this.#length,
      tileBlocks: fences.length,
      tables: crc32(tables),
    }
    tileFile.finish(headerBlock('tiles', header), [tables])
    yield
    this.#unitFile.finish(headerBlock('units', { ...header, tables: 0 }))
    this.#close()
    for (const kind of kinds) renameSync(this.#path(kind) + partial, this.#path(kind))
    syncFolder(this.#directory)
    const { name, documents, units } = header
    return { name, documents, units, tileBytes: fileBytes('tiles', header), unitBytes: fileBytes('units', header) }
  }

  /** Leaves nothing behind of a segment that was not finished. */
  discard(): void {
    this.#close()
    for (const kind of kinds) rmSync(this.#path(kind) + partial, { force: true })
  }

  #close(): void {
    if (this.#isClosed) return
    this.#isClosed = true
    this.#sorter.close()
    this.#unitFile.close()
    this.#tileFile?.close()
  }

  #append(units: Uint16Array): void {
    for (let at = 0; at < units.length; ) {
      if (this.#free === 0) {
        this.#block = this.#unitFile.begin() + checksumBytes / 2
        this.#free = unitsPerBlock
      }
      const part = units.subarray(at, at + this.#free)
      this.#unitFile.shorts.set(part, this.#block + unitsPerBlock - this.#free)
      this.#free -= part.length
      at += part.length
    }
    this.#length += units.length
  }

  #path(kind: SegmentFile): string {
    return join(this.#directory, segmentFileName(this.#name, kind))
  }
}
