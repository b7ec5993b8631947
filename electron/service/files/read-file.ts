import type { ImportedFile } from '../../../core/contract/contract.ts'
import { ServiceError } from '../../../core/contract/errors.ts'
import { blockText, draftTitle } from '../../../core/document/draft.ts'
import type { GenreId } from '../../../core/document/genres.ts'
import { recogniseDraft } from '../../../core/document/recognise.ts'
import { decodeText } from './decode-text.ts'
import { readDocxInWorker } from './docx-client.ts'
import type { RawDocument } from './docx-read.ts'
import { fileKind } from './file-kind.ts'
import { markdownParagraphs } from './markdown.ts'
import { caps } from './zip.ts'

/** A file's text for the library: its title and its paragraphs joined by line feeds. */
export interface PlainFile {
  readonly title: string
  readonly text: string
}

/**
 * The paragraphs of a .txt, .md or .docx file. `name`, with or without its folder, gives the ending and stands in
 * errors. Throws ServiceError file-empty, file-too-large, file-encrypted, file-damaged, file-too-slow or
 * file-unsupported.
 */
export async function readRawParagraphs(name: string, bytes: Uint8Array): Promise<RawDocument> {
  if (bytes.length === 0) throw new ServiceError('file-empty', name)
  if (bytes.length > caps.file) throw new ServiceError('file-too-large', name)
  const document = await readByKind(name, bytes)
  if (!document.paragraphs.some(paragraph => /[\p{L}\p{N}\p{P}\p{S}]/u.test(paragraph.text))) {
    throw new ServiceError('file-empty', name)
  }
  return document
}

/** Reads a file as a draft: its structure is recognised, and the genre, where `genre` does not give it. */
export async function readDraftFile(
  name: string,
  bytes: Uint8Array,
  options: { readonly genre?: GenreId } = {},
): Promise<ImportedFile> {
  const { paragraphs, notices } = await readRawParagraphs(name, bytes)
  const draft = recogniseDraft(paragraphs, options)
  return { content: draft.content, notices: [...notices, ...draft.notices] }
}

/** Reads a file as plain text for the library; the title falls back to the file's name without its ending. */
export async function readPlainText(name: string, bytes: Uint8Array): Promise<PlainFile> {
  const { content } = await readDraftFile(name, bytes)
  const hasTitle = content.blocks.some(block => block.type === 'title')
  return {
    title: hasTitle ? draftTitle(content.blocks) : name.replace(/^.*[\\/]/u, '').replace(/\.[^.]{1,8}$/u, ''),
    text: content.blocks.map(blockText).join('\n'),
  }
}

async function readByKind(name: string, bytes: Uint8Array): Promise<RawDocument> {
  switch (fileKind(name, bytes)) {
    case 'docx':
      return readDocxInWorker({ name, bytes })
    case 'encrypted':
      throw new ServiceError('file-encrypted', name)
    case 'unsupported':
      throw new ServiceError('file-unsupported', name)
    case 'markdown':
      return { paragraphs: markdownParagraphs(decodeText(name, bytes)), notices: [] }
    case 'text':
      return { paragraphs: [{ text: decodeText(name, bytes) }], notices: [] }
  }
}
