import type { IgnoredFinding } from '../../core/document/draft.ts'
import type { Rule } from '../../core/lint/rule.ts'

/** Where an entry is kept: with one draft, or among the settings for all. */
export type IgnoredPlace = 'draft' | 'everywhere'

/** Something that is passed over, as settings list it. */
export interface IgnoredEntry {
  readonly place: IgnoredPlace
  readonly finding: IgnoredFinding
  /** What the rule is about. */
  readonly description: string
  /** The words meant; undefined where everything that the rule says is. */
  readonly words?: string
  readonly scope: string
}

/** Lists what is passed over in the draft at hand, then what is passed over everywhere, the last ignored first. */
export function ignoredEntries(
  inDraft: readonly IgnoredFinding[],
  everywhere: readonly IgnoredFinding[],
  rules: readonly Pick<Rule, 'id' | 'description'>[],
): readonly IgnoredEntry[] {
  const descriptions = new Map(rules.map(rule => [rule.id, rule.description]))
  const entries = (place: IgnoredPlace, findings: readonly IgnoredFinding[]) =>
    findings.toReversed().map((finding): IgnoredEntry => {
      const description = descriptions.get(finding.ruleId) ?? '本版本没有这条规则。'
      const scope = scopeLabel(place, finding)
      return { place, finding, description, scope, ...(finding.text !== undefined && { words: finding.text }) }
    })
  return [...entries('draft', inDraft), ...entries('everywhere', everywhere)]
}

/** A list without one entry. */
export function withoutEntry(findings: readonly IgnoredFinding[], entry: IgnoredEntry): readonly IgnoredFinding[] {
  return findings.filter(finding => finding !== entry.finding)
}

function scopeLabel(place: IgnoredPlace, { text, paragraph }: IgnoredFinding): string {
  if (place === 'everywhere') return text === undefined && paragraph === undefined ? '所有稿件这条规则' : '所有稿件'
  if (paragraph !== undefined) return '这一处'
  return text === undefined ? '本稿这条规则' : '本稿'
}
