import { beforeAll, describe, expect, it } from 'vitest'
import { blockText, type DraftContent, textBlock } from '../../../core/document/draft.ts'
import { layoutDraft } from '../../../core/document/page-layout.ts'
import { exportDocx } from '../../../core/docx/export.ts'
import { pageSetting, profileById } from '../../../core/docx/profiles.ts'
import { minutesText } from '../../../core/docx/reading.ts'
import { readDraftFile } from '../../../electron/service/files/read-file.ts'
import { canRender, convertAllToPdf, type PdfLine, pdfLines, pdfWords } from '../../support/libre-office.ts'

const sentence =
  '2026年3月15日，全市共投入资金1.25亿元，新建改造农村公路368公里，惠及群众45.6万人次，满意度达到98.6%。各级各部门要认真学习《青山县志》，压实工作责任，确保各项任务按期完成。'

const speech: DraftContent = {
  version: 1,
  genre: 'speech',
  fields: {},
  blocks: [
    textBlock('title', '在全市农村公路建设推进会上的讲话'),
    textBlock('salutation', '同志们：'),
    ...['一、认清形势', '二、突出重点', '三、落实责任'].flatMap((heading, index) => [
      { type: 'heading' as const, level: 1 as const, children: [{ text: heading }] },
      ...[1, 2, 3].map(times => textBlock('paragraph', sentence.repeat(times + index))),
    ]),
    textBlock('paragraph', sentence.repeat(9)),
  ],
}
const ids = ['reading-18', 'reading', 'reading-22']
const numbers = ['2026年', '1.25亿元', '368公里', '45.6万人次', '98.6%', '《青山县志》']
const laidOut = (id: string) =>
  layoutDraft(
    speech.blocks.map(block => ({ ...block, text: blockText(block) })),
    {},
    pageSetting(profileById(id)),
  )

it('tells minutes to the half', () => {
  expect([0.3, 1.74, 12].map(minutesText)).toEqual(['0.5 分', '1.5 分', '12 分'])
})

it('begins every page with a paragraph or a sentence', () => {
  for (const id of ids) {
    const { lines } = laidOut(id)
    for (const [index, line] of lines.entries()) {
      if (index === 0 || line.page === lines[index - 1]?.page) continue
      const text = blockText(speech.blocks[line.block] as DraftContent['blocks'][number])
      expect(line.from === 0 || text[line.from - 1] === '。').toBe(true)
    }
  }
})

it('comes back as the draft that it was', async () => {
  for (const id of ids) {
    const { content } = await readDraftFile('稿.docx', await exportDocx(speech, { profile: id }))
    expect(content.blocks.map(blockText)).toEqual(speech.blocks.map(blockText))
    expect(content.blocks.map(({ type }) => type)).toEqual(speech.blocks.map(({ type }) => type))
  }
})

describe.skipIf(!canRender)('a reading copy on paper (soffice, pdftotext)', () => {
  const rendered: { id: string; pages: number; lines: readonly PdfLine[]; words: readonly string[] }[] = []
  beforeAll(async () => {
    const pdfs = await convertAllToPdf(
      await Promise.all(ids.map(id => exportDocx(speech, { profile: id, speechRate: 200 }))),
    )
    for (const [index, pdf] of pdfs.entries()) {
      const { pages, words } = await pdfWords(pdf)
      rendered.push({ id: ids[index] as string, pages, lines: pdfLines(words), words: words.map(({ text }) => text) })
    }
  }, 120_000)

  it('has the pages of the layout', () => {
    for (const { id, pages } of rendered) expect(pages).toBe(laidOut(id).pages)
  })

  it('breaks no number at the end of a line', () => {
    const times = speech.blocks.map(blockText).join('').split(sentence).length - 1
    for (const { lines } of rendered) {
      for (const number of numbers) {
        const found = lines.reduce((sum, { text }) => sum + text.split(number).length - 1, 0)
        expect(found).toBe(times)
      }
    }
  })

  it('tells the minutes in the margin of every page but the first, rising', () => {
    for (const { pages, lines } of rendered) {
      const told = lines.flatMap(({ page, text }) => {
        const minutes = /(\d+(?:\.5)?)分$/u.exec(text)?.[1]
        return minutes === undefined ? [] : [{ page, minutes: Number(minutes) }]
      })
      expect(new Set(told.map(({ page }) => page)).size).toBeGreaterThanOrEqual(pages - 1)
      for (const [index, { minutes }] of told.entries()) {
        expect(minutes).toBeGreaterThanOrEqual(told[index - 1]?.minutes ?? 0)
      }
    }
  })
})

describe('a notice to read aloud', () => {
  const notice: DraftContent = {
    version: 3,
    genre: 'notice',
    fields: { issuingAuthorityMark: '云溪县人民政府办公室文件', documentNumber: '云政办发〔2026〕8号' },
    blocks: [
      textBlock('title', '关于印发《云溪县2026年防汛抗旱工作方案》的通知'),
      textBlock('mainRecipient', '各乡镇人民政府，县政府各部门：'),
      textBlock('paragraph', '现将《云溪县2026年防汛抗旱工作方案》印发给你们，请认真贯彻执行。'),
      ...Array.from({ length: 5 }, () =>
        textBlock('paragraph', '各乡镇要把清淤机具停放点逐一登记造册，缺什么补什么，谁登记谁负责。'),
      ),
      textBlock('paragraph', '请抓紧办理。'),
      ...Array.from({ length: 4 }, () => textBlock('paragraph', '谁登记谁负责。')),
      textBlock('attachmentNote', '附件：1.防汛责任人名单'),
      textBlock('attachmentNote', '2.物资储备表'),
      textBlock('signature', '云溪县人民政府办公室'),
      textBlock('dateOfIssue', '2026年5月6日'),
    ],
  }
  const blocks = notice.blocks.map(block => ({ ...block, text: blockText(block) }))
  const pageOf = (block: number, count: number) => {
    const setting = pageSetting(profileById('reading'))
    const more = Array.from(
      { length: count },
      () => ({ ...blocks[8], text: '请抓紧办理。' }) as (typeof blocks)[number],
    )
    const { lines } = layoutDraft([...blocks.slice(0, 8), ...more, ...blocks.slice(8)], notice.fields, setting)
    return lines.find(line => line.block === block + count)?.page
  }

  it('keeps attachment notes on one page, wherever it ends', () => {
    for (let count = 0; count < 20; count++) expect(pageOf(13, count), String(count)).toBe(pageOf(14, count))
  })

  it.skipIf(!canRender)(
    'parts no paragraph in LibreOffice, and tells the minutes where a page begins with a note',
    async () => {
      const [pdf] = await convertAllToPdf([await exportDocx(notice, { profile: 'reading' })])
      const lines = pdfLines((await pdfWords(pdf as Uint8Array)).words)
      const pageWith = (text: string) => lines.find(line => line.text.includes(text))?.page
      expect(pageWith('现将')).toBe(pageWith('请认真贯彻执行'))
      expect(pageWith('附件：1')).toBe(pageWith('2.物资储备表'))
      const pages = new Set(lines.map(line => line.page))
      for (const page of pages)
        if (page > 1)
          expect(
            lines.some(line => line.page === page && line.text.endsWith('分')),
            `第${page}页`,
          ).toBe(true)
    },
    120_000,
  )
})
