import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textBlock } from '../../../core/document/draft.ts'
import { defaultLintConfig } from '../../../core/lint/config.ts'
import { Linter, lintDraft } from '../../../core/lint/linter.ts'
import { documentRule, type LintBlock, paragraphRule, type Rule } from '../../../core/lint/rule.ts'
import { rules } from '../../../core/lint/rules/index.ts'

const paragraph = (text: string): LintBlock => ({ type: 'paragraph', text })
const facts = {
  id: 'x',
  kind: 'wording',
  description: '测试。',
  defaults: {},
  examples: { valid: [], invalid: [] },
} as const

/** A rule that notes every text it reads. */
function watching() {
  const read: string[] = []
  const rule = paragraphRule<object>({
    ...facts,
    id: 'watch',
    severity: 'info',
    *check({ text }) {
      read.push(text)
      if (text.includes('错')) yield { at: { from: text.indexOf('错'), to: text.indexOf('错') + 1 }, message: '有错。' }
    },
  })
  return { read, rule }
}

describe('Linter', () => {
  it('reads only the paragraphs that a splice brings', () => {
    const { read, rule } = watching()
    const linter = new Linter([rule])
    linter.reset([paragraph('甲'), paragraph('乙错'), paragraph('丙')])
    linter.check()
    linter.replace({ at: 0, remove: 1, insert: [paragraph('丁'), paragraph('戊')] })
    const { diagnostics } = linter.check()
    expect(read).toEqual(['甲', '乙错', '丙', '丁', '戊'])
    expect(diagnostics.map(one => [one.paragraph, one.at.from])).toEqual([[2, 1]])
  })

  it('does not read again a paragraph that is typed back, moved or pasted twice', () => {
    const { read, rule } = watching()
    const linter = new Linter([rule])
    linter.reset([paragraph('甲'), paragraph('乙')])
    linter.check()
    linter.replace({ at: 0, remove: 1, insert: [paragraph('甲甲')] })
    linter.check()
    linter.replace({ at: 0, remove: 2, insert: [paragraph('乙'), paragraph('甲'), paragraph('甲')] })
    linter.check()
    expect(read).toEqual(['甲', '乙', '甲甲'])
  })

  it('reads the same text anew as another element', () => {
    const { read, rule } = watching()
    const linter = new Linter([rule])
    linter.reset([
      paragraph('甲'),
      { type: 'heading', level: 1, text: '甲' },
      { type: 'heading', level: 2, text: '甲' },
    ])
    linter.check()
    expect(read).toEqual(['甲', '甲', '甲'])
  })

  it('reads everything anew when the facts or the settings change', () => {
    const { read, rule } = watching()
    const linter = new Linter([rule])
    linter.reset([paragraph('甲')])
    linter.check()
    linter.setFacts({ genre: 'speech', fields: {} })
    linter.check()
    linter.configure({ ...defaultLintConfig, speechRate: 160 })
    linter.check()
    expect(read).toEqual(['甲', '甲', '甲'])
  })

  it('returns the same result while nothing changes', () => {
    const linter = new Linter()
    linter.reset([paragraph('甲')])
    expect(linter.check()).toBe(linter.check())
  })

  it('reports a rule that throws once and keeps the findings of the others', () => {
    const { rule } = watching()
    const broken = paragraphRule<object>({
      ...facts,
      id: 'broken',
      severity: 'error',
      check() {
        throw new Error('坏了')
      },
    })
    const outside = documentRule<object>({
      ...facts,
      id: 'outside',
      severity: 'error',
      check: () => [{ paragraph: 0, at: { from: 0, to: 99 }, message: '越界。' }],
    })
    const linter = new Linter([broken, outside, rule])
    linter.reset([paragraph('错'), paragraph('错')])
    const { diagnostics, failures } = linter.check()
    expect(diagnostics.map(one => one.ruleId)).toEqual(['watch', 'watch'])
    expect(failures.map(one => one.ruleId)).toEqual(['broken', 'outside'])
    expect(failures[0]?.message).toBe('坏了')
  })

  it('orders findings by paragraph, place and rule', () => {
    const linter = new Linter()
    linter.reset([paragraph('请于03月05日前报送X份。'), { type: 'title', text: '关于报送的通知' }])
    const places = linter.check().diagnostics.map(one => [one.paragraph, one.at.from, one.ruleId] as const)
    expect(places.toSorted((a, b) => a[0] - b[0] || a[1] - b[1] || (a[2] < b[2] ? -1 : 1))).toEqual(places)
  })

  it('refuses a splice that does not fit', () => {
    expect(() => new Linter().replace({ at: 3, remove: 1, insert: [] })).toThrow(RangeError)
  })

  it('says nothing of an empty draft', () => {
    expect(new Linter().check().diagnostics).toEqual([])
    const linter = new Linter()
    linter.reset([paragraph(''), paragraph('　')])
    expect(linter.check().diagnostics).toEqual([])
  })
})

describe('a draft that is edited step by step', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.string({ unit: fc.constantFrom(...'一二（）()、.X×某年月日〔〕[]《》“”第号发0123 　。，'), maxLength: 40 }),
    fc.constantFrom('仅供学习 禁止外传', '政办发[26]第08号', '会议于2026.3.5召开，X月X日结束。', '一. 总则'),
  )
  const block = fc.record({
    type: fc.constantFrom('title', 'paragraph', 'heading', 'dateOfIssue', 'salutation' as const),
    text,
  }) as fc.Arbitrary<LintBlock>

  it('has the findings of one that is read afresh, all inside the text, none failing', () => {
    fc.assert(
      fc.property(
        fc.array(block, { maxLength: 8 }),
        fc.array(fc.record({ at: fc.nat(8), remove: fc.nat(3), insert: fc.array(block, { maxLength: 3 }) }), {
          maxLength: 5,
        }),
        (start, edits) => {
          const linter = new Linter()
          linter.setFacts({ genre: 'notice', fields: {} })
          linter.reset(start)
          let blocks = start
          for (const edit of edits) {
            const at = Math.min(edit.at, blocks.length)
            const splice = { at, remove: Math.min(edit.remove, blocks.length - at), insert: edit.insert }
            linter.replace(splice)
            blocks = blocks.toSpliced(splice.at, splice.remove, ...splice.insert)
            linter.check()
          }
          const fresh = new Linter()
          fresh.setFacts({ genre: 'notice', fields: {} })
          fresh.reset(blocks)
          expect(linter.check()).toEqual(fresh.check())
          expect(fresh.check().failures).toEqual([])
          for (const { paragraph: index, at } of fresh.check().diagnostics) {
            expect(at.from).toBeLessThanOrEqual(at.to)
            expect(at.to).toBeLessThanOrEqual(blocks[index]!.text.length)
          }
        },
      ),
      { numRuns: 300 },
    )
  })

  it('needs each fix once', () => {
    fc.assert(
      fc.property(block, fc.constantFrom(...rules), (one, rule) => {
        const once = fixed([one], rule)
        expect(fixed(once, rule)).toEqual(once)
      }),
      { numRuns: 4_000 },
    )
  })
})

/** The blocks with every fix of one rule applied, the last in a paragraph first, overlapping ones left out. */
function fixed(blocks: readonly LintBlock[], rule: Rule): readonly LintBlock[] {
  const linter = new Linter([rule])
  linter.reset(blocks)
  const { diagnostics } = linter.check()
  return blocks.map((block, index) => {
    let { text } = block
    let before = text.length
    for (const { fix } of diagnostics.filter(one => one.paragraph === index).reverse()) {
      if (!fix || fix.range.to > before) continue
      text = text.slice(0, fix.range.from) + fix.text + text.slice(fix.range.to)
      before = fix.range.from
    }
    return { ...block, text }
  })
}

describe('lintDraft', () => {
  it('checks stored content with settings', () => {
    const content = {
      version: 1,
      genre: 'remarks',
      fields: {},
      blocks: [textBlock('title', '在座谈会上的发言'), textBlock('paragraph', '字'.repeat(600))],
    } as const
    expect(lintDraft(content).counts.minutes).toBe(3)
    const slow = lintDraft(content, { speechRate: 120, rules: { 'max-paragraph-length': 'off' } })
    expect(slow.counts.minutes).toBe(5.1)
    expect(slow.limits[0]?.basis.document).toBe('关于国务院办公厅精简会议文件改进会风文风的意见')
    expect(slow.diagnostics.map(one => one.ruleId)).not.toContain('max-paragraph-length')
    expect(slow.diagnostics.find(one => one.ruleId === 'max-document-length')?.severity).toBe('warning')
  })
})
