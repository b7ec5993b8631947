import { describe, expect, it } from 'vitest'
import type { RuleKind, Severity } from '../../../core/lint/rule.ts'
import { settableRules } from '../../../renderer/desk/settable-rules.ts'
import { filterProblems, isFiltering, noFilter } from '../../../renderer/panels/problem-filter.ts'
import { ruleName } from '../../../renderer/panels/rule-name.ts'
import type { ShownFinding } from '../../../renderer/state/desk.ts'

const finding = (id: string, kind: RuleKind, severity: Severity, block: number): ShownFinding => ({
  id,
  ruleId: 'rule',
  kind,
  severity,
  block,
  at: { from: 0, to: 1 },
  excerpt: `${id}处原文`,
  message: '有误。',
})
const findings = [
  finding('甲', 'length', 'error', 0),
  finding('乙', 'wording', 'info', 3),
  finding('丙', 'wording', 'warning', 6),
  finding('丁', 'format', 'warning', 8),
]
const outline = [
  { key: 'a', block: 0, level: 0, text: '题', characters: 1 },
  { key: 'b', block: 2, level: 1, text: '一', characters: 1 },
  { key: 'c', block: 4, level: 2, text: '（一）', characters: 1 },
  { key: 'd', block: 7, level: 1, text: '二', characters: 1 },
] as const
const ids = (filter: Partial<typeof noFilter>, block: number | null = null) =>
  filterProblems(findings, { ...noFilter, ...filter }, { block, outline }).map(({ id }) => id)

describe('filterProblems', () => {
  it('keeps a severity, a kind, words', () => {
    expect(ids({})).toEqual(['甲', '乙', '丙', '丁'])
    expect(ids({ severity: 'warning' })).toEqual(['丙', '丁'])
    expect(ids({ kind: 'wording' })).toEqual(['乙', '丙'])
    expect(ids({ text: '丙处' })).toEqual(['丙'])
    expect(ids({ severity: 'warning', kind: 'wording', text: '有误' })).toEqual(['丙'])
  })

  it('keeps the paragraph and the whole section of the caret', () => {
    expect(ids({ reach: 'paragraph' }, 6)).toEqual(['丙'])
    expect(ids({ reach: 'section' }, 4)).toEqual(['乙', '丙'])
    expect(ids({ reach: 'section' }, 1)).toEqual(['甲'])
    expect(ids({ reach: 'section' }, 9)).toEqual(['丁'])
    expect(ids({ reach: 'section' }, null)).toEqual([])
  })

  it('knows whether it leaves anything out', () => {
    expect([isFiltering(noFilter), isFiltering({ ...noFilter, text: ' ' })]).toEqual([false, false])
    expect(isFiltering({ ...noFilter, reach: 'section' })).toBe(true)
  })
})

it('has a short name for every rule', () => {
  for (const { id } of settableRules) {
    expect(ruleName(id)).toMatch(/\p{Script=Han}/u)
    expect([...ruleName(id)].length).toBeLessThanOrEqual(20)
  }
  expect(ruleName('max-sentence-length')).toBe('句子过长')
})
