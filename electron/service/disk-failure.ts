/** What a failure of SQLite or of the file system means to a person, whichever file it concerns. */
export type DiskFailure = 'damaged' | 'in-use' | 'disk-full' | 'read-only' | 'write-failed'

/** The beginnings of codes, and what they mean. */
const meanings: readonly (readonly [start: string, meaning: DiskFailure])[] = [
  ['SQLITE_CORRUPT', 'damaged'],
  ['SQLITE_NOTADB', 'damaged'],
  ['SQLITE_BUSY', 'in-use'],
  ['SQLITE_LOCKED', 'in-use'],
  ['SQLITE_FULL', 'disk-full'],
  ['SQLITE_READONLY', 'read-only'],
  ['SQLITE_CANTOPEN', 'read-only'],
  ['SQLITE_PERM', 'read-only'],
  ['SQLITE_AUTH', 'read-only'],
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

/** The meaning of an error by its code; undefined for an error that neither SQLite nor the file system made. */
export function diskFailure(error: unknown): DiskFailure | undefined {
  const code = failureCode(error)
  return meanings.find(([start]) => code.startsWith(start))?.[1]
}

/** The code of an error as SQLite or the system gives it, such as SQLITE_FULL or ENOSPC; empty for any other error. */
export function failureCode(error: unknown): string {
  const code = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined
  return typeof code === 'string' ? code : ''
}
