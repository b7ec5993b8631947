import { expect, it } from 'vitest'
import { ServiceError } from '../../../core/contract/errors.ts'
import { failureOf } from '../../../electron/service/library/failure.ts'

function withCode(code: string): Error {
  return Object.assign(new Error('failed'), { code })
}

it.each([
  ['SQLITE_NOTADB', 'library-damaged'],
  ['SQLITE_CORRUPT_VTAB', 'library-damaged'],
  ['SQLITE_BUSY_SNAPSHOT', 'library-in-use'],
  ['SQLITE_FULL', 'disk-full'],
  ['SQLITE_READONLY_DIRECTORY', 'read-only'],
  ['SQLITE_CANTOPEN', 'read-only'],
  ['SQLITE_IOERR_FSYNC', 'write-failed'],
  ['ENOSPC', 'disk-full'],
  ['EROFS', 'read-only'],
  ['SQLITE_ERROR', 'internal-error'],
])('reads %s as %s', (code, meaning) => {
  expect(failureOf(withCode(code)).code).toBe(meaning)
})

it('keeps the code of an expected failure and the stack of an unexpected one', () => {
  expect(failureOf(new ServiceError('document-not-found')).code).toBe('document-not-found')
  expect(failureOf(new TypeError('x is not a function'))).toMatchObject({
    code: 'internal-error',
    detail: expect.stringContaining('x is not a function'),
  })
})
