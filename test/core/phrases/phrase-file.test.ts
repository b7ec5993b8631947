import { expect, it } from 'vitest'
import { parsePhrases, phrasesToCsv } from '../../../core/phrases/phrase-file.ts'

it('reads a phrase a line, with a category before a tab or above in brackets', () => {
  expect(parsePhrases('\ufeff请予支持。\r\n\r\n结尾\t此复，请查照。\n【开头】\n近日，\n', false)).toEqual([
    { category: '', text: '请予支持。' },
    { category: '结尾', text: '此复，请查照。' },
    { category: '开头', text: '近日，' },
  ])
})

it('reads comma-separated values with quotes and leaves the heading row out', () => {
  expect(parsePhrases('分类,用语\r\n结尾,"以上意见,请""审定""。"\r\n只有用语，没有分类\r\n', true)).toEqual([
    { category: '结尾', text: '以上意见,请"审定"。' },
    { category: '', text: '只有用语，没有分类' },
  ])
})

it('writes what it reads', () => {
  const phrases = [
    { category: '结尾', text: '请"抓紧",办理。' },
    { category: '本局', text: '为盼。' },
  ]
  expect(parsePhrases(`\ufeff${phrasesToCsv(phrases)}`, true)).toEqual(phrases)
})
