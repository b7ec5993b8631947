import { describe, expect, it } from 'vitest'
import { type Block, type DraftContent, textBlock } from '../../../core/document/draft.ts'
import { type LaidBlock, layoutDraft } from '../../../core/document/page-layout.ts'
import { exportDocx } from '../../../core/docx/export.ts'
import { all, docxPart, paragraphText, styleOf, values } from '../../support/read-docx.ts'

const draft = (blocks: readonly Block[]): DraftContent => ({ version: 3, genre: 'notice', fields: {}, blocks })
const line: LaidBlock = { type: 'paragraph', text: '一行' }
const heading = (text: string): LaidBlock => ({ type: 'heading', level: 1, text })
const fill = (count: number) => Array.from({ length: count }, () => line)
const pagesOf = (blocks: readonly LaidBlock[]) => layoutDraft(blocks).lines.map(({ page }) => page)

describe('a heading', () => {
  it('is never the last line of a page', () => {
    expect(pagesOf([...fill(21), heading('一、总体要求'), line]).slice(-2)).toEqual([2, 2])
    expect(pagesOf([...fill(20), heading('一、总体要求'), line]).slice(-2)).toEqual([1, 1])
    expect(pagesOf([...fill(20), heading('一、总体要求'), heading('（一）目标'), line]).slice(-3)).toEqual([2, 2, 2])
  })

  it('parts like any paragraph where its own text follows it', () => {
    expect(pagesOf([...fill(21), heading('（一）差距在作风。个别单位办事拖拉。'), line]).slice(-2)).toEqual([1, 2])
  })

  it('holds on to the next paragraph in Word, but for one with its own text', async () => {
    const text = '（一）差距在作风。个别单位办事拖拉。'
    const bytes = await exportDocx(draft([textBlock('heading', '一、总体要求', 1), textBlock('heading', text, 2)]))
    const style = styleOf(docxPart(bytes, 'word/styles.xml'), 'Heading1')
    expect(all(style, 'w:keepNext')).toHaveLength(1)
    const [whole, runIn] = all(docxPart(bytes, 'word/document.xml'), 'w:p')
    expect(all(whole as never, 'w:keepNext')).toEqual([])
    expect(values(runIn as never, 'w:keepNext').val).toBe('false')
  })
})

describe('an attachment', () => {
  const blocks = [
    textBlock('paragraph', '现将名单印发给你们。'),
    textBlock('paragraph', '附件1'),
    textBlock('title', '工作专班名单'),
  ]

  it('begins a page, with its title on the third line', () => {
    const laid = layoutDraft(blocks.map(block => ({ ...block, text: block.children[0]?.text ?? '' })))
    expect(laid.lines.map(({ page, top, block }) => [page, top, block])).toEqual([
      [1, 0, 0],
      [2, 0, 1],
      [2, 579, -1],
      [2, 1158, 2],
    ])
  })

  it('is set in 黑体 without indent on its own page in Word', async () => {
    const bytes = await exportDocx(draft(blocks))
    const paragraphs = all(docxPart(bytes, 'word/document.xml'), 'w:p')
    expect(paragraphs.slice(0, 4).map(paragraphText)).toEqual(['现将名单印发给你们。', '附件1', '', '工作专班名单'])
    expect(values(paragraphs[1] as never, 'w:pStyle').val).toBe('AttachmentLabel')
    expect(all(paragraphs[1] as never, 'w:pageBreakBefore')).toHaveLength(1)
    const style = styleOf(docxPart(bytes, 'word/styles.xml'), 'AttachmentLabel')
    expect(values(style, 'w:rFonts').eastAsia).toBe('黑体')
    expect(values(style, 'w:ind')).toMatchObject({ firstLine: '0', firstLineChars: '0' })
  })
})
