import type { IgnoredFinding } from '../document/draft.ts'
import type { Span } from '../text/span.ts'
import type { Diagnostic, RuleKind } from './rule.ts'

/** What is passed over. `words` are the unit's own: names of units and people, terms. No rule marks a part of them. */
export interface Ignoring {
  readonly findings: readonly IgnoredFinding[]
  readonly words: readonly string[]
}

/** Rules about measure and structure judge passages, not words: the unit's vocabulary is no excuse there. */
const blindToWords: ReadonlySet<RuleKind> = new Set(['length', 'structure', 'repetition'])

/** Whether the unit's own words excuse findings of this kind. */
export function heedsWords(kind: RuleKind): boolean {
  return !blindToWords.has(kind)
}

/** What tells a finding apart: who found it, of what kind it is, and where in its paragraph. */
export type FoundPlace = Pick<Diagnostic, 'ruleId' | 'kind' | 'at'>

/** Whether a finding in a paragraph of this text is to be passed over. */
export function isIgnored(found: FoundPlace, paragraph: string, { findings, words }: Ignoring): boolean {
  if (findings.length === 0 && words.length === 0) return false
  const { at, ruleId, kind } = found
  const marked = paragraph.slice(at.from, at.to)
  const isListed = findings.some(
    one =>
      one.ruleId === ruleId &&
      (one.text === undefined || one.text === marked) &&
      (one.paragraph === undefined || one.paragraph === paragraph) &&
      (one.from === undefined || one.from === at.from),
  )
  if (isListed) return true
  return heedsWords(kind) && words.some(word => liesInWord(paragraph, at, word))
}

/** Whether the span lies inside an occurrence of the word. An empty word holds nothing. */
function liesInWord(paragraph: string, { from, to }: Span, word: string): boolean {
  if (word === '' || to - from > word.length) return false
  for (let start = Math.max(0, to - word.length); start <= from; start++) {
    if (paragraph.startsWith(word, start)) return true
  }
  return false
}
