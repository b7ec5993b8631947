import { type ErrorCode, ServiceError } from '../../../core/contract/errors.ts'

/** The beginnings of codes of SQLite and of the file system, and what they mean for a library. */
const meanings: readonly (readonly [string, ErrorCode])[] = [
  ['SQLITE_NOTADB', 'library-damaged'],
  ['SQLITE_CORRUPT', 'library-damaged'],
  ['SQLITE_BUSY', 'library-in-use'],
  ['SQLITE_LOCKED', 'library-in-use'],
  ['SQLITE_FULL', 'disk-full'],
  ['SQLITE_READONLY', 'read-only'],
  ['SQLITE_CANTOPEN', 'read-only'],
  ['SQLITE_PERM', 'read-only'],
  ['SQLITE_IOERR', 'write-failed'],
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['EROFS', 'read-only'],
  ['EACCES', 'read-only'],
  ['EPERM', 'read-only'],
  ['ENOENT', 'read-only'],
  ['ENOTDIR', 'read-only'],
  ['EEXIST', 'read-only'],
]

/** A failure as it crosses to the client: its code, and for the log what lies behind it. */
export function failureOf(error: unknown): { readonly code: ErrorCode; readonly detail: string } {
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error)
  if (error instanceof ServiceError) return { code: error.code, detail }
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return { code: meanings.find(([start]) => code.startsWith(start))?.[1] ?? 'internal-error', detail }
}
