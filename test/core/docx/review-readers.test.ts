import { describe, expect, it } from 'vitest'
import { type DraftContent, draftVersion, textBlock } from '../../../core/document/draft.ts'
import { tableBlock } from '../../../core/document/table.ts'
import { compareDocx } from '../../../core/docx/compare-docx.ts'
import { exportDocx } from '../../../core/docx/export.ts'
import { withComment, withReply } from '../../../core/review/comments.ts'
import { clock } from '../../service/files/local-clock.ts'
import { canRender, convertAll } from '../../support/libre-office.ts'
import { hasPythonDocx } from '../../support/other-readers.ts'
import { marksByPython } from '../../support/review-marks.ts'

const at = 1_772_000_000_000

const plain: DraftContent = {
  version: draftVersion,
  genre: 'notice',
  fields: {},
  blocks: [
    textBlock('title', '关于做好今冬明春农田水利建设工作的通知'),
    textBlock('paragraph', '各地要抓紧落实资金，确保六月底前全部开工。'),
    tableBlock([
      ['乡镇', '任务数'],
      ['东河镇', '三座'],
    ]),
    textBlock('paragraph', '对进度滞后的，予以通报。'),
  ],
}

const base = { author: '李岩', at }
const reviewed = [
  withComment(plain, { ...base, id: 'a', text: '依据是哪一份文件？' }, [{ block: 1, from: 2, to: 8 }]),
].flatMap(one => [
  withReply(
    withComment(
      withComment(one, { ...base, id: 'b', text: '时间定晚一些', replacement: '七月中旬' }, [
        { block: 1, from: 12, to: 15 },
      ]),
      { ...base, id: 'c', text: '', replacement: '五座' },
      [{ block: 2, from: 11, to: 13 }],
    ),
    'a',
    { author: '王明', at: at + 60_000, text: '市政府一号文件。' },
  ),
])[0] as DraftContent

const changed: DraftContent = {
  ...plain,
  blocks: [
    plain.blocks[0] ?? textBlock('title', ''),
    textBlock('paragraph', '各地要抓紧落实资金，确保七月中旬前全部开工。'),
    textBlock('paragraph', '请按月报送进度。'),
    plain.blocks[2] ?? textBlock('paragraph', ''),
  ],
}

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0

describe.skipIf(!canRender)('shown by LibreOffice', () => {
  it('are comments, answers and changes of a draft, and the changes of a comparison', {
    timeout: 120_000,
  }, async () => {
    const files = [
      await exportDocx(reviewed, { reviewClock: clock }),
      await exportDocx(reviewed),
      await compareDocx(plain, changed, { ...base, clock }),
    ]
    const [review = '', without = '', comparison = ''] = (await convertAll(files, 'fodt')).map(bytes =>
      Buffer.from(bytes).toString('utf8'),
    )
    expect(count(review, /<office:annotation /gu)).toBe(3)
    expect(review).toContain('<dc:creator>王明</dc:creator>')
    expect(count(review, /<text:insertion>/gu)).toBe(2)
    expect(count(review, /<text:deletion>/gu)).toBe(2)
    expect(count(without, /<office:annotation |<text:changed-region/gu)).toBe(0)
    expect(count(comparison, /<text:insertion>/gu)).toBeGreaterThanOrEqual(2)
    expect(count(comparison, /<text:deletion>/gu)).toBeGreaterThanOrEqual(2)
  })
})

describe.skipIf(!hasPythonDocx)('read by python-docx', () => {
  it('are changes and references to every comment', async () => {
    const bytes = await exportDocx(reviewed, { reviewClock: clock })
    expect(marksByPython(bytes)).toEqual({ insertions: 2, deletions: 2, comments: 3 })
  })
})
