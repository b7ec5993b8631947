import { hkdfSync } from 'node:crypto'
import type { DataKey } from './envelope.ts'

/** The keys of an encrypted data folder, one for each kind of file, all made from its data key. */
export interface FolderKeys {
  /** `drafts.db` and its backups. */
  readonly drafts: Uint8Array
  readonly search: Uint8Array
  /** `library.db`. */
  readonly library: Uint8Array
  /** The segments of the library's index. */
  readonly segments: Uint8Array
  /** Small files: templates, the report on a recovery. */
  readonly files: Uint8Array
}

/** Makes the keys of a folder. The same data key always makes the same ones. */
export function folderKeys(dataKey: DataKey): FolderKeys {
  const keyOf = (purpose: string) => new Uint8Array(hkdfSync('sha256', dataKey, '', `jianwen ${purpose}`, 32))
  return {
    drafts: keyOf('drafts'),
    search: keyOf('search'),
    library: keyOf('library'),
    segments: keyOf('segments'),
    files: keyOf('files'),
  }
}
