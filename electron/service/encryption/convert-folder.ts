import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { type SegmentCipher, segmentCipher } from '../library/segment/segment-cipher.ts'
import { syncFolder } from '../storage/rescue/recovery-files.ts'
import { convertDatabase, countRows } from './convert-database.ts'
import { convertedPath, discardConverted } from './exchange-folder.ts'
import type { FolderKeys } from './folder-keys.ts'
import { seal, unseal } from './sealed-file.ts'

/** From which keys to which; null stands for none. */
export interface Conversion {
  readonly from: FolderKeys | null
  readonly to: FolderKeys | null
}

/** Told how far the work is, 0 to 1; throws to call it off. */
export type ConversionProgress = (done: number) => void

/**
 * Writes everything of a data folder anew under other keys, beside what is there, reads it through and brings it to disk.
 * Nothing of the folder changes: that is `exchangeConverted`. Nothing may have the folder open. Where it fails, or is
 * called off, nothing is left.
 */
export function convertFolder(folder: string, { from, to }: Conversion, onProgress: ConversionProgress): void {
  try {
    discardConverted(folder)
    const drafts = join(folder, 'drafts.db')
    const library = join(folder, 'library', 'library.db')
    const total =
      (existsSync(drafts) ? countRows(drafts, from?.drafts ?? null) : 0) +
      (existsSync(library) ? countRows(library, from?.library ?? null) : 0)
    let rows = 0
    const copied = (some: number) => {
      rows += some
      onProgress(Math.min(1, rows / Math.max(1, 2 * total)))
    }
    if (existsSync(drafts)) {
      const target = { path: convertedPath(folder, 'drafts.db'), key: to?.drafts ?? null }
      convertDatabase({ path: drafts, key: from?.drafts ?? null }, target, copied)
    }
    if (existsSync(library)) convertLibrary(folder, { from, to }, copied)
    convertTemplates(folder, { from, to })
    convertReport(folder, { from, to })
    syncFolder(folder)
  } catch (error) {
    discardConverted(folder)
    throw error
  }
}

function convertLibrary(folder: string, { from, to }: Conversion, copied: (rows: number) => void): void {
  const target = convertedPath(folder, 'library')
  mkdirSync(join(target, 'index'), { recursive: true, mode: 0o700 })
  const source = join(folder, 'library')
  const database = { path: join(target, 'library.db'), key: to?.library ?? null }
  convertDatabase({ path: join(source, 'library.db'), key: from?.library ?? null }, database, copied)
  for (const name of namesIn(join(source, 'index'))) {
    const [, segment, kind] = /^([0-9a-f]{16})\.(tiles|units)$/.exec(name) ?? []
    if (segment === undefined) continue
    copied(0)
    const ciphers = [from, to].map(keys => segmentCipher(keys?.segments ?? null, segment, kind as 'tiles' | 'units'))
    copySegment(join(source, 'index', name), join(target, 'index', name), (bytes, at) => {
      for (const cipher of ciphers) cipher?.(bytes, at)
      copied(0)
    })
  }
  for (const path of [join(target, 'index'), target]) syncFolder(path)
}

/** A piece at a time: a large library's segments would not fit into memory. */
function copySegment(source: string, target: string, change: SegmentCipher): void {
  const from = openSync(source, 'r')
  const to = openSync(target, 'wx', 0o600)
  try {
    const piece = new Uint8Array(1 << 22)
    for (let at = 0, read = 1; read > 0; at += read) {
      read = readSync(from, piece, 0, piece.length, at)
      const bytes = piece.subarray(0, read)
      change(bytes, at)
      for (let done = 0; done < read; ) done += writeSync(to, bytes, done, read - done, at + done)
    }
    fsyncSync(to)
  } finally {
    closeSync(from)
    closeSync(to)
  }
}

function convertTemplates(folder: string, conversion: Conversion): void {
  const source = join(folder, 'templates')
  if (!existsSync(source)) return
  const target = convertedPath(folder, 'templates')
  mkdirSync(target, { mode: 0o700 })
  for (const name of namesIn(source)) {
    if (!name.endsWith('.tmp')) writeWhole(join(target, name), resealed(readFileSync(join(source, name)), conversion))
  }
  syncFolder(target)
}

function convertReport(folder: string, conversion: Conversion): void {
  const source = join(folder, 'recovery.json')
  if (!existsSync(source)) return
  writeWhole(convertedPath(folder, 'recovery.json'), resealed(readFileSync(source), conversion))
}

/** What the old key does not open is kept as it is. */
function resealed(bytes: Buffer, { from, to }: Conversion): Buffer {
  const plain = unseal(bytes, from?.files ?? null)
  if (!plain) return bytes
  return to ? seal(plain, to.files) : plain
}

function namesIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => entry.name)
}

function writeWhole(path: string, bytes: Uint8Array): void {
  const handle = openSync(path, 'wx', 0o600)
  try {
    writeFileSync(handle, bytes)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
