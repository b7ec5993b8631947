import { describe, expect, it } from 'vitest'
import { blockText, type DraftContent, textBlock } from '../../../core/document/draft.ts'
import { tableBlock } from '../../../core/document/table.ts'
import { headingEnd } from '../../../core/docx/run-in.ts'
import { markdownFile } from '../../../core/plain/markdown-file.ts'
import { textFile } from '../../../core/plain/text-file.ts'
import { parseFile } from '../../../electron/service/files/parse-file.ts'
import { noticeDraft, sampleDrafts } from '../../support/sample-drafts.ts'

const read = (name: string, bytes: Uint8Array, { genre }: DraftContent): DraftContent =>
  parseFile({ reading: 'draft', name, bytes, genre }).content

/** What a reader sees: each block's kind, level and words. */
const seen = ({ blocks }: DraftContent) =>
  blocks.map(block => `${block.type}${block.level ?? ''} ${blockText(block).replaceAll('\n', '').trim()}`)

describe('plain text', () => {
  it.each(Object.entries(sampleDrafts))('of %s comes back as it was', (_, draft) => {
    // A heading in front of its text is known by its look alone, which plain text has not.
    const blocks = draft.blocks.map(block =>
      block.type === 'heading' && headingEnd(blockText(block)) > 0 ? textBlock('paragraph', blockText(block)) : block,
    )
    expect(seen(read('稿.txt', textFile(draft), draft))).toEqual(seen({ ...draft, blocks }))
  })

  it('carries header and imprint out and in', () => {
    expect(read('稿.txt', textFile(noticeDraft), noticeDraft).fields).toMatchObject({
      documentNumber: noticeDraft.fields.documentNumber,
      ccRecipients: expect.stringContaining('县委办公室'),
    })
  })

  it('is UTF-8 with a BOM, lines of Windows, and two full-width blanks before a paragraph', () => {
    const bytes = textFile({ ...noticeDraft, fields: {}, blocks: [textBlock('paragraph', '请认真贯彻执行。')] })
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(new TextDecoder().decode(bytes)).toBe('　　请认真贯彻执行。\r\n')
  })

  it('parts the cells of a table by tabs', () => {
    const rows = [
      ['序号', '任务'],
      ['1', '公开\v清单'],
    ]
    const bytes = textFile({ ...noticeDraft, fields: {}, blocks: [tableBlock(rows)] })
    expect(new TextDecoder().decode(bytes)).toBe('序号\t任务\r\n1\t公开 清单\r\n')
  })
})

describe('Markdown', () => {
  it.each(Object.entries(sampleDrafts))('of %s comes back as it was', (_, draft) => {
    expect(seen(read('稿.md', markdownFile(draft), draft))).toEqual(seen(draft))
  })

  it('keeps what looks like a mark', () => {
    const texts = [
      '# 号开头的段落。',
      '把[清单]和*号*、__横线__写全。',
      '- 开头的段落。',
      '> 引用样子的段落。',
      '1*2*3=6，a_b_c，C:\\窗口。',
    ]
    const draft = { ...noticeDraft, fields: {}, blocks: texts.map(text => textBlock('paragraph', text)) }
    expect(read('稿.md', markdownFile(draft), draft).blocks.map(blockText)).toEqual(texts)
  })

  it('brings tables and bold back', () => {
    const table = tableBlock(
      [
        ['序号', '任务', '备注'],
        ['1', '公开|清单', ''],
        ['2', '上墙\v公示', '已完成'],
      ],
      { headerRows: 1 },
    )
    const bold = {
      type: 'paragraph' as const,
      children: [{ text: '要' }, { text: '马上', bold: true }, { text: '就办。' }],
    }
    const draft = { ...noticeDraft, fields: {}, blocks: [textBlock('paragraph', '分工如下。'), table, bold] }
    expect(read('稿.md', markdownFile(draft), draft).blocks).toEqual(draft.blocks)
  })
})
