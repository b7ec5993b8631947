import { getDocumentProxy } from 'unpdf'
import { ServiceError } from '../../../core/contract/errors.ts'
import type { RawDocument } from './docx-read.ts'
import { type PdfLine, type PdfPiece, pageLines, withoutMargins } from './pdf-lines.ts'
import { toParagraphs } from './pdf-paragraphs.ts'
import { textOnly } from './text-only.ts'

/** Signs that a font without a table of its characters leaves behind: private ones, replaced ones, controls. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is counted
const unreadable = /[\p{Co}\p{Cn}\ufffd\u0000-\u0008\u000e-\u001f]/gu

/**
 * Reads the text of a PDF file, its lines joined to paragraphs. Unbounded in time and memory: it is read in a worker.
 * Throws ServiceError file-encrypted, file-damaged, or file-without-text where it holds pictures of text alone or its
 * characters cannot be told.
 */
export async function readPdf(name: string, bytes: Uint8Array): Promise<RawDocument> {
  const pages = withoutMargins(await linesOf(name, bytes))
  const paragraphs = toParagraphs(pages)
  const text = paragraphs.join('')
  const lost = text.match(unreadable)?.length ?? 0
  if (!/[\p{L}\p{N}]/u.test(text) || lost > text.length * 0.2) throw new ServiceError('file-without-text', name)
  return { paragraphs: paragraphs.map(line => ({ text: line.replace(unreadable, '') })), notices: [textOnly] }
}

async function linesOf(name: string, bytes: Uint8Array): Promise<readonly (readonly PdfLine[])[]> {
  try {
    // A copy: the reader takes the bytes for its own.
    const document = await getDocumentProxy(bytes.slice(), { verbosity: 0 })
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
