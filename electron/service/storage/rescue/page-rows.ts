import type { DamagedFile } from './damaged-file.ts'

/** A value as SQLite stores it. */
export type StoredValue = null | number | string | Buffer

/** A row found on a page. `rowid` is null in tables without one. */
export interface FoundRow {
  readonly rowid: number | null
  readonly values: readonly StoredValue[]
}

/** The rows of a page, and whether any part of it could not be read. */
export interface PageRows {
  readonly rows: readonly FoundRow[]
  readonly isWhole: boolean
}

const tableLeaf = 0x0d
const indexLeaf = 0x0a
const indexInterior = 0x02
const tableInterior = 0x05

/** The longest row worth following over its pages, in bytes. */
const longestRow = 256 * 1024 * 1024

/**
 * What can be read of one page. A page of any other kind is tried as a table's as well, since the byte that says so may be
 * the damaged one: whoever takes rows must know them by more than their shape.
 */
export function rowsOfPage(file: DamagedFile, number: number): PageRows {
  const page = file.page(number)
  if (!page) return { rows: [], isWhole: false }
  const start = number === 1 ? 100 : 0
  const kind = page[start] as number
  if (kind === tableLeaf) return readPage(file, page, start, tableLeaf)
  const asLeaf = readPage(file, page, start, tableLeaf).rows
  if (kind === tableInterior) return { rows: asLeaf, isWhole: true }
  if (kind !== indexLeaf && kind !== indexInterior) return { rows: asLeaf, isWhole: kind === 0 }
  const own = readPage(file, page, start, kind)
  return { rows: [...own.rows, ...asLeaf], isWhole: own.isWhole }
}

function readPage(file: DamagedFile, page: Buffer, start: number, kind: number): PageRows {
  const cells = page.readUInt16BE(start + 3)
  const pointers = start + (kind === indexInterior ? 12 : 8)
  if (pointers + cells * 2 > page.length) return { rows: [], isWhole: false }
  const rows: FoundRow[] = []
  let isWhole = true
  for (let cell = 0; cell < cells; cell++) {
    try {
      rows.push(readCell(file, page, page.readUInt16BE(pointers + cell * 2), kind))
    } catch (error) {
      if (!(error instanceof RangeError)) throw error
      isWhole = false
    }
  }
  return { rows, isWhole }
}

/** Throws RangeError where the bytes are no cell. */
function readCell(file: DamagedFile, page: Buffer, at: number, kind: number): FoundRow {
  const isTable = kind === tableLeaf
  const [length, afterLength] = varint(page, kind === indexInterior ? at + 4 : at)
  const [rowid, from] = isTable ? varint(page, afterLength) : [null, afterLength]
  if (length < 1 || length > longestRow) throw new RangeError('No row is so long')
  const { usable } = file
  const most = isTable ? usable - 35 : Math.floor(((usable - 12) * 64) / 255) - 23
  if (length <= most) return { rowid, values: readRecord(bytesOf(page, from, length)) }
  const least = Math.floor(((usable - 12) * 32) / 255) - 23
  const fitting = least + ((length - least) % (usable - 4))
  const local = fitting <= most ? fitting : least
  const parts = [bytesOf(page, from, local)]
  let next = page.readUInt32BE(from + local)
  for (let left = length - local; left > 0; ) {
    const overflow = next > 0 && next <= file.pageCount ? file.page(next) : undefined
    if (!overflow) throw new RangeError('A part of the row is missing')
    next = overflow.readUInt32BE(0)
    parts.push(overflow.subarray(4, 4 + Math.min(left, usable - 4)))
    left -= usable - 4
  }
  return { rowid, values: readRecord(Buffer.concat(parts)) }
}

function readRecord(record: Buffer): readonly StoredValue[] {
  const [headerLength, first] = varint(record, 0)
  if (headerLength > record.length) throw new RangeError('The row has no such header')
  const values: StoredValue[] = []
  let at = headerLength
  for (let header = first; header < headerLength; ) {
    const [type, next] = varint(record, header)
    header = next
    const length = lengthOf(type)
    values.push(readValue(bytesOf(record, at, length), type))
    at += length
  }
  return values
}

const fixedLengths = [0, 1, 2, 3, 4, 6, 8, 8, 0, 0]

function lengthOf(type: number): number {
  if (type === 10 || type === 11) throw new RangeError('No value has this type')
  return type < 10 ? (fixedLengths[type] as number) : Math.floor((type - 12) / 2)
}

function readValue(bytes: Buffer, type: number): StoredValue {
  if (type === 0) return null
  if (type === 7) return bytes.readDoubleBE(0)
  if (type === 8 || type === 9) return type - 8
  if (type === 6) return Number(bytes.readBigInt64BE(0))
  if (type < 6) return bytes.readIntBE(0, bytes.length)
  return type % 2 === 0 ? Buffer.from(bytes) : bytes.toString('utf8')
}

function bytesOf(buffer: Buffer, at: number, length: number): Buffer {
  if (at + length > buffer.length) throw new RangeError('The row ends beyond its place')
  return buffer.subarray(at, at + length)
}

/** A number of one to nine bytes and where it ends. Numbers beyond what JavaScript counts exactly are RangeErrors. */
function varint(buffer: Buffer, at: number): readonly [value: number, end: number] {
  let value = 0
  for (let index = 0; index < 8; index++) {
    const byte = buffer.readUInt8(at + index)
    value = value * 128 + (byte & 0x7f)
    if (byte < 0x80) {
      if (!Number.isSafeInteger(value)) throw new RangeError('The number is too large')
      return [value, at + index + 1]
    }
  }
  throw new RangeError('The number is too large')
}
