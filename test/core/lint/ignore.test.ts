import { describe, expect, it } from 'vitest'
import { type DraftContent, textBlock } from '../../../core/document/draft.ts'
import type { LintConfig } from '../../../core/lint/config.ts'
import type { Ignoring } from '../../../core/lint/ignore.ts'
import { lintDraft } from '../../../core/lint/linter.ts'

const twice = '全县排查隐患X处，整改X处，列入XX机械厂清单。'

function content(...texts: readonly string[]): DraftContent {
  return { version: 1, genre: 'report', fields: {}, blocks: texts.map(text => textBlock('paragraph', text)) }
}

function marked(draft: DraftContent, config: Partial<LintConfig>): readonly string[] {
  return lintDraft(draft, config)
    .diagnostics.filter(one => one.ruleId === 'no-placeholders')
    .map(one => draft.blocks[one.paragraph]?.children[0]?.text.slice(one.at.from, one.at.to) ?? '')
}

const ignoring = (part: Partial<Ignoring>) => ({ ignoring: { findings: [], words: [], ...part } })

describe('ignoring', () => {
  it('passes over the same words of one rule in the whole draft', () => {
    const findings = [{ ruleId: 'no-placeholders', text: 'X' }]
    expect(marked(content(twice, '新增X人。'), ignoring({ findings }))).toEqual(['XX'])
    expect(marked(content(twice), ignoring({ findings: [{ ruleId: 'other-rule', text: 'X' }] }))).toHaveLength(3)
  })

  it('passes over everything that a rule says where no words are named', () => {
    expect(marked({ ...content(twice), ignored: [{ ruleId: 'no-placeholders' }] }, {})).toEqual([])
    expect(marked({ ...content(twice), ignored: [{ ruleId: 'other-rule' }] }, {})).toHaveLength(3)
  })

  it('passes over one paragraph alone, and judges it anew once it changes', () => {
    const findings = [{ ruleId: 'no-placeholders', text: 'X', paragraph: '新增X人。' }]
    expect(marked(content('新增X人。', '减少X人。'), ignoring({ findings }))).toEqual(['X'])
    expect(marked(content('今年新增X人。'), ignoring({ findings }))).toEqual(['X'])
  })

  it('passes over one place alone of a paragraph that says the same twice', () => {
    const findings = [{ ruleId: 'no-placeholders', text: 'X', paragraph: twice, from: twice.lastIndexOf('X处') }]
    expect(marked(content(twice), ignoring({ findings }))).toEqual(['X', 'XX'])
    expect(marked(content('新增X人，减少X人。'), ignoring({ findings }))).toEqual(['X', 'X'])
  })

  it('passes over what the draft itself says', () => {
    expect(marked({ ...content(twice), ignored: [{ ruleId: 'no-placeholders', text: 'XX' }] }, {})).toEqual(['X', 'X'])
  })

  it('marks no part of the words of the unit', () => {
    expect(marked(content(twice), ignoring({ words: ['XX机械厂', ''] }))).toEqual(['X', 'X'])
    expect(marked(content(twice), ignoring({ words: ['机械厂'] }))).toHaveLength(3)
  })

  it('lets no word excuse a draft that is too long', () => {
    const long = content('字'.repeat(600))
    const words = ['字'.repeat(700), '字'.repeat(600)]
    const rules = lintDraft(long, ignoring({ words })).diagnostics.map(one => one.ruleId)
    expect(rules).toContain('max-paragraph-length')
  })
})

describe('a setting for one genre', () => {
  it('holds there and nowhere else', () => {
    const config = { genres: { report: { 'no-placeholders': 'off' } } } as const
    expect(marked(content(twice), config)).toEqual([])
    expect(marked({ ...content(twice), genre: 'notice' }, config)).toHaveLength(3)
    expect(marked(content(twice), { ...config, rules: { 'no-placeholders': 'info' } })).toEqual([])
  })
})
