import { expect, it } from 'vitest'
import { defaultLintConfig, type LintConfig } from '../../../core/lint/config.ts'
import { parseLintConfig } from '../../../core/lint/parse-config.ts'
import { withUnit } from '../../../core/lint/unit-vocabulary.ts'

const unit = {
  units: [{ name: '云岭市应急管理局', short: '市应急局' }],
  leaders: [{ name: '许某某', post: '局长' }],
  places: ['云岭市', '白石镇'],
  titles: ['云岭市防汛值守办法'],
  replaced: ['旧办法=新办法'],
}

it('leaves a configuration without a vocabulary as it is', () => {
  expect(withUnit(defaultLintConfig)).toBe(defaultLintConfig)
})

it('excuses names as it excuses words, and feeds the rules that go by lists', () => {
  const config: LintConfig = {
    ...defaultLintConfig,
    ignoring: { findings: [], words: ['防指办'] },
    rules: {
      'valid-regulation-name': { options: { titles: ['甲办法'], least: 0.9 } },
      'consistent-place-names': 'off',
    },
    unit,
  }
  const { ignoring, rules } = withUnit(config)
  expect(ignoring?.words).toEqual(['防指办', '云岭市应急管理局', '市应急局', '许某某', '云岭市', '白石镇'])
  expect(rules['valid-regulation-name']).toEqual({ options: { titles: ['甲办法', '云岭市防汛值守办法'], least: 0.9 } })
  expect(rules['consistent-place-names']).toEqual({ severity: 'off', options: { places: unit.places } })
  expect(rules['no-repealed-references']).toEqual({ options: { replaced: unit.replaced } })
})

it('reaches the rules that a genre sets for itself, and adds none to a genre', () => {
  const config = { ...defaultLintConfig, genres: { speech: { 'consistent-place-names': 'info' } }, unit } as const
  expect(withUnit(config).genres).toEqual({
    speech: { 'consistent-place-names': { severity: 'info', options: { places: unit.places } } },
  })
})

it('is read from a configuration file', () => {
  expect(parseLintConfig({ unit }).unit).toEqual(unit)
  expect(() => parseLintConfig({ unit: { units: ['甲'] } })).toThrow('unit')
})
