import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { titleLines } from '../../../core/document/title-lines.ts'

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
      ['临河县财政局', '关于《临河县预算绩效管理暂行办法》的说明'],
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
