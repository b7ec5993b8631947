import { describe, expect, it } from 'vitest'
import { basisText } from '../../../core/lint/limits.ts'
import { emptyLimitForm, limitForm, limitOfForm } from '../../../renderer/desk/limit-form.ts'

const form = { ...emptyLimitForm, value: '3000' }

describe('a limit of the office', () => {
  it('needs no basis', () => {
    expect(limitOfForm(form)).toEqual({ kind: 'characters', value: 3000 })
  })

  it('takes its genre and basis, the title without its marks', () => {
    const full = {
      ...form,
      genre: 'notice' as const,
      issuer: ' 云岭市人民政府办公室 ',
      document: '《关于改进文风的通知》',
      year: '2025',
      clause: '第三条',
    }
    const limit = limitOfForm(full)
    if (typeof limit === 'string') throw new Error(limit)
    expect(limit.genre).toBe('notice')
    expect(basisText(limit.basis!)).toBe('云岭市人民政府办公室《关于改进文风的通知》（2025年）第三条')
    expect(limitOfForm(limitForm(limit))).toEqual(limit)
  })

  it('stands for a decision of the office where no document is named', () => {
    const limit = limitOfForm({ ...form, clause: '办公会议定', year: '2024' })
    if (typeof limit === 'string') throw new Error(limit)
    expect(basisText(limit.basis!)).toBe('本单位自行设定的限额（2024年）办公会议定')
    expect(limitOfForm(limitForm(limit))).toEqual(limit)
  })

  it.each([
    ['', 'characters', '', '大于 0'],
    ['0', 'characters', '', '大于 0'],
    ['-5', 'pages', '', '大于 0'],
    ['三千', 'characters', '', '大于 0'],
    ['2.5', 'pages', '', '整数'],
    ['7.3', 'minutes', '', '半分钟'],
    ['5', 'minutes', '25', '四位数字'],
  ] as const)('is refused with %s of %s and the year %s', (value, kind, year, sentence) => {
    expect(limitOfForm({ ...form, value, kind, year })).toContain(sentence)
  })

  it('may be half a minute more', () => {
    expect(limitOfForm({ ...form, value: '7.5', kind: 'minutes' })).toEqual({ kind: 'minutes', value: 7.5 })
  })
})
