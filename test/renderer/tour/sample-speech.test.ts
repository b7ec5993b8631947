import { expect, it } from 'vitest'
import { draftContentSchema } from '../../../core/contract/draft-schema.ts'
import { draftTitle } from '../../../core/document/draft.ts'
import { lintDraft } from '../../../core/lint/linter.ts'
import { sampleSpeech, sampleTitle } from '../../../renderer/tour/sample-speech.ts'

const { diagnostics } = lintDraft(sampleSpeech)

it('can be stored and goes by its title', () => {
  expect(draftContentSchema.safeParse(sampleSpeech).success).toBe(true)
  expect(draftTitle(sampleSpeech.blocks)).toBe(sampleTitle)
})

it.each([
  ['max-document-length', '分钟'],
  ['no-heading-end-mark', '「。」'],
  ['valid-date-form', '2025年6月1日'],
  ['no-placeholders', '「X」'],
  ['no-placeholders', '「某某」'],
  ['no-half-width-marks', '「，」'],
  ['valid-percentage', '100%'],
  ['no-misspelling', '再接再厉'],
])('holds the planted finding of %s', (ruleId, words) => {
  expect(diagnostics.some(one => one.ruleId === ruleId && one.message.includes(words))).toBe(true)
})

it('is a little too long, and holds nothing that was not planted but long sentences', () => {
  const length = diagnostics.find(one => one.ruleId === 'max-document-length')
  expect(length?.severity).not.toBe('info')
  const planted = [
    'max-document-length',
    'no-heading-end-mark',
    'valid-date-form',
    'no-placeholders',
    'no-half-width-marks',
    'valid-percentage',
    'no-misspelling',
    'max-sentence-length',
    'max-section-share',
  ]
  expect(diagnostics.map(one => one.ruleId).filter(id => !planted.includes(id))).toEqual([])
})

it('has a date that mends itself, to which the tour leads', () => {
  expect(diagnostics.some(one => one.ruleId === 'valid-date-form' && one.fix)).toBe(true)
})
