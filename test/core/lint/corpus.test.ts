import { beforeAll, describe, expect, it } from 'vitest'
import { blockText } from '../../../core/document/draft.ts'
import { lintDraft } from '../../../core/lint/linter.ts'
import type { Diagnostic, Severity } from '../../../core/lint/rule.ts'
import { type CorpusText, corpusTexts, hasCorpus, recogniseFile } from './corpus.ts'

/** Findings a rule and severity in a set of texts. */
interface Tally {
  characters: number
  failures: number
  readonly found: Map<string, number>
}

function tally(texts: readonly CorpusText[]): Tally {
  const sum: Tally = { characters: 0, failures: 0, found: new Map() }
  for (const { content } of texts) {
    const { diagnostics, counts, failures } = lintDraft(content)
    sum.characters += counts.characters
    sum.failures += failures.length
    for (const { ruleId, severity } of diagnostics) {
      const key = `${ruleId} ${severity}`
      sum.found.set(key, (sum.found.get(key) ?? 0) + 1)
    }
  }
  return sum
}

/** Findings of these severities a thousand characters; limits on whole documents are another matter. */
function density({ characters, found }: Tally, severities: readonly Severity[]): number {
  let count = 0
  for (const [key, number] of found) {
    const [ruleId, severity] = key.split(' ') as [string, Severity]
    if (ruleId !== 'max-document-length' && severities.includes(severity)) count += number
  }
  return (count * 1000) / characters
}

function report(name: string, { characters, found }: Tally): void {
  const rows = [...found].sort().map(([key, number]) => `  ${key}: ${number}`)
  console.log([`${name}, ${characters} characters`, ...rows].join('\n'))
}

// Real text beside the project; without it these say nothing, so they are skipped.
describe.skipIf(!hasCorpus)('rules on real text (needs ../shared/corpus)', () => {
  let reports: readonly CorpusText[] = []
  let speeches: readonly CorpusText[] = []

  beforeAll(() => {
    reports = corpusTexts('reports', 'report')
    speeches = corpusTexts('speeches', 'speech')
  })

  it('find almost no errors and few warnings in modern reports and speeches', () => {
    const modern = tally([...reports.filter(text => /^20\d\d年|十[六七八九]大|二十大/.test(text.name)), ...speeches])
    report('modern reports and speeches', modern)
    expect(modern.failures).toBe(0)
    expect(density(modern, ['error'])).toBeLessThanOrEqual(0.02)
    expect(density(modern, ['error', 'warning'])).toBeLessThanOrEqual(1)
  })

  it('find no placeholder, advertisement, ill-formed date or document number in any report or speech', () => {
    const all = tally([...reports, ...speeches])
    report('all reports and speeches', all)
    const rules = [...all.found.keys()].filter(key => !key.endsWith(' info')).map(key => key.split(' ')[0])
    for (const ruleId of ['no-placeholders', 'no-website-leftovers', 'valid-date-form', 'valid-document-number']) {
      expect(rules).not.toContain(ruleId)
    }
  })

  it('find next to no errors in laws, whose templates do hold placeholders', () => {
    const laws = tally(corpusTexts('laws', 'notice', 100))
    report('100 laws', laws)
    expect(laws.failures).toBe(0)
    expect(density(laws, ['error'])).toBeLessThanOrEqual(0.02)
  })

  describe('on a speech as it reaches a desk', () => {
    let lines: readonly string[] = []
    let diagnostics: readonly Diagnostic[] = []
    const of = (ruleId: string) => diagnostics.filter(one => one.ruleId === ruleId)

    beforeAll(() => {
      const content = recogniseFile('seed-speech.txt')
      lines = content.blocks.map(blockText)
      diagnostics = lintDraft(content).diagnostics
    })

    it('count eight placeholders', () => expect(of('no-placeholders')).toHaveLength(8))

    it('mark every line of the website and nothing else', () => {
      const isAdvertisement = (line: string) => /酷乐文行|会员|订阅|仅供|自建平台|不断迭代|打击倒卖/.test(line)
      const expected = lines.flatMap((line, index) => (isAdvertisement(line) ? [index] : []))
      expect(of('no-website-leftovers').map(one => one.paragraph)).toEqual(expected)
    })

    it('measure it against the five minutes of remarks', () => {
      expect(of('max-document-length')).toMatchObject([{ severity: 'error' }])
      expect(of('max-document-length')[0]?.message).toContain('超过发言 5 分钟的上限')
    })

    it('find the paragraph of more than 600 characters and the missing salutation', () => {
      expect(of('max-paragraph-length').map(one => one.severity)).toEqual(['warning', 'info'])
      expect(of('require-elements')[0]?.message).toContain('缺少称谓')
    })

    it('find neither numbering nor dates wrong', () => {
      expect([...of('valid-heading-numbering'), ...of('valid-date-form'), ...of('valid-document-number')]).toEqual([])
    })
  })
})
