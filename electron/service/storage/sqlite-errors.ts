import { type ErrorCode, ServiceError } from '../../../core/contract/errors.ts'
import { type DiskFailure, diskFailure, failureCode } from '../disk-failure.ts'

const codes: Readonly<Record<DiskFailure, ErrorCode>> = {
  damaged: 'database-damaged',
  'in-use': 'data-in-use',
  'disk-full': 'disk-full',
  'read-only': 'read-only',
  'write-failed': 'write-failed',
}

/** A failure of SQLite or of the file system as the ServiceError it means to a person; any other error as it is. */
export function toServiceError(error: unknown): unknown {
  if (error instanceof ServiceError) return error
  const failure = diskFailure(error)
  return failure ? new ServiceError(codes[failure], '', { cause: error }) : error
}

/** Whether the error says that what was read from the file is not what was written. */
export function isDamage(error: unknown): boolean {
  return failureCode(error).startsWith('SQLITE_CORRUPT')
}

/** Whether the error says that a whole file is damaged or none of this program's, in whichever words. */
export function saysDamage(error: unknown): boolean {
  if (error instanceof ServiceError) return error.code === 'database-damaged'
  return isDamage(error) || failureCode(error).startsWith('SQLITE_NOTADB')
}

/**
 * Whether the connection cannot be trusted after the error. A sync that failed once must not be tried again on the same
 * handle: the system may have dropped the pages and will report success.
 */
export function breaksConnection(error: unknown): boolean {
  return /^SQLITE_(IOERR|READONLY|CANTOPEN|NOTADB|CORRUPT)/.test(failureCode(error))
}
