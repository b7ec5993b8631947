import { blockBytes, checksumBytes, isSealed, seal } from './block.ts'

/**
 * A segment is two files. The tile file holds a header block, blocks of tiles sorted by fingerprint, and three tables:
 * the first fingerprint of each block, the numbers of the documents, and the positions at which they start. The unit file
 * holds a header block and the layout's units, 2,046 a block. Both carry the segment's name, so that none is taken for
 * another's.
 */
export const formatVersion = 1

/** Units in a block of the unit file. */
export const unitsPerBlock = (blockBytes - checksumBytes) / 2

/** Parts into which a tile block divides the range of its fingerprints; each is found without a search. */
export const slotsPerBlock = 64
/** Tiles in a full block: 6 bytes each beside the ends of the slots and 4 bytes for the count. */
export const tilesPerBlock = (blockBytes - 8 - 2 * slotsPerBlock) / 6
/** Where a tile block keeps what, in units of 2, 2, 2 and 4 bytes from its beginning. */
export const tileBlock = { count: 2, slotEnds: 4, tags: 4 + slotsPerBlock, positions: 364 } as const

/** Both files of a segment, as their headers tell. `units` is the length of the layout. */
export interface SegmentHeader {
  /** 16 hexadecimal digits: the name of the files and of the segment. */
  readonly name: string
  readonly documents: number
  readonly units: number
  readonly tileBlocks: number
  /** Checksum of the tables behind the tile blocks; 0 in the unit file. */
  readonly tables: number
}

export type SegmentFile = 'tiles' | 'units'

const magics: Readonly<Record<SegmentFile, string>> = { tiles: 'JWTILES\n', units: 'JWUNITS\n' }
const fields = { magic: 4, version: 12, name: 16, documents: 24, units: 28, tileBlocks: 32, tables: 36 } as const

/** The header block of a file of a segment. */
export function headerBlock(file: SegmentFile, header: SegmentHeader): Uint8Array {
  const block = Buffer.alloc(blockBytes)
  block.write(magics[file], fields.magic, 'latin1')
  block.writeUInt32LE(formatVersion, fields.version)
  block.write(header.name, fields.name, 'hex')
  block.writeUInt32LE(header.documents, fields.documents)
  block.writeUInt32LE(header.units, fields.units)
  block.writeUInt32LE(header.tileBlocks, fields.tileBlocks)
  block.writeUInt32LE(header.tables, fields.tables)
  seal(block)
  return block
}

/** Reads a header block; a string says why it is none. */
export function parseHeader(file: SegmentFile, bytes: Uint8Array): SegmentHeader | string {
  if (bytes.length < blockBytes) return 'too short'
  const block = Buffer.from(bytes.buffer, bytes.byteOffset, blockBytes)
  if (block.toString('latin1', fields.magic, fields.version) !== magics[file]) return 'not a segment file'
  if (!isSealed(block)) return 'wrong checksum'
  if (block.readUInt32LE(fields.version) !== formatVersion) return 'other version'
  return {
    name: block.toString('hex', fields.name, fields.documents),
    documents: block.readUInt32LE(fields.documents),
    units: block.readUInt32LE(fields.units),
    tileBlocks: block.readUInt32LE(fields.tileBlocks),
    tables: block.readUInt32LE(fields.tables),
  }
}

/** Bytes of the tables behind the tile blocks. */
export function tableBytes({ tileBlocks, documents }: Pick<SegmentHeader, 'tileBlocks' | 'documents'>): number {
  return 4 * tileBlocks + 8 * documents
}

/** Bytes of a whole file. */
export function fileBytes(file: SegmentFile, header: SegmentHeader): number {
  if (file === 'units') return blockBytes * (1 + Math.ceil(header.units / unitsPerBlock))
  return blockBytes * (1 + header.tileBlocks) + tableBytes(header)
}

/**
 * The part of a block in which a fingerprint lies, of the range from the block's first fingerprint `low` to the first of
 * the next block, `high`. Grows with the fingerprint.
 */
export function slotOf(print: number, low: number, high: number): number {
  return Math.floor(((print - low) * slotsPerBlock) / (high - low + 1))
}

/** The largest fingerprint: the end of the last block's range. */
export const lastPrint = 0xffffffff
