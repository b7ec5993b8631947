import Database from 'better-sqlite3'
import { type ErrorCode, ServiceError } from '../../../core/contract/errors.ts'

const codes: readonly (readonly [prefix: string, code: ErrorCode])[] = [
  ['SQLITE_BUSY', 'data-in-use'],
  ['SQLITE_LOCKED', 'data-in-use'],
  ['SQLITE_FULL', 'disk-full'],
  ['SQLITE_READONLY', 'read-only'],
  ['SQLITE_CANTOPEN', 'read-only'],
  ['SQLITE_PERM', 'read-only'],
  ['SQLITE_AUTH', 'read-only'],
  ['SQLITE_CORRUPT', 'database-damaged'],
  ['SQLITE_NOTADB', 'database-damaged'],
  ['SQLITE_IOERR', 'write-failed'],
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['EROFS', 'read-only'],
  ['EACCES', 'read-only'],
  ['EPERM', 'read-only'],
  // What Node answers for making a folder on a file system that is read-only.
  ['ENOENT', 'read-only'],
  ['ENOTDIR', 'read-only'],
  ['EEXIST', 'read-only'],
  ['EIO', 'write-failed'],
]

/** A failure of SQLite or of the file system as the ServiceError it means to a person; any other error as it is. */
export function toServiceError(error: unknown): unknown {
  if (error instanceof ServiceError) return error
  const name = errorName(error)
  const code = codes.find(([prefix]) => name.startsWith(prefix))?.[1]
  return code ? new ServiceError(code, '', { cause: error }) : error
}

/** Whether the error says that what was read from the file is not what was written. */
export function isDamage(error: unknown): boolean {
  return errorName(error).startsWith('SQLITE_CORRUPT')
}

/**
 * Whether the connection cannot be trusted after the error. A sync that failed once must not be tried again on the same
 * handle: the system may have dropped the pages and will report success.
 */
export function breaksConnection(error: unknown): boolean {
  return /^SQLITE_(IOERR|READONLY|CANTOPEN|NOTADB|CORRUPT)/.test(errorName(error))
}

function errorName(error: unknown): string {
  if (error instanceof Database.SqliteError) return error.code
  const code = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined
  return typeof code === 'string' ? code : ''
}
