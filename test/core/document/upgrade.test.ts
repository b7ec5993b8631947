import { expect, it } from 'vitest'
import { draftVersion } from '../../../core/document/draft.ts'
import { DraftTooNewError, upgradeDraft, upgrades } from '../../../core/document/upgrade.ts'

it('has one step for each version that came before', () => {
  expect(upgrades).toHaveLength(draftVersion - 1)
})

it('takes an old draft through each step and raises its version', () => {
  const steps = [(draft: object) => ({ ...draft, blocks: [] }), (draft: object) => ({ ...draft, fields: {} })]
  expect(upgradeDraft({ version: 1 }, steps, 3)).toEqual({ version: 3, blocks: [], fields: {} })
  expect(upgradeDraft({ version: 2 }, steps, 3)).toEqual({ version: 3, fields: {} })
})

it('refuses a draft of a newer program', () => {
  expect(() => upgradeDraft({ version: draftVersion + 1 })).toThrow(DraftTooNewError)
})

it.each([null, 'text', {}, { version: '1' }, { version: 0 }, { version: 1.5 }, []])(
  'refuses %j, which is no draft',
  value => {
    expect(() => upgradeDraft(value)).toThrow(RangeError)
  },
)

it('refuses an old draft for which a step is missing', () => {
  expect(() => upgradeDraft({ version: 1 }, [], 2)).toThrow(RangeError)
})
