import { describe, expect, it } from 'vitest'
import { blockText } from '../../../core/document/draft.ts'
import { joinTexts, spanInText } from '../../../core/document/plain-text.ts'
import { recogniseDraft } from '../../../core/document/recognise.ts'
import { lintDraft } from '../../../core/lint/linter.ts'
import { rules } from '../../../core/lint/rules/index.ts'
import { type Planted, plantedCases, plantedRules } from './planted.ts'

/** Rules whose verdict is a judgement, so that no sentence can be said to be wrong for certain, and why. */
const judgements: Readonly<Record<string, string>> = {
  'consistent-abbreviation': 'which words before the bracket are the full name is a guess',
  'consistent-meeting-name': "compares how much of a meeting's name agrees with the title",
  'consistent-name-order': 'a surname is told from a list, which also holds common words',
  'consistent-organ-names': 'whether two names mean one organ depends on who writes',
  'consistent-parallel-wording': 'weighs how alike the members of a row of phrases are',
  'max-cliche-density': 'what is worn, and how much of it, is a matter of taste',
  'max-section-share': 'weighs the lengths of parts against one another',
}

/** Findings of one rule in a planted text, as places in the whole text, with the text after each fix. */
function findings(ruleId: string, { text, genre }: Planted) {
  const { content } = recogniseDraft(
    text.split('\n').map(line => ({ text: line })),
    { genre },
  )
  const plain = joinTexts(content.blocks.map(blockText))
  expect(plain.text).toBe(text)
  const config = { rules: { [ruleId]: rules.find(rule => rule.id === ruleId)?.severity ?? 'info' } }
  return lintDraft(content, config)
    .diagnostics.filter(one => one.ruleId === ruleId)
    .map(({ paragraph, at, fix }) => {
      const range = fix && spanInText(plain, paragraph, fix.range)
      return {
        at: spanInText(plain, paragraph, at),
        fixed: range ? text.slice(0, range.from) + fix.text + text.slice(range.to) : null,
      }
    })
}

it('every rule has planted errors but those whose verdict is a judgement', () => {
  const planted = new Set(plantedRules())
  expect(rules.map(rule => rule.id).filter(id => !planted.has(id))).toEqual(Object.keys(judgements))
})

describe.each(plantedRules())('planted errors of %s', ruleId => {
  const cases = plantedCases(ruleId)

  it('are at least ten', () => {
    expect(rules.map(rule => rule.id)).toContain(ruleId)
    expect(cases.length).toBeGreaterThanOrEqual(10)
  })

  it.each(cases)('are found at their place and mended: $text', planted => {
    const { text, at, fixed } = planted
    const mended = fixed === null ? null : text.slice(0, at.from) + fixed + text.slice(at.to)
    expect(findings(ruleId, planted)).toContainEqual({ at, fixed: mended })
  })
})
