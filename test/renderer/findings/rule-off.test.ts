import { describe, expect, it } from 'vitest'
import { activeRules, type LintSettings } from '../../../core/lint/config.ts'
import { rules } from '../../../core/lint/rules/index.ts'
import { ruleOff } from '../../../renderer/findings/rule-off.ts'

const id = 'max-sentence-length'
const isOn = (lint: LintSettings, genre: 'speech' | 'notice') =>
  activeRules(rules, { ...lint, speechRate: 200 }, genre).some(({ rule }) => rule.id === id)

describe('a rule turned off', () => {
  it.each<[string, LintSettings]>([
    ['nothing is set', { rules: {} }],
    ['a severity is set', { rules: { [id]: 'error', 'no-misspelling': 'off' } }],
    [
      'a genre goes its own way',
      { rules: {}, genres: { speech: { [id]: 'error' }, notice: { 'no-misspelling': 'info' } } },
    ],
  ])('is off for every genre where %s, and comes back as it was', (_, lint) => {
    const { lint: off, takeBack } = ruleOff(lint, id)
    expect([isOn(off, 'speech'), isOn(off, 'notice')]).toEqual([false, false])
    expect(takeBack(off)).toEqual(lint)
  })

  it('keeps its options', () => {
    const { lint } = ruleOff({ rules: { [id]: { severity: 'info', options: { max: 60 } } } }, id)
    expect(lint.rules[id]).toEqual({ severity: 'off', options: { max: 60 } })
  })

  it('comes back without touching what was set since', () => {
    const { lint, takeBack } = ruleOff({ rules: {} }, id)
    const later = {
      ...lint,
      rules: { ...lint.rules, 'no-misspelling': 'off' },
      ignoring: { findings: [], words: ['词'] },
    } as const
    expect(takeBack(later)).toEqual({ rules: { 'no-misspelling': 'off' }, ignoring: { findings: [], words: ['词'] } })
  })
})
