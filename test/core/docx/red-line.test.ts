import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { type DraftContent, textBlock } from '../../../core/document/draft.ts'
import { exportDocx } from '../../../core/docx/export.ts'
import { canRender, convertAllToPdf, pdfLines, pdfWords } from '../../support/libre-office.ts'
import { noticeDraft } from '../../support/sample-drafts.ts'
import { hasTool } from '../../support/tools.ts'

const run = promisify(execFile)
const dotsPerInch = 100
const millimetre = dotsPerInch / 25.4

interface Red {
  /** Millimetres from the upper left corner of the paper. */
  readonly top: number
  readonly lineTop: number
  readonly lineLeft: number
  readonly lineWidth: number
  /** Lower edge of the lowest red. */
  readonly bottom: number
}

/** What is red on the first page: where it begins, and its longest horizontal stretch. */
async function redOf(pdf: Uint8Array): Promise<Red> {
  const folder = await mkdtemp(join(tmpdir(), 'jianwen-red-'))
  try {
    await writeFile(join(folder, 'in.pdf'), pdf)
    const target = join(folder, 'page')
    await run('pdftoppm', ['-r', `${dotsPerInch}`, '-f', '1', '-l', '1', '-singlefile', join(folder, 'in.pdf'), target])
    const image = await readFile(`${target}.ppm`)
    const head = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(image.subarray(0, 40).toString('latin1'))
    if (!head) throw new Error('No picture')
    return measure(image.subarray(head[0].length), Number(head[1]), Number(head[2]))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function measure(pixels: Buffer, width: number, height: number): Red {
  let top = -1
  let bottom = -1
  let longest = { length: 0, left: 0, row: 0 }
  for (let row = 0; row < height; row++) {
    let length = 0
    for (let column = 0; column < width; column++) {
      const at = (row * width + column) * 3
      const isRed = (pixels[at] as number) > 180 && (pixels[at + 1] as number) < 150 && (pixels[at + 2] as number) < 150
      if (isRed && top < 0) top = row
      if (isRed) bottom = row + 1
      length = isRed ? length + 1 : 0
      if (length > longest.length) longest = { length, left: column - length + 1, row }
    }
  }
  return {
    top: top / millimetre,
    bottom: bottom / millimetre,
    lineTop: longest.row / millimetre,
    lineLeft: longest.left / millimetre,
    lineWidth: longest.length / millimetre,
  }
}

describe.skipIf(!canRender || !hasTool('pdftoppm'))('red on paper (soffice, pdftoppm)', () => {
  it('sets a letter with its mark 30 mm from the top and double lines of 170 mm, the lower ones 20 mm from the foot', async () => {
    const letter: DraftContent = {
      ...noticeDraft,
      genre: 'letter',
      fields: { issuingAuthorityMark: '临河县水务局', documentNumber: '临水函〔2026〕4号' },
      blocks: [textBlock('paragraph', '请你局安排人员巡查。')],
    }
    const [pdf] = await convertAllToPdf([await exportDocx(letter)])
    const red = await redOf(pdf as Uint8Array)
    expect(Math.abs(red.top - 30)).toBeLessThan(1)
    expect(Math.abs(red.lineWidth - 170)).toBeLessThan(1)
    expect(Math.abs(red.lineLeft - 20)).toBeLessThan(1)
    expect(Math.abs(red.bottom - 277)).toBeLessThan(1)
    const { words } = await pdfWords(pdf as Uint8Array)
    const lines = pdfLines(words)
    expect(lines.some(({ text }) => /^—\d+—$/.test(text))).toBe(false)
    const number = lines.find(({ text }) => text.startsWith('临水函'))
    expect(Math.abs((number?.right ?? 0) - 184)).toBeLessThan(1)
  }, 120_000)

  it('draws a line of 156 mm from margin to margin under the number of one office and of several', async () => {
    const joint = {
      ...noticeDraft,
      fields: {
        issuingAuthorityMark: '临河县财政局\n临河县教育体育局文件',
        documentNumber: '临财联〔2026〕4号',
        signatory: '周明远　李思齐　王岚',
      },
      blocks: [textBlock('paragraph', '现将有关事项通知如下。')],
    }
    const alone = { ...joint, fields: { ...joint.fields, issuingAuthorityMark: '临河县财政局文件', signatory: '' } }
    const order = { ...joint, fields: { issuingAuthorityMark: '临河县人民政府令', documentNumber: '第3号' } }
    const pdfs = await convertAllToPdf(await Promise.all([joint, alone, order].map(content => exportDocx(content))))
    const [several, one, ordered] = await Promise.all(pdfs.map(redOf))
    for (const red of [several, one]) {
      expect(Math.abs((red?.lineWidth ?? 0) - 156)).toBeLessThan(1)
      expect(Math.abs((red?.lineLeft ?? 0) - 28)).toBeLessThan(1)
      // The upper edge of the mark's line lies 72 mm below that of the paper, its characters a little lower.
      expect(Math.abs((red?.top ?? 0) - 74)).toBeLessThan(2.5)
    }
    expect(Math.abs((several?.lineTop ?? 0) - (one?.lineTop ?? 0) - (14.6 + 10.2))).toBeLessThan(1)
    expect(ordered?.lineWidth).toBeLessThan(20)
    expect(Math.abs((ordered?.top ?? 0) - 59)).toBeLessThan(2.5)
  }, 120_000)
})
