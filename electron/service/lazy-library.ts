import { type Library, openLibrary } from './library/library.ts'

/** A library that opens when first asked for. One that cannot be opened is tried anew at the next request. */
export interface LazyLibrary {
  readonly get: () => Promise<Library>
  close(): Promise<void>
}

/** Takes the library of a folder. `get` rejects with the reason, a ServiceError, where it cannot be opened. */
export function lazyLibrary(folder: string): LazyLibrary {
  let opening: Promise<Library> | undefined
  return {
    get() {
      opening ??= openLibrary(folder).catch((error: unknown) => {
        opening = undefined
        throw error
      })
      return opening
    },
    async close() {
      // Whoever asked for a library that did not open has been told.
      const library = await opening?.catch(() => undefined)
      opening = undefined
      await library?.close()
    },
  }
}
