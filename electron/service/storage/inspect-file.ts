import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { ServiceError } from '../../../core/contract/errors.ts'
import { decryptPage } from '../encryption/page-cipher.ts'
import { schemaVersion } from './migrations/index.ts'

const magic = 'SQLite format 3\0'
const databaseHeader = 100
const pageSize = 4096
const logHeader = 32
const frameHeader = 24
const userVersionAt = 60

/**
 * Looks at a database file and its log before SQLite may touch them, since opening and closing alone can rewrite both.
 * Throws ServiceError `database-damaged` where the file is no database, or is missing beside a log that is not, and
 * `database-too-new` where a newer program wrote it. A missing or empty file is a new database.
 *
 * Not for a file that this process has open: closing any handle on a file drops the process's POSIX locks on it.
 */
export function inspectDatabaseFile(file: string, key: Uint8Array | null = null): void {
  const log = `${file}-wal`
  if (sizeOf(file) === 0) {
    // SQLite would delete the log, and with it the only copy of what it holds.
    if (sizeOf(log) > logHeader) throw new ServiceError('database-damaged')
    return
  }
  const header = firstBytes(file, key)
  if (header.length < databaseHeader || header.toString('latin1', 0, 16) !== magic) {
    throw new ServiceError('database-damaged')
  }
  const version = committedUserVersion(log, key) ?? header.readUInt32BE(userVersionAt)
  if (version > schemaVersion) throw new ServiceError('database-too-new')
}

/** The header of a database as SQLite sees it. Where the key is wrong it is no header. */
function firstBytes(file: string, key: Uint8Array | null): Buffer {
  const length = key ? pageSize : databaseHeader
  const bytes = reading(file, read => read(0, length))
  if (!key || bytes.length < length) return bytes
  // An authentic page is for the engine to tell: it looks at this one first.
  return decryptPage(key, 1, bytes).subarray(0, databaseHeader)
}

/** `user_version` of the last committed first page in a write-ahead log; undefined where the log holds none. */
function committedUserVersion(log: string, key: Uint8Array | null): number | undefined {
  const size = sizeOf(log)
  if (size <= logHeader) return undefined
  return reading(log, read => {
    const header = read(0, logHeader)
    const step = frameHeader + header.readUInt32BE(8)
    let pending: number | undefined
    let committed: number | undefined
    for (let at = logHeader; at + step <= size; at += step) {
      const frame = read(at, key ? step : frameHeader + databaseHeader)
      if (!frame.subarray(8, 16).equals(header.subarray(16, 24))) break
      if (frame.readUInt32BE(0) === 1) pending = firstPage(frame.subarray(frameHeader), key).readUInt32BE(userVersionAt)
      if (frame.readUInt32BE(4) !== 0) committed = pending
    }
    return committed
  })
}

function firstPage(page: Buffer, key: Uint8Array | null): Buffer {
  return key ? decryptPage(key, 1, page) : page
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0
}

function reading<T>(file: string, use: (read: (position: number, length: number) => Buffer) => T): T {
  const handle = openSync(file, 'r')
  try {
    return use((position, length) => {
      const buffer = Buffer.alloc(length)
      return buffer.subarray(0, readSync(handle, buffer, 0, length, position))
    })
  } finally {
    closeSync(handle)
  }
}
