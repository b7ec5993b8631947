import { describe, expect, it } from 'vitest'
import type { RuleKind, Severity } from '../../../core/lint/rule.ts'
import {
  countSeverities,
  findingsSentence,
  groupFindings,
  libraryRepetitions,
} from '../../../renderer/panels/finding-groups.ts'
import type { ShownFinding } from '../../../renderer/state/desk.ts'

function finding(id: string, kind: RuleKind, severity: Severity, block: number, from = 0): ShownFinding {
  return { id, ruleId: 'some-rule', kind, severity, block, at: { from, to: from + 1 }, excerpt: '', message: '有误。' }
}

const facts = {
  outline: [
    { key: 'a', block: 0, level: 0, text: '题目', characters: 9 },
    { key: 'b', block: 2, level: 1, text: '一、做法', characters: 9 },
    { key: 'c', block: 9, level: 1, text: '二、打算', characters: 9 },
  ] as const,
  ruleName: (id: string) => `规则 ${id}`,
}

describe('groupFindings', () => {
  const findings = [
    finding('wording', 'wording', 'info', 0),
    finding('late error', 'length', 'error', 9),
    finding('warning', 'length', 'warning', 1),
    finding('early error', 'length', 'error', 2, 7),
    finding('earlier in block', 'length', 'error', 2, 3),
  ]

  it('puts kinds in their order and leaves empty ones out', () => {
    expect(groupFindings(findings, 'kind', facts).map(group => group.label)).toEqual(['篇幅', '用语'])
  })

  it('puts the kind with the gravest finding before the others', () => {
    const graver = [...findings, finding('gap', 'placeholder', 'error', 3)]
    expect(groupFindings(graver, 'kind', facts).map(group => group.label)).toEqual(['篇幅', '待补内容', '用语'])
    const mild = graver.filter(each => each.kind !== 'length' || each.severity !== 'error')
    expect(groupFindings(mild, 'kind', facts).map(group => group.label)).toEqual(['待补内容', '篇幅', '用语'])
  })

  it('puts the gravest first, then goes by place', () => {
    expect(groupFindings(findings, 'kind', facts)[0]?.findings.map(each => each.id)).toEqual([
      'earlier in block',
      'early error',
      'late error',
      'warning',
    ])
  })

  it('divides by severity, by section in the order of the draft, and by rule', () => {
    const labels = (grouping: 'severity' | 'section' | 'rule') =>
      groupFindings(findings, grouping, facts).map(({ label, findings: own }) => [label, own.length])
    expect(labels('severity')).toEqual([
      ['错误', 3],
      ['提醒', 1],
      ['提示', 1],
    ])
    expect(labels('section')).toEqual([
      ['标题和开头', 2],
      ['一、做法', 2],
      ['二、打算', 1],
    ])
    expect(labels('rule')).toEqual([['规则 some-rule', 5]])
  })

  it('leaves the list it was given as it was', () => {
    groupFindings(findings, 'kind', facts)
    expect(findings[0]?.id).toBe('wording')
  })
})

it('counts severities', () => {
  const findings = [
    finding('a', 'format', 'error', 0),
    finding('b', 'format', 'info', 0),
    finding('c', 'format', 'info', 1),
  ]
  expect(countSeverities(findings)).toEqual({ error: 1, warning: 0, info: 2 })
})

it('says that nothing was found rather than zero', () => {
  expect(findingsSentence([])).toBe('没有发现问题。')
  expect(findingsSentence([finding('a', 'format', 'error', 0)])).toBe('发现问题 1 处：错误 1 处。')
})

it('takes as repetition of the library only what has a source there', () => {
  const source = {
    documentId: 'd',
    title: '规定',
    path: '',
    kind: 'policy',
    range: { from: 0, to: 1 },
    text: '文',
  } as const
  const match = {
    range: { from: 0, to: 1 },
    kind: 'exact',
    identity: 1,
    alert: true,
    documentFrequency: 1,
    source,
  } as const
  const findings = [
    { ...finding('second', 'repetition', 'warning', 4), match },
    finding('inside the draft', 'repetition', 'warning', 2),
    { ...finding('first', 'repetition', 'info', 1), match },
  ]
  expect(libraryRepetitions(findings).map(each => each.id)).toEqual(['first', 'second'])
})
