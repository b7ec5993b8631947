import { ServiceError } from '../../../core/contract/errors.ts'
import type { RawDocument } from './docx-read.ts'
import type { FileKind } from './file-kind.ts'

/** Kinds of which the text alone is read, by libraries that are loaded when first needed. */
export type OldKind = Extract<FileKind, 'doc' | 'pdf' | 'wps'>

/** Whether a file is of such a kind. */
export function isOldKind(kind: FileKind): kind is OldKind {
  return kind === 'doc' || kind === 'pdf' || kind === 'wps'
}

/** Reads a file of such a kind. Throws ServiceError as `readDoc` and `readPdf`; file-wps for a WPS file of another make. */
export async function readOldKind(kind: OldKind, name: string, bytes: Uint8Array): Promise<RawDocument> {
  switch (kind) {
    case 'doc':
      return (await import('./doc-read.ts')).readDoc(name, bytes)
    case 'pdf':
      return (await import('./pdf-read.ts')).readPdf(name, bytes)
    case 'wps':
      throw new ServiceError('file-wps', name)
  }
}
