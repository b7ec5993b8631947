import { describe, expect, it } from 'vitest'
import { addsNothing } from '../../../core/repetition/adds-nothing.ts'
import { checkParagraph } from '../../../core/repetition/check-paragraph.ts'
import { citedTitles, quotedSpans } from '../../../core/repetition/citations.ts'
import { procedureSpans } from '../../../core/repetition/name-spans.ts'
import { signsOfSubstance } from '../../../core/repetition/new-content.ts'
import { memoryLibrary } from './memory-library.ts'

const clause = '各级人民政府应当加强对本行政区域内防汛抗旱工作的领导并将所需经费列入本级财政预算。'
const library = memoryLibrary([{ id: 'a', title: '防汛条例', text: clause }])
const length = 40_000
/** Far above what any of these takes, and far below what a cost that grows with the square comes to. */
const longest = 2_000

function milliseconds(work: () => unknown): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

describe('a paragraph of one repeated pattern', () => {
  const patterns = [
    '一',
    '市',
    '《',
    '《》',
    '“',
    '“”',
    '（',
    '建设',
    '处一百',
    '违法所得',
    '由市人民政府',
    '责令限期其',
  ]
  it.each(patterns)('of %s is checked and judged soon', pattern => {
    const text = clause + pattern.repeat(Math.ceil(length / pattern.length))
    const taken = milliseconds(() => {
      const matches = checkParagraph(text, library)
      addsNothing([{ text, isHeading: false, matches }], 0)
      signsOfSubstance(text)
    })
    expect(taken).toBeLessThan(longest)
  })

  it('of titles within one another is read soon', () => {
    const text = `${'《'.repeat(length / 2)}${'》'.repeat(length / 2)}`
    expect(milliseconds(() => citedTitles(text))).toBeLessThan(longest)
  })
})

describe('quotations', () => {
  const quoted = (text: string) => quotedSpans(text).map(({ from, to }) => text.slice(from, to))

  it('are outermost pairs, of which an unclosed mark before them is none', () => {
    expect(quoted('他说“甲“乙”丙')).toEqual(['乙'])
    expect(quoted('他说“甲「乙」丙”丁')).toEqual(['甲「乙」丙'])
    expect(quoted('”甲“乙”丙')).toEqual(['乙'])
  })

  it('that give the new wording of an article are none, however long the text before them', () => {
    expect(quoted(`${clause.repeat(50)}将第三条修改为：“全新的条文”`)).toEqual([])
    expect(quoted(`${clause.repeat(50)}会议指出：“全新的条文”`)).toEqual(['全新的条文'])
  })
})

it('takes the whole clause in which legal procedure is told, and no other', () => {
  const text = '当事人可以依法申请行政复议，也可以另行协商；拒不执行的，由机关申请强制执行。'
  expect(procedureSpans(text).map(({ from, to }) => text.slice(from, to))).toEqual([
    '当事人可以依法申请行政复议',
    '由机关申请强制执行',
  ])
})
