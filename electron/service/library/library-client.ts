import type { FileStatus, LibraryEdit, OfferedFile } from '../../../core/contract/contract.ts'
import { ServiceError } from '../../../core/contract/errors.ts'
import type { DocumentReference } from '../../../core/lint/reference/document-reference.ts'
import type { LibraryKind } from '../../../core/repetition/match.ts'
import { askUntilWhole } from './ask-until-whole.ts'
import { batches } from './batches.ts'
import type {
  DuplicatesOptions,
  ImportProgress,
  Library,
  LibraryAdded,
  LibraryInput,
  LibraryOptions,
} from './library.ts'
import type {
  ImportCalls,
  ImportEvent,
  LibraryPlace,
  LookUpCalls,
  LookUpEvent,
  ReferencePage,
} from './library-calls.ts'
import { ThreadClient } from './thread-client.ts'

/** How long after opening the index is looked after without being asked, in milliseconds. */
const firstCare = 2000

/** Segments found damaged in one run of the program, behind which no more are written anew: the disk fails. */
const mostDamaged = 64

/** How long closing waits until what was removed is off the disk, in milliseconds. */
const patience = 10_000

/** Files asked about in one request, for which other requests have to wait. */
const mostOffered = 200

const extension = import.meta.url.endsWith('.ts') ? '.ts' : '.js'
const module = (name: string) => new URL(`./${name}${extension}`, import.meta.url)

type ImportThread = ThreadClient<ImportCalls, ImportEvent>

/**
 * The library as the rest of the service sees it: one thread that looks up, and one that writes, which starts when it is
 * first needed.
 */
export class LibraryClient implements Library {
  readonly closed: Promise<void>
  readonly #place: LibraryPlace
  readonly #onChange: (() => void) | undefined
  readonly #lookUps: ThreadClient<LookUpCalls, LookUpEvent>
  #importing: Promise<ImportThread> | undefined
  #closing: Promise<void> | undefined
  #care: NodeJS.Timeout | undefined
  /** Whether documents were removed whose text the index may still hold. */
  #hasRemoved = false
  /** Segments found damaged so far. */
  #damaged = 0
  /** Resolves when the index lacks nothing; undefined where that is known. */
  #completion: Promise<void> | undefined

  constructor(directory: string, { onChange, keys = null }: LibraryOptions) {
    this.#place = { directory, keys }
    this.#onChange = onChange
    this.#lookUps = new ThreadClient(module('library-worker'), ({ segment }) => {
      if (++this.#damaged <= mostDamaged) this.#complete(segment)
    })
    this.closed = this.#lookUps.closed.then(async () => {
      this.#closing ??= Promise.resolve()
      clearTimeout(this.#care)
      await this.#closeImports()
    })
  }

  /** Opens the library; rejects as `openLibrary`. */
  async open(): Promise<void> {
    const unindexed = await this.#lookUps.request('open', this.#place)
    if (unindexed > 0) this.#complete()
    else this.#care = setTimeout(() => void this.#imports().catch(() => undefined), firstCare).unref()
  }

  async add(
    inputs: readonly LibraryInput[],
    onProgress?: ImportProgress,
    { replace = false }: { readonly replace?: boolean } = {},
  ) {
    let sum: LibraryAdded = { added: 0, unchanged: 0 }
    let done = 0
    for (const batch of batches(inputs)) {
      const imports = await this.#imports()
      sum = sumOf(sum, await imports.request('add', { inputs: batch, replace }))
      done += batch.length
      this.#hasRemoved ||= (sum.replaced ?? 0) > 0
      onProgress?.(done, inputs.length, batch.at(-1)?.title ?? '')
    }
    return sum
  }

  async known(files: readonly OfferedFile[], kind: LibraryKind) {
    const imports = await this.#imports()
    const statuses: FileStatus[] = []
    for (let from = 0; from < files.length; from += mostOffered) {
      statuses.push(...(await imports.request('known', { files: files.slice(from, from + mostOffered), kind })))
    }
    return statuses
  }

  async edit(edit: LibraryEdit) {
    const imports = await this.#imports()
    await imports.request('edit', edit)
  }

  async setKind(ids: readonly string[], kind: LibraryKind) {
    const imports = await this.#imports()
    await imports.request('setKind', { ids, kind })
  }

  search(query: string) {
    return this.#lookUps.request('search', { query })
  }

  list() {
    return this.#lookUps.request('list', null)
  }

  stats() {
    return this.#lookUps.request('stats', null)
  }

  async remove(ids: readonly string[]) {
    const imports = await this.#imports()
    this.#hasRemoved = true
    await imports.request('remove', { ids })
    return this.stats()
  }

  text(id: string) {
    return this.#lookUps.request('text', { id })
  }

  async references() {
    const imports = await this.#imports()
    const references: DocumentReference[] = []
    for (let after: number | null = 0; after !== null; ) {
      const page: ReferencePage = await imports.request('references', { after })
      for (const reference of page.references) references.push(reference)
      after = page.next
    }
    return references
  }

  check(paragraphs: readonly string[], copyOf?: string) {
    const params = copyOf === undefined ? { paragraphs } : { paragraphs, copyOf }
    return this.#whole(() => this.#lookUps.request('check', params))
  }

  duplicates(text: string, options: DuplicatesOptions) {
    return this.#whole(() => this.#lookUps.request('duplicates', { text, ...options }))
  }

  coverage(text: string, copyOf?: string) {
    const params = copyOf === undefined ? { text } : { text, copyOf }
    return this.#whole(() => this.#lookUps.request('coverage', params))
  }

  async rebuild() {
    const imports = await this.#imports()
    await imports.request('rebuild', null)
    this.#complete()
  }

  async settled() {
    const imports = await this.#imports()
    await imports.request('settled', null)
  }

  close(): Promise<void> {
    if (this.#closing) return this.closed
    clearTimeout(this.#care)
    const imports = this.#importing
    this.#closing = this.#leaveNothing(imports)
      .then(() => this.#closeImports())
      .then(() => this.#lookUps.close())
    return this.closed
  }

  /** Has what was removed taken off the disk before the end, as long as that is soon done; the next start does the rest. */
  async #leaveNothing(importing: Promise<ImportThread> | undefined): Promise<void> {
    if (!this.#hasRemoved || !importing) return
    const done = importing.then(async imports => {
      await imports.request('settled', null)
      await this.#takeUp(imports)
    })
    const late = new Promise<void>(resolve => setTimeout(resolve, patience).unref())
    await Promise.race([done, late]).catch(() => undefined)
  }

  /** Asks, and asks again where part of the index turned out to be missing and was mended, unless nobody wants to wait. */
  async #whole<T>(ask: () => Promise<T>): Promise<T> {
    if (this.#onChange) return ask()
    if (this.#damaged > mostDamaged) throw new ServiceError('library-damaged')
    return askUntilWhole(ask, () => this.#completion)
  }

  /** Has the import thread index what is missing, first of all what a damaged segment held. */
  #complete(damaged?: string): void {
    const completing = this.#imports().then(async imports => {
      if (damaged !== undefined) await imports.request('repair', { segment: damaged })
      await imports.request('indexed', null)
    })
    const completion = completing.finally(() => {
      if (this.#completion === completion) this.#completion = undefined
    })
    this.#completion = completion
    // Whoever waits is told; nobody may.
    completion.catch(() => undefined)
  }

  #imports(): Promise<ImportThread> {
    if (this.#closing) return Promise.reject(new ServiceError('library-closed'))
    this.#importing ??= this.#startImports().catch((error: unknown) => {
      this.#importing = undefined
      throw error
    })
    return this.#importing
  }

  async #startImports(): Promise<ImportThread> {
    const imports: ImportThread = new ThreadClient(module('import-worker'), ({ findsMore }) => {
      void this.#takeUp(imports).catch(() => undefined)
      if (findsMore) this.#onChange?.()
    })
    try {
      await imports.request('open', this.#place)
    } catch (error) {
      await imports.close()
      throw error
    }
    void imports.closed.then(() => this.#lookUps.close())
    return imports
  }

  /** Files that are replaced are let go of before they are deleted, as Windows wants it. */
  async #takeUp(imports: ImportThread): Promise<void> {
    await this.#lookUps.request('refresh', null)
    await imports.request('tidy', null)
  }

  async #closeImports(): Promise<void> {
    const imports = await this.#importing?.catch(() => undefined)
    await imports?.close()
  }
}

function sumOf(a: LibraryAdded, b: LibraryAdded): LibraryAdded {
  const counts = { added: a.added + b.added, unchanged: a.unchanged + b.unchanged }
  const replaced = (a.replaced ?? 0) + (b.replaced ?? 0)
  return replaced > 0 ? { ...counts, replaced } : counts
}
