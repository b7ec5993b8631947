import type { IgnoredFinding } from '../document/draft.ts'
import type { Span } from '../text/span.ts'
import type { Diagnostic } from './rule.ts'

/** What is passed over. `words` are the unit's own: names of units and people, terms. No rule marks a part of them. */
export interface Ignoring {
  readonly findings: readonly IgnoredFinding[]
  readonly words: readonly string[]
}

/** Rules about measure and structure judge passages, not words: the unit's vocabulary is no excuse there. */
const blindToWords: ReadonlySet<Diagnostic['kind']> = new Set(['length', 'structure', 'repetition'])

/** Whether a finding in a paragraph of this text is to be passed over. */
export function isIgnored(diagnostic: Diagnostic, paragraph: string, { findings, words }: Ignoring): boolean {
  if (findings.length === 0 && words.length === 0) return false
  const { at, ruleId, kind } = diagnostic
  const marked = paragraph.slice(at.from, at.to)
  const isListed = findings.some(
    one => one.ruleId === ruleId && one.text === marked && (one.paragraph === undefined || one.paragraph === paragraph),
  )
  if (isListed) return true
  return !blindToWords.has(kind) && words.some(word => liesInWord(paragraph, at, word))
}

/** Whether the span lies inside an occurrence of the word. An empty word holds nothing. */
function liesInWord(paragraph: string, { from, to }: Span, word: string): boolean {
  if (word === '' || to - from > word.length) return false
  for (let start = Math.max(0, to - word.length); start <= from; start++) {
    if (paragraph.startsWith(word, start)) return true
  }
  return false
}
