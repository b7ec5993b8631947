import { describe, expect, it } from 'vitest'
import { rules } from '../../../core/lint/rules/index.ts'

/** The options of a rule that are numbers, as settings show them. */
const numbers = rules.flatMap(({ id, defaults, optionLabels = {} }) =>
  Object.entries(defaults as Readonly<Record<string, unknown>>).flatMap(([option, value]) =>
    typeof value === 'number' ? [{ name: `${id} ${option}`, value, shown: optionLabels[option] }] : [],
  ),
)

describe('options of rules', () => {
  it('have Chinese words for every number, and for nothing else', () => {
    const labelled = rules.flatMap(({ id, optionLabels = {} }) => Object.keys(optionLabels).map(key => `${id} ${key}`))
    expect(labelled.toSorted()).toEqual(numbers.map(one => one.name).toSorted())
  })

  it.each(numbers)('hold the default of $name inside the bounds that settings allow', ({ value, shown }) => {
    expect(shown?.label).toMatch(/^[\p{Script=Han}、]+$/u)
    expect(shown?.unit).not.toBe('')
    const inUnit = shown?.unit === '%' ? Math.round(value * 100) : value
    expect(inUnit).toBeGreaterThanOrEqual(shown?.min ?? Number.NaN)
    expect(inUnit).toBeLessThanOrEqual(shown?.max ?? Number.NaN)
    expect(shown?.min).toBeGreaterThan(0)
  })
})
