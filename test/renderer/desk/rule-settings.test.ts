import { describe, expect, it } from 'vitest'
import type { LintSettings } from '../../../core/lint/config.ts'
import type { Rule } from '../../../core/lint/rule.ts'
import { rules } from '../../../core/lint/rules/index.ts'
import { repetitionRule, repetitionRules } from '../../../core/repetition/repetition-rules.ts'
import {
  changedRules,
  chooseOption,
  chooseSeverity,
  genresWithOwn,
  isRuleOn,
  restoreOptions,
  restoreRules,
  ruleChoice,
  ruleChoiceLabel,
  ruleChoices,
  ruleOptions,
} from '../../../renderer/desk/rule-settings.ts'
import { settableRules } from '../../../renderer/desk/settable-rules.ts'

const empty: LintSettings = { rules: {} }
const long = rules.find(rule => rule.id === 'max-paragraph-length') as Rule
const waiting: Rule = { ...long, id: 'max-waiting', offByDefault: true }

it('lists every check, those against the library too', () => {
  const ids = settableRules.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids).toEqual(expect.arrayContaining([...rules, ...repetitionRules].map(({ id }) => id)))
})

it('turns a check against the library off and grades it, for all genres or for one', () => {
  const off = chooseSeverity(empty, 'all', repetitionRule, 'off')
  expect(isRuleOn(off, 'speech', repetitionRule)).toBe(false)
  const speech = chooseSeverity(off, 'speech', repetitionRule, 'error')
  expect(speech).toEqual({
    rules: { [repetitionRule.id]: 'off' },
    genres: { speech: { [repetitionRule.id]: 'error' } },
  })
  expect(changedRules(speech, 'all')).toEqual(new Set([repetitionRule.id]))
  expect(restoreRules(speech, 'all')).toEqual({ rules: {} })
  expect(ruleOptions(speech, 'speech', repetitionRule)).toEqual({})
})

describe('how a rule is set', () => {
  it('is its default until a person chooses, and for a genre what holds for all', () => {
    expect(ruleChoice(empty, 'all', long)).toBe('default')
    expect(ruleChoice(empty, 'speech', long)).toBe('same')
    expect(ruleChoiceLabel('default', long)).toBe('默认（提醒）')
    expect(ruleChoiceLabel('default', waiting)).toBe('默认（关闭）')
  })

  it.each(['off', 'info', 'warning', 'error'] as const)('is %s where that is chosen, and the default again', choice => {
    const set = chooseSeverity(empty, 'all', long, choice)
    expect(ruleChoice(set, 'all', long)).toBe(choice)
    expect(chooseSeverity(set, 'all', long, 'default')).toEqual(empty)
  })

  it('goes its own way in one genre alone', () => {
    const off = chooseSeverity(empty, 'speech', long, 'off')
    expect(isRuleOn(off, 'speech', long)).toBe(false)
    expect(isRuleOn(off, 'notice', long)).toBe(true)
    expect(genresWithOwn(off, long.id)).toEqual(['讲话'])
    expect(chooseSeverity(off, 'speech', long, 'same')).toEqual({ ...empty, genres: {} })
  })

  it('can be the default in one genre where it is off in all others', () => {
    const off = chooseSeverity(empty, 'all', long, 'off')
    const set = chooseSeverity(off, 'speech', long, 'default')
    expect(ruleChoice(set, 'speech', long)).toBe('default')
    expect(isRuleOn(set, 'speech', long)).toBe(true)
    expect(isRuleOn(set, 'notice', long)).toBe(false)
  })

  it('offers no default of its own for a genre where the rule is off by default', () => {
    expect(ruleChoices('speech', waiting)).not.toContain('default')
    expect(isRuleOn(empty, 'all', waiting)).toBe(false)
    expect(isRuleOn(chooseSeverity(empty, 'all', waiting, 'info'), 'speech', waiting)).toBe(true)
  })
})

describe('the numbers of a rule', () => {
  it('are kept beside the severity, and gone when they are the defaults again', () => {
    const changed = chooseOption(chooseSeverity(empty, 'all', long, 'error'), 'all', long, 'max', 600)
    expect(changed.rules[long.id]).toEqual({ severity: 'error', options: { max: 600 } })
    expect(chooseOption(changed, 'all', long, 'max', 500).rules[long.id]).toBe('error')
    expect(restoreOptions(changed, 'all', long).rules[long.id]).toBe('error')
    expect(restoreOptions(chooseOption(empty, 'all', long, 'max', 600), 'all', long)).toEqual(empty)
  })

  it('stay when the severity changes, and go with a genre on its own way', () => {
    const changed = chooseOption(empty, 'all', long, 'max', 600)
    const off = chooseSeverity(changed, 'all', long, 'off')
    expect(ruleOptions(chooseSeverity(off, 'all', long, 'default'), 'all', long)).toMatchObject({ max: 600 })
    const apart = chooseSeverity(changed, 'speech', long, 'error')
    expect(ruleOptions(apart, 'speech', long)).toMatchObject({ max: 600 })
    const own = chooseOption(apart, 'speech', long, 'max', 700)
    expect(ruleOptions(own, 'speech', long)).toMatchObject({ max: 700 })
    expect(ruleOptions(own, 'notice', long)).toMatchObject({ max: 600 })
  })
})

describe('restoring', () => {
  const set = chooseSeverity(chooseSeverity(empty, 'all', long, 'off'), 'speech', waiting, 'info')

  it('counts for all genres what single genres set as well', () => {
    expect(changedRules(set, 'all')).toEqual(new Set([long.id, waiting.id]))
    expect(changedRules(set, 'speech')).toEqual(new Set([waiting.id]))
  })

  it('takes back everything, or what one genre set', () => {
    expect(restoreRules(set, 'all')).toEqual(empty)
    expect(restoreRules(set, 'speech')).toEqual({ rules: { [long.id]: 'off' }, genres: {} })
  })
})
