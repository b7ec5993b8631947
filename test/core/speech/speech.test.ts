import { describe, expect, it } from 'vitest'
import { type Block, textBlock } from '../../../core/document/draft.ts'
import { clockText, limitText, measuredRate, timeLevel } from '../../../core/speech/rehearsal.ts'
import { charactersBefore, placeInSpeech, speechText } from '../../../core/speech/speech-text.ts'

const blocks: readonly Block[] = [
  textBlock('title', '在会上的讲话'),
  textBlock('paragraph', '　'),
  textBlock('heading', '一、做法', 1),
  { ...textBlock('table', '甲\t乙'), table: { columns: [], headerRows: 0 } },
  textBlock('paragraph', '每天两次检查。'),
]

describe('the text for a speaker', () => {
  it('keeps the numbers of headings, leaves tables out and says how many', () => {
    const { paragraphs, characters, tables } = speechText(blocks)
    expect(paragraphs.map(({ block, text }) => [block, text])).toEqual([
      [0, '在会上的讲话'],
      [2, '一、做法'],
      [4, '每天两次检查。'],
    ])
    expect([characters, tables]).toEqual([17, 1])
  })

  it('knows the place after so many characters, and the way back', () => {
    const { paragraphs } = speechText(blocks)
    expect(placeInSpeech(paragraphs, 0)).toEqual({ index: 0, share: 0 })
    expect(placeInSpeech(paragraphs, 8)).toEqual({ index: 1, share: 0.5 })
    expect(placeInSpeech(paragraphs, 99)).toEqual({ index: 2, share: 1 })
    expect(placeInSpeech([], 5)).toEqual({ index: 0, share: 0 })
    expect([0, 1, 2, 3].map(index => charactersBefore(paragraphs, index))).toEqual([0, 6, 10, 17])
  })
})

describe('a rehearsal', () => {
  it('gives a rate once it was long enough', () => {
    expect(measuredRate(900, 5 * 60_000)).toBe(180)
    expect(measuredRate(900, 20_000)).toBeNull()
    expect(measuredRate(20, 60_000)).toBeNull()
  })

  it('is near its limit in the last fifth and over from the minute itself', () => {
    expect([239_999, 240_000, 299_999, 300_000].map(elapsed => timeLevel(elapsed, 5))).toEqual([
      'within',
      'near',
      'near',
      'over',
    ])
    expect(timeLevel(9_000_000, null)).toBe('within')
  })

  it('is told as a clock', () => {
    expect([0, 59_999, 245_000, 3_750_000, -5].map(clockText)).toEqual(['0:00', '0:59', '4:05', '1:02:30', '0:00'])
    expect(limitText(240_000, 5)).toBe('离 5 分钟还有 1:00')
    expect(limitText(312_000, 5)).toBe('已超过 5 分钟 0:12')
  })
})
