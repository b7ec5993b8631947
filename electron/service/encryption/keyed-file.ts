import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { ServiceError } from '../../../core/contract/errors.ts'
import { isAuthenticPage, reservedBytes } from './page-cipher.ts'

/** The size of the pages of drafts and backups, in bytes. */
const pageSize = 4096

/** How many pages are tried before a file counts as one of another key. */
const mostTried = 64

const magic = 'SQLite format 3\0'

/** What a database file is, by its first bytes: they tell an encrypted one without its key. */
export type FileForm = 'missing' | 'plain' | 'encrypted' | 'unknown'

/** Looks at the first bytes of a database file. Not for a file that this process has open, as its locks would be lost. */
export function formOf(path: string): FileForm {
  return reading(path, 'missing', ({ read }) => {
    const header = read(0, 24)
    if (header.toString('latin1', 0, 16) === magic) return 'plain'
    if (header.length === 0) return 'missing'
    // Page size, file format 1 or 2, reserved bytes and payload fractions: they stay readable.
    const [high, low, write, readable, reserved, ...fractions] = header.subarray(16)
    const isPageSize = ((high ?? 0) << 8) + (low ?? 0) >= 512
    const isFormat = (write === 1 || write === 2) && (readable === 1 || readable === 2)
    const isReserved = reserved === reservedBytes && fractions.join() === '64,32,32'
    return isPageSize && isFormat && isReserved ? 'encrypted' : 'unknown'
  })
}

/** Whether a key of some is the one that an encrypted file was written with: one page that proves authentic is enough. */
export function keyOfFile(path: string, keys: readonly Uint8Array[]): Uint8Array | undefined {
  return reading(path, undefined, ({ read, size }) => {
    const pages = Math.min(mostTried, Math.floor(size / pageSize))
    for (let number = 1; number <= pages; number++) {
      const page = read((number - 1) * pageSize, pageSize)
      const found = keys.find(key => isAuthenticPage(key, number, page))
      if (found) return found
    }
    return undefined
  })
}

/**
 * The key with which a backup opens: null for one that is not encrypted. Throws ServiceError `backup-locked` where it is
 * under a key that is not known.
 */
export function keyOfBackup(path: string, keys: readonly Uint8Array[]): Uint8Array | null {
  const form = formOf(path)
  if (form !== 'encrypted') return form === 'unknown' ? (keyOfFile(path, keys) ?? null) : null
  const key = keyOfFile(path, keys)
  if (!key) throw new ServiceError('backup-locked')
  return key
}

/**
 * Throws ServiceError `database-other-key` for a whole encrypted database that a key does not open, or that none is known
 * for: it is somebody's drafts, and neither damaged nor foreign.
 */
export function refuseOtherKey(path: string, key: Uint8Array | null): void {
  if (formOf(path) === 'encrypted' && !(key && keyOfFile(path, [key]))) throw new ServiceError('database-other-key')
}

interface Reader {
  readonly size: number
  /** Shorter where the file ends. */
  read(at: number, length: number): Buffer
}

function reading<T>(path: string, missing: T, use: (reader: Reader) => T): T {
  let handle: number
  try {
    handle = openSync(path, 'r')
  } catch {
    return missing
  }
  try {
    return use({
      size: fstatSync(handle).size,
      read(at, length) {
        const buffer = Buffer.alloc(length)
        return buffer.subarray(0, readSync(handle, buffer, 0, length, at))
      },
    })
  } finally {
    closeSync(handle)
  }
}
