import { createHash } from 'node:crypto'
import type { SkippedFile } from '../../core/contract/contract.ts'
import { ServiceError } from '../../core/contract/errors.ts'
import type { LibraryKind } from '../../core/repetition/match.ts'
import type { FilePool } from './files/file-pool.ts'
import type { FileFacts } from './library/file-store.ts'
import type { Library, LibraryAdded, LibraryInput } from './library/library.ts'

/** A file with its content. `modified` is in milliseconds since 1970. */
export interface FileContent {
  readonly path: string
  readonly bytes: Uint8Array
  readonly modified: number
}

export interface ImportOptions {
  readonly kind: LibraryKind
  /** Whether a document gives way to what has come from its path since. */
  readonly replace: boolean
  /** Told of each file when it has been read, or passed over. */
  readonly onFile?: (path: string) => void
}

/** What became of some files. */
export interface ImportedFiles extends LibraryAdded {
  readonly skipped: readonly SkippedFile[]
}

/**
 * Takes files into a library: what it holds already is passed over by its hash, the rest is read several at a time and
 * stored. A file that cannot be read is skipped with the reason; a failure of the library goes through.
 */
export async function importFiles(
  files: readonly FileContent[],
  library: Library,
  pool: FilePool,
  { kind, replace, onFile }: ImportOptions,
): Promise<ImportedFiles> {
  const skipped: SkippedFile[] = []
  const facts = files.map(({ bytes, modified }): FileFacts => ({ size: bytes.length, modified, sha256: hashOf(bytes) }))
  const statuses = await library.known(
    files.map(({ path }, index) => ({ path, ...(facts[index] as FileFacts) })),
    kind,
  )
  const read = async ({ path, bytes }: FileContent, index: number): Promise<readonly LibraryInput[]> => {
    try {
      if (statuses[index] === 'known') return []
      const { title, text } = await pool.read(path, bytes)
      return [{ title, text, path, kind, file: facts[index] as FileFacts }]
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error
      skipped.push({ path, reason: error.message, code: error.code })
      return []
    } finally {
      onFile?.(path)
    }
  }
  const inputs = (await Promise.all(files.map(read))).flat()
  const known = statuses.filter(status => status === 'known').length
  const added = inputs.length > 0 ? await library.add(inputs, undefined, { replace }) : { added: 0, unchanged: 0 }
  return { ...added, unchanged: added.unchanged + known, skipped }
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
