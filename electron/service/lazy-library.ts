import { type Library, type LibraryOptions, openLibrary } from './library/library.ts'

/** A library that opens when first asked for. One that cannot be opened, or has failed, is opened anew at the next request. */
export interface LazyLibrary {
  readonly get: () => Promise<Library>
  close(): Promise<void>
}

/** Takes the library of a folder. `get` rejects with the reason, a ServiceError, where it cannot be opened. */
export function lazyLibrary(folder: string, options: LibraryOptions = {}): LazyLibrary {
  let opening: Promise<Library> | undefined
  const forget = (library: Promise<Library>) => {
    if (opening === library) opening = undefined
  }
  const open = (): Promise<Library> => {
    const own: Promise<Library> = openLibrary(folder, options).catch((error: unknown) => {
      forget(own)
      throw error
    })
    void own.then(
      ({ closed }) => closed.then(() => forget(own)),
      () => undefined,
    )
    return own
  }
  return {
    get() {
      opening ??= open()
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
