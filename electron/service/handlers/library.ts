import { Buffer } from 'node:buffer'
import type { FileBytes, Handlers, LibraryAddition } from '../../../core/contract/contract.ts'
import { ServiceError } from '../../../core/contract/errors.ts'
import type { LibraryKind } from '../../../core/repetition/match.ts'
import type { EventSource } from '../events.ts'
import { readPlainText } from '../files/read-file.ts'
import type { Library, LibraryInput } from '../library/library.ts'

/** The library of policy texts and earlier documents, and what a draft shares with it. */
export function libraryHandlers(library: () => Promise<Library>, { emit }: EventSource) {
  const add = async (files: readonly FileBytes[], kind: LibraryKind): Promise<LibraryAddition> => {
    const start = performance.now()
    const opened = await library()
    const inputs: LibraryInput[] = []
    const skipped: { readonly path: string; readonly reason: string }[] = []
    for (const [index, file] of files.entries()) {
      emit('library.progress', { done: index, total: files.length, name: file.name })
      try {
        inputs.push({ ...(await readPlainText(file.name, Buffer.from(file.bytes, 'base64'))), path: file.name, kind })
      } catch (error) {
        if (!(error instanceof ServiceError)) throw error
        skipped.push({ path: file.name, reason: error.message })
      }
    }
    const added = await opened.add(inputs)
    const stats = await opened.stats()
    emit('library.progress', { done: files.length, total: files.length, name: '' })
    emit('library.changed', stats)
    const { documents, characters } = stats
    return { ...added, skipped, documents, characters, seconds: Math.round(performance.now() - start) / 1000 }
  }

  return {
    'library.list': async () => (await library()).list(),
    'library.stats': async () => (await library()).stats(),
    'library.add': ({ files, kind }) => add(files, kind),
    'library.remove': async ({ ids }) => {
      const opened = await library()
      // The window may send a removal again whose answer was lost: what is gone already is no failure.
      const known = new Set((await opened.list()).map(document => document.id))
      const stats = await opened.remove(ids.filter(id => known.has(id)))
      emit('library.changed', stats)
      return stats
    },
    'library.text': async ({ id }) => (await library()).text(id),
    'library.references': async () => (await library()).references(),
    'repetition.check': async ({ paragraphs }) => ({ matches: await (await library()).check(paragraphs) }),
  } satisfies Partial<Handlers>
}
