import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type GenreId, isGenreId } from '../../../core/document/genres.ts'
import { defaultLintConfig } from '../../../core/lint/config.ts'
import { Linter } from '../../../core/lint/linter.ts'
import type { Diagnostic, Example, Rule } from '../../../core/lint/rule.ts'
import { rules } from '../../../core/lint/rules/index.ts'

function run(rule: Rule, example: Example): readonly Diagnostic[] {
  const draft = typeof example === 'string' ? { blocks: [{ type: 'paragraph' as const, text: example }] } : example
  const genre = draft.genre ?? 'notice'
  expect(isGenreId(genre)).toBe(true)
  const linter = new Linter([rule])
  // A rule that is off by default is shown by its examples all the same.
  if (rule.offByDefault) linter.configure({ ...defaultLintConfig, rules: { [rule.id]: rule.severity } })
  linter.setFacts({ genre: genre as GenreId, fields: draft.fields ?? {} })
  linter.reset(draft.blocks)
  const { diagnostics, failures } = linter.check()
  expect(failures).toEqual([])
  return diagnostics
}

describe('registry', () => {
  it('lists every file of the folder, sorted, under its own name', () => {
    const files = readdirSync(join(import.meta.dirname, '../../../core/lint/rules'))
      .filter(name => name !== 'index.ts')
      .map(name => name.replace(/\.ts$/, ''))
    expect(rules.map(rule => rule.id)).toEqual(files.sort())
  })

  it('names rules by what they ask for', () => {
    for (const rule of rules) expect(rule.id).toMatch(/^(max|no|require|valid|consistent)-[a-z-]+$/)
  })
})

describe.each(rules.map(rule => [rule.id, rule] as const))('%s', (_id, rule) => {
  it('describes itself in one Chinese sentence', () => {
    expect(rule.description).toMatch(/^\p{Script=Han}[^。]*。$/u)
  })

  it('declares the gravest severity that it gives', () => {
    const gravity = ['info', 'warning', 'error']
    const given = rule.examples.invalid.flatMap(example => run(rule, example)).map(({ severity }) => severity)
    if (rule.gravest) expect(given).toContain(rule.gravest)
    for (const severity of given) {
      expect(gravity.indexOf(severity)).toBeLessThanOrEqual(gravity.indexOf(rule.gravest ?? rule.severity))
    }
  })

  it('has at least two valid and two invalid examples', () => {
    expect(rule.examples.valid.length).toBeGreaterThanOrEqual(2)
    expect(rule.examples.invalid.length).toBeGreaterThanOrEqual(2)
  })

  it.each(rule.examples.valid.map(example => [JSON.stringify(example).slice(0, 60), example] as const))(
    'finds nothing in %s',
    (_name, example) => expect(run(rule, example)).toEqual([]),
  )

  it.each(rule.examples.invalid.map(example => [JSON.stringify(example).slice(0, 60), example] as const))(
    'finds something in %s, and says it in one or two sentences',
    (_name, example) => {
      const found = run(rule, example)
      expect(found.length).toBeGreaterThan(0)
      for (const { message } of found) {
        expect(message).toMatch(/。$/)
        expect(message.replace(/「.*?」/gs, '')).not.toMatch(/[！!]/)
        expect(message.replace(/「.*?」/gs, '')).not.toMatch(/[A-Za-z]{2,}/)
        expect(message.replace(/「.*?」/gs, '').match(/。/g)?.length).toBeLessThanOrEqual(2)
        expect(message).not.toMatch(/\d{4,} /)
      }
    },
  )
})
