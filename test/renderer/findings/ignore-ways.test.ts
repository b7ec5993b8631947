import { describe, expect, it } from 'vitest'
import { isIgnored } from '../../../core/lint/ignore.ts'
import type { RuleKind } from '../../../core/lint/rule.ts'
import type { RepetitionMatch } from '../../../core/repetition/match.ts'
import {
  type FoundPassage,
  ignoreChoices,
  ignoredFinding,
  ignoredSentence,
  withoutIgnored,
} from '../../../renderer/findings/ignore-ways.ts'

function passage(words: string, kind: RuleKind = 'wording', match?: RepetitionMatch): FoundPassage {
  const text = `前文${words}后文${words}`
  const at = { from: 2, to: 2 + words.length }
  const finding = { id: 'f1', ruleId: 'no-x', kind, severity: 'warning', at, message: '。', ...(match && { match }) }
  return { finding: finding as FoundPassage['finding'], text }
}

const ways = (found: FoundPassage) => ignoreChoices(found).map(choice => choice.way)

describe('the ways to ignore a finding', () => {
  it('are all there for words, each naming how far it reaches', () => {
    expect(ignoreChoices(passage('按装'))).toEqual([
      { way: 'here', label: '忽略这一处' },
      { way: 'words', label: '本稿都忽略“按装”' },
      { way: 'draft', label: '本稿不再检查这一项' },
      { way: 'unitWord', label: '加入单位词库', note: '所有稿件' },
      { way: 'rule', label: '关闭这条规则', note: '所有稿件' },
    ])
  })

  it('offer no words where they are too long, too short, blank or no words', () => {
    expect(ways(passage('字'.repeat(20)))).toContain('words')
    expect(ways(passage('字'.repeat(21)))).toEqual(['here', 'draft', 'rule'])
    expect(ways(passage('X'))).toEqual(['here', 'words', 'draft', 'rule'])
    expect(ways(passage('  '))).toEqual(['here', 'draft', 'rule'])
    expect(ways(passage('，，'))).toEqual(['here', 'words', 'draft', 'rule'])
    expect(ways(passage('按装 '))).toEqual(['here', 'words', 'draft', 'rule'])
    expect(ways(passage(''))).toEqual(['here', 'draft', 'rule'])
  })

  it('offer no words where the kind is not about words', () => {
    for (const kind of ['length', 'structure', 'repetition'] as const) {
      expect(ways(passage('按装', kind))).toEqual(['here', 'draft', 'rule'])
    }
  })

  it('are those of a rule for what the library holds, as settings list it too', () => {
    expect(ways(passage('按装', 'repetition', {} as RepetitionMatch))).toEqual(['here', 'draft', 'rule'])
  })

  it.each([
    ['here', [true, false, false]],
    ['words', [true, true, false]],
    ['draft', [true, true, true]],
    ['rule', [true, true, true]],
  ] as const)('%s passes over just what it says', (way, expected) => {
    const found = passage('按装')
    const ignoring = { findings: [ignoredFinding(way, found)], words: [] }
    const places = [found.finding.at, { from: 6, to: 8 }, { from: 0, to: 2 }]
    expect(places.map(at => isIgnored({ ruleId: 'no-x', kind: 'wording', at }, found.text, ignoring))).toEqual(expected)
    expect(isIgnored({ ruleId: 'no-y', kind: 'wording', at: found.finding.at }, found.text, ignoring)).toBe(false)
  })

  it('are told in one sentence that begins alike', () => {
    for (const { way } of ignoreChoices(passage('按装'))) {
      expect(ignoredSentence(way, passage('按装'))).toMatch(/^已忽略.*。$/)
    }
    expect(ignoredSentence('here', passage('字'.repeat(21)))).toBe('已忽略这一处问题。')
  })

  it('take back one entry alone', () => {
    const one = { ruleId: 'no-x', text: '按装' }
    const other = { ruleId: 'no-x' }
    expect(withoutIgnored([one, other], { ...one })).toEqual([other])
    expect(withoutIgnored([one, other, one], one)).toEqual([one, other])
    const ignored = [other]
    expect(withoutIgnored(ignored, one)).toBe(ignored)
  })
})
