import { expect, it } from 'vitest'
import { blockText, textBlock } from '../../../core/document/draft.ts'
import { tableBlock } from '../../../core/document/table.ts'
import { textFile } from '../../../core/plain/text-file.ts'
import { textParagraphs } from '../../../electron/service/files/text-paragraphs.ts'

const decoded = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

it('keeps an empty first cell of a table through plain text and back', () => {
  const table = tableBlock([
    ['乡镇', '责任人', '电话'],
    ['城关镇', '张三', '1001'],
    ['', '李四', '1002'],
    ['北关镇', '', ''],
  ])
  const blocks = [textBlock('paragraph', '责任人如下。'), table, textBlock('paragraph', '请及时联系。')]
  const read = textParagraphs(decoded(textFile({ version: 3, genre: 'notice', fields: {}, blocks })))
  const found = read.flatMap(one => one.table ?? [])
  expect(found.map(blockText)).toEqual([blockText(table)])
  expect(read.map(one => one.text.trim()).filter(text => text !== '')).toEqual(['责任人如下。', '请及时联系。'])
})

it('takes paragraphs that a tab indents, and single lines with a tab, for text', () => {
  const lines = ['\t各单位要抓紧落实。', '\t请按时上报。', '云溪县财政局\t2026年3月5日印发']
  expect(textParagraphs(lines.join('\r\n'))).toEqual(lines.map(text => ({ text })))
})
