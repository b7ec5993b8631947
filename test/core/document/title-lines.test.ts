import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { measureText } from '../../../core/document/advance.ts'
import { titleLines, titleRoom } from '../../../core/document/title-lines.ts'

describe('lines of a title', () => {
  it.each([
    ['在全市办公室工作交流会上的发言', ['在全市办公室工作交流会上的发言']],
    [
      '临河县人民政府关于2026年上半年安全生产工作情况的报告',
      ['临河县人民政府', '关于2026年上半年安全生产工作情况的报告'],
    ],
    ['在全县优化政务服务暨重点项目推进工作会议上的讲话', ['在全县优化政务服务', '暨重点项目推进工作会议上的讲话']],
    [
      '临河县财政局关于《临河县预算绩效管理暂行办法》的说明',
      ['临河县财政局关于', '《临河县预算绩效管理暂行办法》的说明'],
    ],
    [
      '青山县人民政府办公室关于做好秋冬季森林防火工作的通知',
      ['青山县人民政府办公室', '关于做好秋冬季森林防火工作的通知'],
    ],
    ['关于恳请解决县职业中学新校区建设资金缺口问题的请示', ['关于恳请解决县职业中学', '新校区建设资金缺口问题的请示']],
    ['全县优化营商环境\n工作会议', ['全县优化营商环境', '工作会议']],
  ])('breaks %s by meaning', (title, lines) => {
    expect(titleLines(title)).toEqual(lines)
  })

  it.each([
    ['关于印发《清河县2025年防汛抗旱工作方案》的通知', 8844, 44],
    ['关于印发《清河县2025年防汛抗旱工作方案》的通知', 8844, 55],
    ['关于做好全县农村人居环境整治提升工作的通知', 8844, 44],
    ['关于做好全县农村人居环境整治提升工作的通知', 9100, 40],
    ['清河县水利局关于2026年第3季度12座小型水库安全鉴定情况的函', 8000, 48],
  ])('leaves half a character of room in every line of %s', (title, width, size) => {
    const lines = titleLines(title, titleRoom(width, size))
    expect(lines.join('')).toBe(title)
    const spaces = (line: string) => (line.match(/\d(?=\p{sc=Han})|\p{sc=Han}(?=\d)/gu) ?? []).length * size * 2.5
    for (const line of lines)
      expect(measureText(line, size, 0) + spaces(line), line).toBeLessThanOrEqual(width - size * 5)
  })

  it('keeps a number and its unit together', () => {
    for (let length = 10; length < 26; length++) {
      expect(titleLines(`${'县'.repeat(length)}2026年度工作要点安排部署情况报告`).join('|')).not.toMatch(/\d\|[\d年]/)
    }
  })

  it('fills the lines of a text that is far too long for a title, in no time', () => {
    const text = '关于进一步加强全市安全生产工作的通知'.repeat(600)
    const began = performance.now()
    const lines = titleLines(text)
    expect(performance.now() - began).toBeLessThan(1000)
    expect(lines.join('')).toBe(text)
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(20)
  })

  it('never loses a character and never starts a line with a closing mark', () => {
    const text = fc.string({
      unit: fc.constantFrom(...'关于印发临河县《办法》（试行）的通知2026年、，”“ a𠮷'),
      maxLength: 70,
    })
    fc.assert(
      fc.property(text, title => {
        const lines = titleLines(title)
        expect(lines.join('')).toBe(title)
        for (const line of lines) expect([...line].length).toBeLessThanOrEqual(44)
      }),
    )
  })
})
