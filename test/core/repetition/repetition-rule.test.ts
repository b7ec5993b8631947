import { expect, it } from 'vitest'
import type { RepetitionMatch } from '../../../core/repetition/match.ts'
import { repetitionMessage } from '../../../core/repetition/repetition-rule.ts'

const text = '全市建成 5G 基站1200座。'
const match: RepetitionMatch = {
  range: { from: 0, to: 14 },
  kind: 'edited',
  identity: 0.958,
  alert: true,
  documentFrequency: 1,
  source: { documentId: 'd', title: '《工作意见》', path: '', kind: 'policy', range: { from: 0, to: 9 }, text: '' },
}

it('counts as Word does: a number or a Latin word is one', () => {
  expect(text.slice(0, 14)).toBe('全市建成 5G 基站1200')
  expect(repetitionMessage(text, match)).toBe('与《工作意见》重复 8 字，相同率 95%；请改为引用并写明本单位的新措施。')
})

it('says how many documents share the passage', () => {
  expect(repetitionMessage(text, match, 3)).toContain('与《工作意见》等 3 份文件重复 8 字')
})
