/// <reference path="./word-extractor.d.ts" />
import { Buffer } from 'node:buffer'
import BufferReader from 'word-extractor/lib/buffer-reader.js'
import OleCompoundDoc from 'word-extractor/lib/ole-compound-doc.js'
import WordOleExtractor from 'word-extractor/lib/word-ole-extractor.js'
import { ServiceError } from '../../../core/contract/errors.ts'
import type { RawDocument } from './docx-read.ts'
import { endingOf } from './file-kind.ts'
import { textOnly } from './text-only.ts'

/** Where Word's file information block tells that the text is encrypted, and by which bit. */
const flags = { at: 10, encrypted: 0x0100 }

/**
 * Reads the text of a .doc file of Word 97 to 2003; what WPS writes as .wps is mostly the same. The body alone: no notes,
 * comments or headers. Unbounded in time and memory: it is read in a worker. Throws ServiceError file-encrypted,
 * file-damaged, file-wps, or file-unsupported for a compound file without a Word text.
 */
export async function readDoc(name: string, bytes: Uint8Array): Promise<RawDocument> {
  const reader = new BufferReader(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  const isWps = /^wp[st]$/u.test(endingOf(name))
  const head = await headOf(reader).catch(() => undefined)
  if (!head) throw new ServiceError(isWps ? 'file-wps' : 'file-unsupported', name)
  if (head.length > flags.at + 1 && (head.readUInt16LE(flags.at) & flags.encrypted) !== 0) {
    throw new ServiceError('file-encrypted', name)
  }
  try {
    const body = (await new WordOleExtractor().extract(reader)).getBody({ filterUnicode: false })
    return { paragraphs: body.split('\n').map(text => ({ text: plain(text) })), notices: [textOnly] }
  } catch (cause) {
    throw new ServiceError(isWps ? 'file-wps' : 'file-damaged', name, { cause })
  }
}

/** The first bytes of the stream in which Word keeps its text. */
async function headOf(reader: BufferReader): Promise<Buffer | undefined> {
  const file = new OleCompoundDoc(reader)
  await file.read()
  for await (const chunk of file.stream('WordDocument')) return chunk
  return undefined
}

/** A line without the marks of pictures, fields and hyphens that Word keeps in its text. */
function plain(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: Word's own marks are control characters
  return text.replace(/\u001e/gu, '-').replace(/[\u0000-\u0008\u000e-\u001f]/gu, '')
}
