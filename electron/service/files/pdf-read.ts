import { getDocumentProxy } from 'unpdf'
import { ServiceError } from '../../../core/contract/errors.ts'
import { CharacterMaps } from './character-maps/character-maps.ts'
import type { RawDocument } from './docx-read.ts'
import { type PdfLine, type PdfPiece, pageLines, withoutMargins } from './pdf-lines.ts'
import { toParagraphs } from './pdf-paragraphs.ts'
import { isReadable, withoutUntold } from './readable-text.ts'
import { textOnly } from './text-only.ts'

/**
 * Reads the text of a PDF file, its lines joined to paragraphs. Unbounded in time and memory: it is read in a worker.
 * Throws ServiceError file-encrypted, file-damaged, file-without-text where it holds pictures of text alone, or
 * file-text-unknown where a font does not tell its characters.
 */
export async function readPdf(name: string, bytes: Uint8Array): Promise<RawDocument> {
  const maps = new CharacterMaps()
  const pages = withoutMargins(await linesOf(name, bytes, maps))
  const paragraphs = toParagraphs(pages)
  const text = paragraphs.join('')
  if (maps.isLacking || !isReadable(text)) throw new ServiceError('file-text-unknown', name)
  if (!/[\p{L}\p{N}]/u.test(text)) throw new ServiceError('file-without-text', name)
  return { paragraphs: paragraphs.map(line => ({ text: withoutUntold(line) })), notices: [textOnly] }
}

async function linesOf(name: string, bytes: Uint8Array, maps: CharacterMaps): Promise<readonly (readonly PdfLine[])[]> {
  try {
    // A copy: the reader takes the bytes for its own.
    const document = await getDocumentProxy(bytes.slice(), { verbosity: 0, BinaryDataFactory: maps.factory() })
    try {
      const pages: (readonly PdfLine[])[] = []
      for (let number = 1; number <= document.numPages; number++) {
        const page = await document.getPage(number)
        const { items } = await page.getTextContent()
        pages.push(pageLines(items.flatMap(item => ('str' in item ? [toPiece(item)] : []))))
        page.cleanup()
      }
      return pages
    } finally {
      await document.loadingTask.destroy()
    }
  } catch (cause) {
    const isLocked = cause instanceof Error && cause.name === 'PasswordException'
    throw new ServiceError(isLocked ? 'file-encrypted' : 'file-damaged', name, { cause })
  }
}

function toPiece({ str, transform, width }: { str: string; transform: number[]; width: number }): PdfPiece {
  const [, , c = 0, d = 0, x = 0, y = 0] = transform
  return { str, x, y, width, fontSize: Math.hypot(c, d) }
}
