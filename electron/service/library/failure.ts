import { type ErrorCode, ServiceError } from '../../../core/contract/errors.ts'
import { type DiskFailure, diskFailure } from '../disk-failure.ts'

const codes: Readonly<Record<DiskFailure, ErrorCode>> = {
  damaged: 'library-damaged',
  'in-use': 'library-in-use',
  'disk-full': 'disk-full',
  'read-only': 'read-only',
  'write-failed': 'write-failed',
}

/** A failure as it crosses to the client: its code, and for the log what lies behind it. */
export function failureOf(error: unknown): { readonly code: ErrorCode; readonly detail: string } {
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error)
  if (error instanceof ServiceError) return { code: error.code, detail }
  const failure = diskFailure(error)
  return { code: failure ? codes[failure] : 'internal-error', detail }
}
