import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { hasTool } from './tools.ts'

const run = promisify(execFile)
const fontsConfiguration = fileURLToPath(new URL('fonts.conf', import.meta.url))

/** Whether LibreOffice and poppler are there. */
export const canRender = hasTool('soffice') && hasTool('pdftotext')

/** A word on a page of a PDF; its box in millimetres from the upper left corner of the paper. */
export interface PdfWord {
  readonly page: number
  readonly text: string
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** A line of text: words of one height, from left to right. */
export interface PdfLine {
  readonly page: number
  readonly text: string
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Converts documents to PDF in one start of LibreOffice, in the order given. */
export function convertAllToPdf(documents: readonly Uint8Array[]): Promise<readonly Uint8Array[]> {
  return convertAll(documents, 'pdf')
}

/** Converts documents to a format in one start of LibreOffice, in the order given; throws where one does not open. */
export async function convertAll(
  documents: readonly Uint8Array[],
  format: 'pdf' | 'fodt',
): Promise<readonly Uint8Array[]> {
  const folder = await mkdtemp(join(tmpdir(), 'jianwen-office-'))
  try {
    const names = documents.map((_, index) => `document-${index}`)
    await mkdir(join(folder, 'out'))
    await Promise.all(
      names.map((name, index) => writeFile(join(folder, `${name}.docx`), documents[index] as Uint8Array)),
    )
    await run(
      'soffice',
      [
        `-env:UserInstallation=file://${join(folder, 'profile')}`,
        '--headless',
        '--convert-to',
        format,
        '--outdir',
        join(folder, 'out'),
        ...names.map(name => join(folder, `${name}.docx`)),
      ],
      // It would ask the machine's print service for printers, and the trap for packets takes that for the program's.
      {
        env: { ...process.env, FONTCONFIG_FILE: fontsConfiguration, SAL_DISABLE_CUPS: '1' },
        timeout: 300_000,
        maxBuffer: 64 * 1024 * 1024,
      },
    )
    return await Promise.all(names.map(name => readFile(join(folder, 'out', `${name}.${format}`))))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Converts one document to PDF with LibreOffice, under stand-in fonts and a profile of its own. */
export async function convertToPdf(docxBytes: Uint8Array): Promise<Uint8Array> {
  return (await convertAllToPdf([docxBytes]))[0] as Uint8Array
}

/** The words of a PDF with their boxes, and how many pages it has. */
export async function pdfWords(
  pdf: Uint8Array,
): Promise<{ readonly pages: number; readonly words: readonly PdfWord[] }> {
  const folder = await mkdtemp(join(tmpdir(), 'jianwen-pdf-'))
  try {
    await writeFile(join(folder, 'in.pdf'), pdf)
    await run('pdftotext', ['-bbox', join(folder, 'in.pdf'), join(folder, 'out.html')])
    const html = await readFile(join(folder, 'out.html'), 'utf8')
    const pages = html.split('<page ').slice(1)
    return { pages: pages.length, words: pages.flatMap((page, index) => wordsOf(page, index + 1)) }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Groups words into lines by the middle of their boxes: half-width digits and Chinese on one line differ in height. */
export function pdfLines(words: readonly PdfWord[]): readonly PdfLine[] {
  const lines: PdfWord[][] = []
  for (const word of words) {
    const middle = (word.top + word.bottom) / 2
    const line = lines.find(
      ([first]) => first && first.page === word.page && middle > first.top && middle < first.bottom,
    )
    if (line) line.push(word)
    else lines.push([word])
  }
  return lines.map(line => {
    const sorted = [...line].sort((a, b) => a.left - b.left)
    return {
      page: (sorted[0] as PdfWord).page,
      text: sorted.map(word => word.text).join(''),
      left: Math.min(...sorted.map(word => word.left)),
      top: Math.min(...sorted.map(word => word.top)),
      right: Math.max(...sorted.map(word => word.right)),
      bottom: Math.max(...sorted.map(word => word.bottom)),
    }
  })
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

function wordsOf(page: string, number: number): readonly PdfWord[] {
  const word = /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">([^<]*)<\/word>/g
  const millimetres = (points: string | undefined) => (Number(points) * 25.4) / 72
  return [...page.matchAll(word)].map(([, left, top, right, bottom, text = '']) => ({
    page: number,
    text: text.replace(/&(lt|gt|amp|quot|apos);/g, (_, name: string) => entities[name] ?? ''),
    left: millimetres(left),
    top: millimetres(top),
    right: millimetres(right),
    bottom: millimetres(bottom),
  }))
}
