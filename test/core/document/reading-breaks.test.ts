import { describe, expect, it } from 'vitest'
import { partedLines, readingLines, wordBreaks } from '../../../core/document/reading-breaks.ts'

const linesOf = (text: string, characters: number) => {
  const width = characters * 400
  const starts = readingLines(text, { firstWidth: width, restWidth: width, size: 40, spacing: 0 })
  return starts.map((start, index) => text.slice(start, starts[index + 1]))
}

describe('lines of a reading copy', () => {
  it('part no number from its unit at any width', () => {
    const text = '全年完成投资1.25亿元，新建公路368公里，惠及45.6万人次，满意度98.6%，三百二十万元已经到位。'
    const whole = ['1.25亿元', '368公里', '45.6万人次', '98.6%', '三百二十万元']
    for (let width = 8; width <= 24; width++) {
      for (const number of whole) expect(linesOf(text, width).some(line => line.includes(number))).toBe(true)
    }
  })

  it('part no date and no short name', () => {
    const text = '会议于2026年3月15日召开，学习了《青山县志》和有关要求。'
    for (let width = 10; width <= 20; width++) {
      const lines = linesOf(text, width)
      expect(lines.some(line => line.includes('2026年3月15日'))).toBe(true)
      expect(lines.some(line => line.includes('《青山县志》'))).toBe(true)
      expect(lines.join('')).toBe(text)
    }
  })

  it('end between words alone', () => {
    const text = '各级各部门要坚持问题导向。'
    const may = wordBreaks(text)
    expect(may(text.indexOf('题'))).toBe(false)
    expect(may(text.indexOf('问题'))).toBe(true)
  })

  it('part what is longer than a line', () => {
    expect(linesOf('2'.repeat(60), 10).join('')).toBe('2'.repeat(60))
    expect(linesOf('2'.repeat(60), 10).length).toBeGreaterThan(1)
  })
})

describe('a paragraph longer than a page', () => {
  const box = { firstWidth: 7200, restWidth: 8000, size: 40, spacing: 0 }
  const sentence = '各级各部门要压实工作责任，确保各项任务按期完成。'

  it('is parted behind sentences', () => {
    const text = sentence.repeat(12)
    const parts = partedLines(text, box, 4, 8)
    expect(parts.length).toBeGreaterThan(2)
    for (const part of parts.slice(1)) expect(text[(part[0] ?? 0) - 1]).toBe('。')
    for (const [index, part] of parts.entries()) expect(part.length).toBeLessThanOrEqual(index === 0 ? 4 : 8)
  })

  it('leaves the page where no sentence ends in time', () => {
    expect(partedLines('工作'.repeat(100), box, 2, 5)[0]).toEqual([])
    const parts = partedLines('工作'.repeat(100), box, 5, 5)
    expect(parts.flat().length).toBeGreaterThan(5)
    expect(partedLines('', box, 5, 5)).toEqual([])
  })
})
