import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { errorSentence, ServiceError } from '../../core/contract/errors.ts'
import { type Library, openLibrary } from '../service/library/library.ts'
import type { Io } from './io.ts'

/** Opens the library of a folder for one task and closes it. Throws ServiceError folder-not-found where there is none yet. */
export async function withLibrary<T>(directory: string, io: Io, task: (library: Library) => Promise<T>): Promise<T> {
  const folder = resolve(io.folder, directory)
  const status = await stat(folder).catch(() => undefined)
  if (status && !status.isDirectory()) throw new ServiceError('library-is-file')
  if (!status) throw new ServiceError('folder-not-found', directory)
  return withNewLibrary(directory, io, task)
}

/** Like `withLibrary`, but makes an empty library where there is none. Documents found damaged are named at the end. */
export async function withNewLibrary<T>(directory: string, io: Io, task: (library: Library) => Promise<T>): Promise<T> {
  const library = await openLibrary(resolve(io.folder, directory))
  try {
    const value = await task(library)
    for (const { title, isDamaged } of await library.list()) {
      if (isDamaged) io.error(`${errorSentence('document-damaged', `「${title}」`)}\n`)
    }
    return value
  } finally {
    await library.close()
  }
}
