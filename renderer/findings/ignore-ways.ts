import type { IgnoredFinding } from '../../core/document/draft.ts'
import { heedsWords } from '../../core/lint/ignore.ts'
import type { LiveFinding } from './block-findings.ts'

/**
 * How far a finding is ignored: at this one place, wherever its words stand in this draft, everything its rule says in
 * this draft, its words as the unit's own in all drafts, the rule in all drafts.
 */
export type IgnoreWay = 'here' | 'words' | 'draft' | 'unitWord' | 'rule'

/** A way to ignore, as a menu shows it. */
export interface IgnoreChoice {
  readonly way: IgnoreWay
  readonly label: string
  /** How far it reaches, where that is beyond the draft. */
  readonly note?: string
}

/** A finding with the whole text of its paragraph. */
export interface FoundPassage {
  readonly finding: LiveFinding
  readonly text: string
}

/** The longest words that are ignored as words, in characters. */
const longestWords = 20

/** The words that a finding marks. */
export function markedWords({ finding, text }: FoundPassage): string {
  return text.slice(finding.at.from, finding.at.to)
}

/** The ways that make sense for a finding, the narrowest first. */
export function ignoreChoices(passage: FoundPassage): readonly IgnoreChoice[] {
  const { finding } = passage
  const words = markedWords(passage)
  const isAboutWords = heedsWords(finding.kind)
  const choices: readonly (IgnoreChoice | false)[] = [
    { way: 'here', label: '忽略这一处' },
    isAboutWords && isShort(words) && { way: 'words', label: `本稿都忽略“${words}”` },
    { way: 'draft', label: '本稿不再检查这一项' },
    isAboutWords && isWord(words) && { way: 'unitWord', label: '加入单位词库', note: '所有稿件' },
    { way: 'rule', label: '关闭这条规则', note: '所有稿件' },
  ]
  return choices.filter(choice => choice !== false)
}

/** What is told once a finding is ignored. */
export function ignoredSentence(way: IgnoreWay, passage: FoundPassage): string {
  const words = markedWords(passage)
  switch (way) {
    case 'here':
      return isShort(words) ? `已忽略这一处“${words}”。` : '已忽略这一处问题。'
    case 'words':
      return `已忽略本稿中的“${words}”。`
    case 'draft':
      return '已忽略，本稿不再检查这一项。'
    case 'unitWord':
      return `已忽略“${words}”，并加入单位词库。`
    case 'rule':
      return '已忽略，并关闭了这条规则；所有稿件都不再检查这一项。'
  }
}

/** What is passed over, for the ways that concern findings and not words. */
export function ignoredFinding(way: Exclude<IgnoreWay, 'unitWord'>, passage: FoundPassage): IgnoredFinding {
  const { ruleId, at } = passage.finding
  if (way === 'here') return { ruleId, text: markedWords(passage), paragraph: passage.text, from: at.from }
  return way === 'words' ? { ruleId, text: markedWords(passage) } : { ruleId }
}

/** A list without one finding that was put in; of several equal ones the last goes. */
export function withoutIgnored(ignored: readonly IgnoredFinding[], gone: IgnoredFinding): readonly IgnoredFinding[] {
  const at = ignored.findLastIndex(
    one =>
      one.ruleId === gone.ruleId &&
      one.text === gone.text &&
      one.paragraph === gone.paragraph &&
      one.from === gone.from,
  )
  return at === -1 ? ignored : ignored.toSpliced(at, 1)
}

function isShort(words: string): boolean {
  const { length } = [...words]
  return words.trim() !== '' && length <= longestWords
}

/** Whether words can stand among the unit's own: at least two characters, one of them no mark, no space at the ends. */
function isWord(words: string): boolean {
  return isShort(words) && [...words].length >= 2 && words === words.trim() && /[\p{L}\p{N}]/u.test(words)
}
