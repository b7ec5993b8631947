import { describe, expect, it } from 'vitest'
import { type WordEntry, wordList } from '../../../core/lint/word-list.ts'

/** The words found, each with what to write instead. */
function found(entries: readonly WordEntry[], text: string): readonly string[] {
  return Array.from(
    wordList(entries)(text),
    ({ entry, at }) => `${text.slice(at.from, at.to)}→${entry.right ?? ''}@${at.from}`,
  )
}

describe('word list', () => {
  it('finds every place of every word, in order', () => {
    const entries = [
      { wrong: '布署', right: '部署' },
      { wrong: '拔款', right: '拨款' },
    ]
    expect(found(entries, '拔款到位后再作布署，布署要细。')).toEqual(['拔款→拨款@0', '布署→部署@7', '布署→部署@10'])
  })

  it('takes the longest word at a place and does not read it twice', () => {
    const entries = [{ wrong: '再接' }, { wrong: '再接再励', right: '再接再厉' }, { wrong: '再励' }]
    expect(found([{ wrong: '啥' }, { wrong: '布署', right: '部署' }], '啥布署啥')).toEqual([
      '啥→@0',
      '布署→部署@1',
      '啥→@3',
    ])
    expect(found(entries, '望再接再励。')).toEqual(['再接再励→再接再厉@1'])
  })

  it('leaves a word alone inside a right phrase', () => {
    const entries = [{ wrong: '会报', right: '汇报', except: ['大会报告', '会报名'] }]
    expect(found(entries, '向大会报告。开会报名。特此会报。')).toEqual(['会报→汇报@13'])
  })

  it('looks left and right for what must not and what must stand there', () => {
    const entries = [
      { wrong: '权利', right: '权力', onlyAfter: '行政', notBefore: '人' },
      { wrong: '规化', right: '规划', notAfter: '正', onlyBefore: '局|图' },
    ]
    expect(found(entries, '行政权利运行，行政权利人，公民权利。')).toEqual(['权利→权力@2'])
    expect(found(entries, '正规化局，规化局，规化。')).toEqual(['规化→规划@5'])
  })

  it('falls back to a shorter word where the longer one is guarded', () => {
    const entries = [{ wrong: '甲乙丙', onlyBefore: '丁' }, { wrong: '甲乙' }]
    expect(found(entries, '甲乙丙')).toEqual(['甲乙→@0'])
  })

  it('refuses an empty word and an exception that does not hold the word', () => {
    expect(() => wordList([{ wrong: '' }])).toThrow(RangeError)
    expect(() => wordList([{ wrong: '会报', except: ['汇报'] }])).toThrow(RangeError)
  })
})
