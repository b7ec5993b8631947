import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs'
import { decryptPage, isAuthenticPage, reservedBytes } from '../../encryption/page-cipher.ts'
import { applicationId } from '../migrations/index.ts'
import { isPageSize, readLog } from './log-frames.ts'

/** The size of the pages of every database that this program makes, in bytes. */
const usualPageSize = 4096

const magic = 'SQLite format 3\0'

/** A damaged database as its pages, with what its log last said of each. Reads only. */
export interface DamagedFile {
  readonly pageSize: number
  /** How much of a page rows may take, in bytes: all of it, or what encryption leaves. */
  readonly usable: number
  /** How many pages there are to look at, in the file or in the log. */
  readonly pageCount: number
  /** Whether pages are missing at the end, by what the first page says. */
  readonly isCut: boolean
  /** The schema that the first page states; 0 where it states none. */
  readonly userVersion: number
  /** Whether the file begins as a database of another program does. */
  readonly isForeign: boolean
  /** A page from 1 on; undefined where it cannot be read. */
  page(number: number): Buffer | undefined
  close(): void
}

/**
 * Opens a database file and its log by their bytes alone. A file that is missing has no pages. With a key pages come
 * decrypted, whether they are authentic or not: rows prove themselves. A file that is not encrypted after all is read as it is.
 */
export function openDamagedFile(file: string, folderKey: Uint8Array | null = null): DamagedFile {
  const size = sizeOf(file)
  const handle = size > 0 ? openSync(file, 'r') : undefined
  const header = read(handle, 0, 100) ?? Buffer.alloc(100)
  const isPlain = header.toString('latin1', 0, 16) === magic
  const key = isPlain ? null : folderKey
  const stated = header.readUInt16BE(16) === 1 ? 65_536 : header.readUInt16BE(16)
  const logBytes = sizeOf(`${file}-wal`) > 0 ? readFileSync(`${file}-wal`) : Buffer.alloc(0)
  const log = readLog(logBytes, usualPageSize)
  const pageSize = log?.pageSize ?? (isPlain && isPageSize(stated) ? stated : usualPageSize)
  const inLog = new Map<number, number>()
  const lastCommit = log ? log.frames.findLastIndex(frame => frame.isSound && frame.commits) : -1
  for (const { page, at, isSound } of log?.frames.slice(0, lastCommit + 1) ?? []) if (isSound) inLog.set(page, at)
  const inFile = Math.ceil(size / pageSize)
  const stored = (number: number) => {
    const at = inLog.get(number)
    return at === undefined ? read(handle, (number - 1) * pageSize, pageSize) : logBytes.subarray(at, at + pageSize)
  }
  const page = (number: number) => {
    const bytes = stored(number)
    return key && bytes ? decryptPage(key, number, bytes) : bytes
  }
  const firstStored = key ? stored(1) : undefined
  const isDatabase = isPlain || (key !== null && firstStored !== undefined && isAuthenticPage(key, 1, firstStored))
  const first = page(1) ?? header
  return {
    pageSize,
    usable: key ? pageSize - reservedBytes : pageSize,
    pageCount: Math.max(inFile, ...inLog.keys()),
    isCut: size % pageSize !== 0 || first.readUInt32BE(28) > Math.max(inFile, ...inLog.keys()),
    userVersion: first.readUInt32BE(60),
    isForeign: isDatabase && first.readUInt32BE(68) !== applicationId,
    page,
    close() {
      if (handle !== undefined) closeSync(handle)
    },
  }
}

/** Whether the log beside a database hides commits from SQLite. */
export function logHidesCommits(file: string): boolean {
  const log = `${file}-wal`
  return sizeOf(log) > 0 && (readLog(readFileSync(log), usualPageSize)?.hidesCommits ?? false)
}

/** A part of the file, filled up with zeros where the file ends; undefined where the disk does not give it. */
function read(handle: number | undefined, at: number, length: number): Buffer | undefined {
  if (handle === undefined) return undefined
  const buffer = Buffer.alloc(length)
  try {
    readSync(handle, buffer, 0, length, at)
    return buffer
  } catch (error) {
    // A bad sector: what lies behind it is read all the same.
    if ((error as NodeJS.ErrnoException).code === 'EIO') return undefined
    throw error
  }
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0
}
