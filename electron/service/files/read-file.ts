import type { ImportedFile } from '../../../core/contract/contract.ts'
import { readFileInWorker } from './file-client.ts'
import { fileKind } from './file-kind.ts'
import { isOldKind } from './old-kinds.ts'
import { type DocumentReadings, type PlainFile, parseFile, type ReadTask } from './parse-file.ts'
import { assertReadableSize } from './readable-size.ts'

/** The longest text, in bytes, that is read where the program also saves: some 20 ms of work. */
const longestHere = 200 * 1024

/**
 * Reads a .txt, .md, .docx, .doc, .wps or .pdf file as a draft: its structure is recognised, and the genre, where `genre`
 * does not give it. Tracked changes are taken as `revisions` says. `name`, with or without its folder, gives the ending and stands in errors. Throws ServiceError file-empty,
 * file-too-large, file-encrypted, file-damaged, file-too-slow, file-encoding-unknown, file-unsupported, file-without-text or
 * file-wps.
 */
export function readDraftFile(
  name: string,
  bytes: Uint8Array,
  options: Pick<ReadTask, 'genre' | 'revisions'> = {},
): Promise<ImportedFile> {
  return read({ reading: 'draft', name, bytes, ...options })
}

/** Reads a file as plain text for the library; the title falls back to the file's name without its ending. */
export function readPlainText(name: string, bytes: Uint8Array): Promise<PlainFile> {
  return read({ reading: 'plain', name, bytes })
}

async function read<K extends keyof DocumentReadings>(task: ReadTask<K>): Promise<DocumentReadings[K]> {
  const { name, bytes } = task
  assertReadableSize(name, bytes.length)
  return mayTakeLong(name, bytes) ? readFileInWorker(task) : parseFile(task)
}

function mayTakeLong(name: string, bytes: Uint8Array): boolean {
  const kind = fileKind(name, bytes)
  return kind === 'docx' || isOldKind(kind) || ((kind === 'text' || kind === 'markdown') && bytes.length > longestHere)
}
