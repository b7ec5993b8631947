import { describe, expect, it } from 'vitest'
import { activeRules, defaultLintConfig, findingSeverity } from '../../../core/lint/config.ts'
import { LintConfigError, parseLintConfig } from '../../../core/lint/parse-config.ts'
import { rules } from '../../../core/lint/rules/index.ts'

describe('parseLintConfig', () => {
  it('fills up an empty object with the defaults', () => {
    expect(parseLintConfig({})).toEqual(defaultLintConfig)
  })

  it('takes severities, options and limits', () => {
    const config = parseLintConfig({
      rules: { 'no-placeholders': 'off', 'max-sentence-length': { severity: 'error', options: { max: 100 } } },
      limits: [{ kind: 'minutes', value: 8 }],
      speechRate: 180,
    })
    const active = activeRules(rules, config, 'notice')
    expect(active.map(one => one.rule.id)).not.toContain('no-placeholders')
    expect(active.find(one => one.rule.id === 'max-sentence-length')?.options).toEqual({
      hint: 80,
      max: 100,
      accountMax: 150,
      spokenHint: 50,
    })
  })

  it('takes lists of an office, which are empty by default', () => {
    const options = { titles: ['甲市供水管理办法'] }
    const config = parseLintConfig({ rules: { 'valid-regulation-name': { options } } })
    const active = activeRules(rules, config, 'notice').find(one => one.rule.id === 'valid-regulation-name')
    expect(active?.options).toMatchObject(options)
  })

  it.each([
    ['a list of numbers', { rules: { 'valid-regulation-name': { options: { titles: [1] } } } }, '「titles」类型不对'],
    ['a negative number', { rules: { 'max-sentence-length': { options: { max: -3 } } } }, '「max」类型不对'],
    ['an unknown rule', { rules: { 'no-such-rule': 'off' } }, '「no-such-rule」不存在'],
    ['an unknown option', { rules: { 'max-sentence-length': { options: { maximum: 3 } } } }, '没有选项「maximum」'],
    ['an option of the wrong type', { rules: { 'max-sentence-length': { options: { max: '3' } } } }, '「max」类型不对'],
    ['an unknown severity', { rules: { 'no-placeholders': 'fatal' } }, '「rules.no-placeholders」'],
    ['an unknown key', { rulez: {} }, '「最外层」'],
    ['an unknown genre', { limits: [{ genre: 'poem', kind: 'pages', value: 1 }] }, '「limits.0.genre」'],
    ['something that is no object', 'off', '「最外层」'],
  ])('refuses %s and names the place', (_name, value, sentence) => {
    expect(() => parseLintConfig(value)).toThrow(LintConfigError)
    expect(() => parseLintConfig(value)).toThrow(sentence)
  })
})

describe('findingSeverity', () => {
  const rule = rules.find(one => one.id === 'max-document-length')!
  const options = rule.defaults

  it('is the grade of the finding where nothing is set', () => {
    expect(findingSeverity({ rule, options }, 'error')).toBe('error')
    expect(findingSeverity({ rule, options }, undefined)).toBe('warning')
  })

  it('is the set one, but hints stay hints', () => {
    expect(findingSeverity({ rule, options, severity: 'error' }, 'warning')).toBe('error')
    expect(findingSeverity({ rule, options, severity: 'info' }, 'error')).toBe('info')
    expect(findingSeverity({ rule, options, severity: 'error' }, 'info')).toBe('info')
  })
})
