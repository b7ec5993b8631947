import { describe, expect, it } from 'vitest'
import { blockText } from '../../../core/document/draft.ts'
import { joinTexts, spanInText } from '../../../core/document/plain-text.ts'
import { recogniseDraft } from '../../../core/document/recognise.ts'
import { lintDraft } from '../../../core/lint/linter.ts'
import { rules } from '../../../core/lint/rules/index.ts'
import { type Planted, plantedCases, plantedRules } from './planted.ts'

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
