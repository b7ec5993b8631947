import { describe, expect, it } from 'vitest'
import { type Block, blockText, type DraftContent, draftVersion, textBlock } from '../../../core/document/draft.ts'
import { tableBlock } from '../../../core/document/table.ts'
import { compareDocx } from '../../../core/docx/compare-docx.ts'
import { parseFile } from '../../../electron/service/files/parse-file.ts'
import { docxParts } from '../../support/read-docx.ts'

const draft = (blocks: readonly Block[], fields: DraftContent['fields'] = {}): DraftContent => ({
  version: draftVersion,
  genre: 'notice',
  fields,
  blocks,
})

const options = { author: '李岩', at: 1_772_000_000_000, clock: () => 480 }

const partOf = (bytes: Uint8Array, name: string): string => docxParts(bytes)[name] ?? ''

/** Both views of a comparison as our own reader sees them: refused, accepted. */
async function views(before: DraftContent, after: DraftContent) {
  const bytes = await compareDocx(before, after, options)
  const read = (revisions: 'original' | 'accepted') =>
    parseFile({ reading: 'draft', name: '对比.docx', bytes, revisions, genre: 'notice' }).content.blocks
  return {
    refused: told(read('original')),
    accepted: told(read('accepted')),
    xml: partOf(bytes, 'word/document.xml'),
  }
}

/** What a block is and says, with where it is bold; a title has the type of its style alone. */
function told(blocks: readonly Block[]) {
  return blocks
    .filter(block => block.type === 'table' || blockText(block).trim() !== '')
    .map(block => {
      const bold = block.type === 'title' ? [] : block.children.filter(run => run.bold).map(run => run.text)
      return [block.type, block.level, blockText(block), bold.join('')]
    })
}

async function expectBoth(before: readonly Block[], after: readonly Block[]) {
  const { refused, accepted, xml } = await views(draft(before), draft(after))
  expect(accepted).toEqual(told(after))
  expect(refused).toEqual(told(before))
  return xml
}

const title = textBlock('title', '关于做好农田水利建设工作的通知')
const first = textBlock('paragraph', '各地要抓紧落实资金，确保六月底前全部开工。')
const second = textBlock('paragraph', '对进度滞后的，予以通报并约谈主要负责人。')
const heading = textBlock('heading', '一、总体要求', 1)

describe('a comparison as a Word file', () => {
  it('tracks characters that changed in a paragraph', async () => {
    const xml = await expectBoth(
      [title, first],
      [title, textBlock('paragraph', '各地要抓紧落实资金，确保七月中旬前全部开工。')],
    )
    expect(xml).toContain('w:author="李岩" w:date="2026-02-25T14:13:20Z"')
    expect(xml.match(/<w:del /gu)?.length).toBeLessThanOrEqual(2)
  })

  it('tracks paragraphs that came, went and moved', async () => {
    await expectBoth([title, first, heading, second], [title, heading, first, second])
    await expectBoth([title, first, second], [title, second])
    await expectBoth([title, second], [title, heading, first, second])
  })

  it('tracks what came, went or was replaced at the very end', async () => {
    await expectBoth([title, first], [title, first, heading])
    await expectBoth([title, first, heading, second], [title, first])
    await expectBoth([title, first, heading], [title, first, textBlock('paragraph', '特此通知。')])
    await expectBoth([heading], [textBlock('paragraph', '特此通知。')])
  })

  it('tracks bold type and what a paragraph is', async () => {
    const bold: Block = {
      type: 'paragraph',
      children: [{ text: '各地要' }, { text: '抓紧', bold: true }, { text: '落实资金，确保六月底前全部开工。' }],
    }
    await expectBoth([title, first, second], [title, bold, second])
    await expectBoth([title, textBlock('paragraph', '一、总体要求'), first], [title, heading, first])
  })

  it('tracks a title however it is broken into lines', async () => {
    const long = '清河县人民政府办公室关于做好今冬明春农田水利建设和病险水库除险加固工作的通知'
    await expectBoth([textBlock('title', long), first], [textBlock('title', long.replace('今冬', '今年冬季')), first])
  })

  it('tracks rows and cells of a table', async () => {
    const rows = [
      ['乡镇', '任务数'],
      ['东河镇', '三座'],
      ['西山乡', '两座'],
    ]
    const changed = [
      ['乡镇', '任务数'],
      ['东河镇', '四座'],
      ['南坡镇（新增）', ''],
      ['西山乡', '两座'],
    ]
    await expectBoth([title, tableBlock(rows), first], [title, tableBlock(changed), first])
    await expectBoth([title, tableBlock(changed), first], [title, tableBlock(rows), first])
    await expectBoth([title, tableBlock(rows), first], [title, first])
    await expectBoth([title, tableBlock(rows)], [title, tableBlock(rows.map(row => [...row, '备注']))])
  })

  it('says in a comment what differs in header and imprint', async () => {
    const bytes = await compareDocx(
      draft([title, first], { documentNumber: '清政办发〔2026〕1号' }),
      draft([title, first], { documentNumber: '清政办发〔2026〕2号' }),
      options,
    )
    const comments = partOf(bytes, 'word/comments.xml')
    expect(comments).toContain('发文字号：由“清政办发〔2026〕1号”改为“清政办发〔2026〕2号”。')
    expect(partOf(bytes, 'word/document.xml')).not.toMatch(/<w:(?:ins|del) /u)
  })

  it('gives every change a number of its own and the same bytes each time', async () => {
    const [before, after] = [draft([title, first, second]), draft([title, second, heading])]
    const xml = partOf(await compareDocx(before, after, options), 'word/document.xml')
    const ids = [...xml.matchAll(/<w:(?:ins|del|pPrChange) w:id="(\d+)"/gu)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(await compareDocx(before, after, options)).toEqual(await compareDocx(before, after, options))
  })

  it('keeps both states over many drafts', async () => {
    const pool = [
      first,
      second,
      heading,
      textBlock('heading', '（一）压实责任', 2),
      textBlock('paragraph', '请遵照执行。'),
    ]
    let seed = 7
    const next = (count: number) => {
      seed = (seed * 48_271) % 2_147_483_647
      return seed % count
    }
    const vary = (block: Block): Block => {
      const text = blockText(block)
      const at = next(text.length)
      return {
        ...block,
        children: [{ text: text.slice(0, at) + ['', '要', '认真'][next(3)] + text.slice(at + next(3)) }],
      }
    }
    for (let round = 0; round < 60; round++) {
      const before = [title, ...Array.from({ length: 1 + next(6) }, () => pool[next(pool.length)] as Block)]
      const after = before.flatMap(block => {
        const act = next(6)
        if (act === 0 && block !== title) return []
        if (act === 1) return [block, pool[next(pool.length)] as Block]
        return [act === 2 ? vary(block) : block]
      })
      await expectBoth(before, after)
    }
  })
})
