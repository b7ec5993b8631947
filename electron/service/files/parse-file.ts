import type { ImportedFile } from '../../../core/contract/contract.ts'
import { ServiceError } from '../../../core/contract/errors.ts'
import { blockText, draftTitle } from '../../../core/document/draft.ts'
import type { GenreId } from '../../../core/document/genres.ts'
import { recogniseDraft } from '../../../core/document/recognise.ts'
import type { RevisionView } from '../../../core/document/word-marks.ts'
import { readBack } from '../../../core/docx/read-back.ts'
import type { ExchangePackage } from '../../../core/exchange/exchange-package.ts'
import { readPackage } from '../exchange/read-package.ts'
import { decodeText } from './decode-text.ts'
import { type RawDocument, readDocx } from './docx-read.ts'
import { fileKind } from './file-kind.ts'
import { type FormatReading, readFormat } from './format-read.ts'
import { markdownParagraphs } from './markdown.ts'
import { isOldKind, readOldKind } from './old-kinds.ts'
import { isReadable } from './readable-text.ts'
import { textParagraphs } from './text-paragraphs.ts'

/** A file's text for the library: its title and its paragraphs joined by line feeds. */
export interface PlainFile {
  readonly title: string
  readonly text: string
}

/** What a document can be read as. */
export interface DocumentReadings {
  readonly draft: ImportedFile
  readonly plain: PlainFile
  /** How a Word file is set. */
  readonly format: FormatReading
}

/** What a file can be read as. */
export interface FileReadings extends DocumentReadings {
  /** A draft that came from another computer. */
  readonly package: ExchangePackage
}

/** A file to read. `name`, with or without its folder, gives the ending and stands in errors. */
export interface ReadTask<K extends keyof FileReadings = keyof FileReadings> {
  readonly reading: K
  readonly name: string
  readonly bytes: Uint8Array
  /** The genre of the draft; recognised where it is not given. */
  readonly genre?: GenreId | undefined
  /** How tracked changes of a Word file are taken; accepted where nothing is said. */
  readonly revisions?: RevisionView | undefined
}

/**
 * Reads a .txt, .md or .docx file. Synchronous and unbounded in time: what may be long is read in a worker. Throws
 * ServiceError file-empty, file-encrypted, file-damaged, file-too-large, file-encoding-unknown, file-text-unknown or
 * file-unsupported, the last for .doc and .pdf as well.
 */
export function parseFile<K extends keyof DocumentReadings>(task: ReadTask<K>): DocumentReadings[K] {
  return readingOf(task, parseParagraphs(task.name, task.bytes, task.revisions))
}

/**
 * Reads a file of any kind, .doc, .wps, .pdf and packages among them. Throws as `parseFile` and `readPackage` do, and
 * file-without-text, file-wps.
 */
export async function parseAnyFile<K extends keyof FileReadings>(task: ReadTask<K>): Promise<FileReadings[K]>
export async function parseAnyFile(task: ReadTask): Promise<FileReadings[keyof FileReadings]> {
  const { reading, name, bytes } = task
  return reading === 'package' ? readPackage(name, bytes) : parseDocument({ ...task, reading })
}

async function parseDocument(
  task: ReadTask<keyof DocumentReadings>,
): Promise<DocumentReadings[keyof DocumentReadings]> {
  const { name, bytes } = task
  const kind = fileKind(name, bytes)
  if (!isOldKind(kind)) return parseFile(task)
  return readingOf(task, withText(name, await readOldKind(kind, name, bytes)))
}

/** The paragraphs of a file. Throws as `parseFile` does. */
export function parseParagraphs(name: string, bytes: Uint8Array, view?: RevisionView): RawDocument {
  return withText(name, parseByKind(name, bytes, view))
}

function withText(name: string, document: RawDocument): RawDocument {
  if (!document.paragraphs.some(paragraph => /[\p{L}\p{N}\p{P}\p{S}]/u.test(paragraph.text))) {
    throw new ServiceError('file-empty', name)
  }
  if (!isReadable(document.paragraphs.map(({ text }) => text).join('\n'))) {
    throw new ServiceError('file-text-unknown', name)
  }
  return document
}

function readingOf<K extends keyof DocumentReadings>(task: ReadTask<K>, document: RawDocument): DocumentReadings[K] {
  const draft = draftOf(task, document)
  const readings: { readonly [R in keyof DocumentReadings]: () => DocumentReadings[R] } = {
    draft: () => draft,
    plain: () => plainFile(task.name, draft),
    format: () => readFormat(task.name, task.bytes, draft),
  }
  return readings[task.reading]()
}

function draftOf({ genre }: ReadTask, document: RawDocument): ImportedFile {
  const { paragraphs, notices, isOwn, revisions, comments, review } = document
  const draft = isOwn ? readBack(paragraphs, genre) : recogniseDraft(paragraphs, genre === undefined ? {} : { genre })
  const reviewed = review?.(draft.content.blocks)
  const content = reviewed
    ? {
        ...draft.content,
        blocks: reviewed.blocks,
        ...(reviewed.comments.length > 0 && { comments: reviewed.comments }),
      }
    : draft.content
  return {
    content,
    notices: [...(reviewed?.notices ?? []), ...notices, ...draft.notices],
    ...(revisions && { revisions }),
    ...(comments && { comments }),
  }
}

function plainFile(name: string, { content }: ImportedFile): PlainFile {
  const hasTitle = content.blocks.some(block => block.type === 'title')
  return {
    title: hasTitle ? draftTitle(content.blocks) : name.replace(/^.*[\\/]/u, '').replace(/\.[^.]{1,8}$/u, ''),
    text: [...headerLines(content), ...content.blocks.map(blockText)].join('\n'),
  }
}

/** The lines of the header by which a document is known and cited, and which are no part of a draft's body. */
function headerLines({ fields }: ImportedFile['content']): readonly string[] {
  return [fields.issuingAuthorityMark, fields.documentNumber].flatMap(line => line ?? [])
}

function parseByKind(name: string, bytes: Uint8Array, view?: RevisionView): RawDocument {
  switch (fileKind(name, bytes)) {
    case 'docx':
      return readDocx(name, bytes, view)
    case 'encrypted':
      throw new ServiceError('file-encrypted', name)
    case 'package':
      throw new ServiceError('file-is-package', name)
    case 'doc':
    case 'pdf':
    case 'wps':
    case 'unsupported':
      throw new ServiceError('file-unsupported', name)
    case 'markdown':
      return { paragraphs: markdownParagraphs(decodeText(name, bytes)), notices: [] }
    case 'text':
      return { paragraphs: textParagraphs(decodeText(name, bytes)), notices: [] }
  }
}
