import { crc32 } from 'node:zlib'
import { Inflate } from 'fflate'
import { ServiceError } from '../../../core/contract/errors.ts'
import { largestFile } from '../../../core/contract/sizes.ts'

/** What a .docx from a stranger may cost. Sizes in bytes, counted while inflating, never as declared. */
export const caps = {
  file: largestFile,
  entries: 2_000,
  inflated: 200 * 1024 * 1024,
  /** Inflated bytes for each stored byte, once more than `ratioFrom` bytes have come out. */
  ratio: 100,
  ratioFrom: 1024 * 1024,
} as const

interface Entry {
  readonly method: number
  readonly isEncrypted: boolean
  readonly offset: number
  readonly size: number
  /** CRC-32 of the part, 0 where whoever wrote the package left it out. */
  readonly checksum: number
}

/** The parts of a zip package by name, read on demand and one chunk at a time. Nothing is ever written to disk. */
export interface ZipPackage {
  has(name: string): boolean
  names(): readonly string[]
  /** Hands the part's bytes on in chunks. Throws ServiceError where it is damaged, encrypted or too large. */
  read(name: string, onChunk: (chunk: Uint8Array) => void): void
}

const endSignature = 0x06054b50
const centralSignature = 0x02014b50
const localSignature = 0x04034b50

/** Opens a zip package. `file` names it in errors: file-damaged, file-too-large. */
export function openZip(bytes: Uint8Array, file: string): ZipPackage {
  const damaged = () => new ServiceError('file-damaged', file)
  if (bytes.length > caps.file) throw new ServiceError('file-too-large', file)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = readDirectory(view, bytes, file)
  let inflated = 0

  const count = (chunk: Uint8Array, soFar: number, stored: number) => {
    inflated += chunk.length
    const isBomb = soFar > caps.ratioFrom && soFar > stored * caps.ratio
    if (inflated > caps.inflated || isBomb) throw new ServiceError('file-too-large', file)
  }

  return {
    has: name => entries.has(name),
    names: () => [...entries.keys()],
    read(name, onChunk) {
      const entry = entries.get(name)
      if (!entry) throw damaged()
      if (entry.isEncrypted) throw new ServiceError('file-encrypted', file)
      const data = storedBytes(view, bytes, entry, damaged)
      let soFar = 0
      let checksum = 0
      const pass = (chunk: Uint8Array) => {
        soFar += chunk.length
        count(chunk, soFar, data.length)
        checksum = crc32(chunk, checksum)
        onChunk(chunk)
      }
      if (entry.method === 0) for (let at = 0; at < data.length; at += step) pass(data.subarray(at, at + step))
      else if (entry.method === 8) inflateInSteps(data, pass, damaged)
      else throw damaged()
      if (entry.checksum !== 0 && checksum !== entry.checksum) throw damaged()
    },
  }
}

/** Small steps keep what one step can produce small, so that the caps act before memory is spent. In bytes. */
const step = 16 * 1024

function inflateInSteps(data: Uint8Array, pass: (chunk: Uint8Array) => void, damaged: () => Error): void {
  const inflate = new Inflate(pass)
  try {
    for (let at = 0; at < data.length; at += step) {
      inflate.push(data.subarray(at, at + step), at + step >= data.length)
    }
  } catch (error) {
    throw error instanceof ServiceError || isParserError(error) ? error : damaged()
  }
}

/** fflate's own failures carry a number; what the receiver of the chunks throws goes through untouched. */
function isParserError(error: unknown): boolean {
  return !(error instanceof Error && typeof (error as { code?: unknown }).code === 'number')
}

function readDirectory(view: DataView, bytes: Uint8Array, file: string): ReadonlyMap<string, Entry> {
  const damaged = () => new ServiceError('file-damaged', file)
  const end = findEnd(view)
  if (end === undefined) throw damaged()
  const total = view.getUint16(end + 10, true)
  if (total > caps.entries) throw new ServiceError('file-too-large', file)
  // Counting back from the end also serves packages with other bytes in front.
  let at = end - view.getUint32(end + 12, true)
  const shift = at - view.getUint32(end + 16, true)
  if (at < 0 || shift < 0) throw damaged()
  const entries = new Map<string, Entry>()
  for (let index = 0; index < total; index++) {
    if (at + 46 > end || view.getUint32(at, true) !== centralSignature) throw damaged()
    const nameLength = view.getUint16(at + 28, true)
    const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    if (next > end) throw damaged()
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)).replace(/^\//u, '')
    if (entries.has(name)) throw damaged()
    entries.set(name, {
      method: view.getUint16(at + 10, true),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      offset: view.getUint32(at + 42, true) + shift,
      size: view.getUint32(at + 20, true),
      checksum: view.getUint32(at + 16, true),
    })
    at = next
  }
  return entries
}

function findEnd(view: DataView): number | undefined {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff)
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) === endSignature) return at
  }
  return undefined
}

function storedBytes(view: DataView, bytes: Uint8Array, entry: Entry, damaged: () => Error): Uint8Array {
  const { offset } = entry
  if (offset + 30 > view.byteLength || view.getUint32(offset, true) !== localSignature) throw damaged()
  const from = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  if (from + entry.size > bytes.length) throw damaged()
  return bytes.subarray(from, from + entry.size)
}
