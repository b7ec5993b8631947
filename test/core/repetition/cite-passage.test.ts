import { describe, expect, it } from 'vitest'
import { checkParagraph } from '../../../core/repetition/check-paragraph.ts'
import { type CitationWay, citePassage } from '../../../core/repetition/cite-passage.ts'
import { memoryLibrary } from './memory-library.ts'

const clause = '行政机关应当在收到申请之日起五个工作日内一次性告知需要补正的全部内容，不得多次要求申请人补正材料'
const source = {
  title: '云岭市一次性告知规定（试行）',
  number: '云政办发〔2021〕7号',
  clause: '第三条',
  words: clause,
  markBehind: '。',
}

/** The paragraph after the passage in it was cited. */
function cited(way: CitationWay, paragraph: string, passage: string, from: Partial<typeof source> = {}): string {
  const at = paragraph.indexOf(passage)
  const { range, text } = citePassage(way, paragraph, { from: at, to: at + passage.length }, { ...source, ...from })
  return paragraph.slice(0, range.from) + text + paragraph.slice(range.to)
}

describe('a citation', () => {
  it('quotes the source with title, number and clause, the mark of a whole sentence inside', () => {
    expect(cited('quote', `我们照此办理。${clause}。窗口每天核对。`, clause)).toBe(
      `我们照此办理。《云岭市一次性告知规定（试行）》（云政办发〔2021〕7号）第三条规定：“${clause}。”窗口每天核对。`,
    )
  })

  it('leaves the mark outside where the source goes on', () => {
    expect(cited('quote', `${clause}。`, clause, { markBehind: '，' })).toContain(`补正材料”。`)
  })

  it('quotes the words of the source where the draft has changed them', () => {
    const ours = clause.replace('五个', '三个')
    expect(cited('quote', `${ours}。`, ours)).toContain('五个工作日')
  })

  it.each([
    '行政机关应当在收到申请之日起五个工作日内一次性告知需要补正的全部内容，不得多次要求申请人补正',
    '行政机关应当在收到申请之日起五个工作日内一次性告知需要补正的全部内容，不得多次要求申请人做材料',
  ])('takes the last word of a clause along that the draft words otherwise', passage => {
    for (const [way, end] of [
      ['quote', '补正材料。”窗口'],
      ['follow', '的规定执行。窗口'],
    ] as const) {
      expect(cited(way, `${passage}补充。窗口每天核对。`, passage)).toContain(end)
    }
    expect(cited('quote', `${passage}并报县政务局备案。`, passage)).toMatch(/补正材料”并报县政务局备案。$/u)
    expect(cited('quote', `${passage}3次。`, passage)).toMatch(/补正材料”3次。$/u)
    expect(cited('quote', `${passage}补充。`, passage, { markBehind: '和' })).toMatch(/补正材料”补充。$/u)
  })

  it('makes inner quotation and title marks the inner ones, and leaves out number of article and line feeds', () => {
    const words = '第三条　实行“一次\n告知”制度'
    const title = '关于贯彻《告知规定》的通知'
    expect(cited('quote', words, words, { words, title, markBehind: '' })).toBe(
      '《关于贯彻〈告知规定〉的通知》（云政办发〔2021〕7号）第三条规定：“实行‘一次告知’制度”',
    )
  })

  it('refers to the source in place of its words', () => {
    expect(cited('follow', `材料补正${clause}。`, clause)).toBe(
      '材料补正按照《云岭市一次性告知规定（试行）》（云政办发〔2021〕7号）第三条的规定执行。',
    )
    expect(cited('follow', `${clause}。`, `${clause}。`, { clause: '', number: '' })).toBe(
      '按照《云岭市一次性告知规定（试行）》执行。',
    )
  })

  it('is no repetition any more', () => {
    const library = memoryLibrary([{ title: source.title, text: `${source.title}\n第三条　${clause}。` }])
    expect(checkParagraph(`${clause}。`, library)).toHaveLength(1)
    for (const way of ['quote', 'follow'] as const) {
      expect(checkParagraph(cited(way, `${clause}。`, clause), library)).toEqual([])
    }
  })
})
