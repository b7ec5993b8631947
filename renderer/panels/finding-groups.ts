import type { RuleKind, Severity } from '../../core/lint/rule.ts'
import { severityLabels } from '../../core/lint/severity-labels.ts'
import type { ShownFinding } from '../state/desk.ts'

/** The findings of one kind, gravest first, then in the order of the draft. */
export interface FindingGroup {
  readonly kind: RuleKind
  readonly label: string
  readonly findings: readonly ShownFinding[]
}

/** Kinds with their headings, in the order in which the problem list shows kinds of equal gravity. */
export const kindLabels: readonly (readonly [RuleKind, string])[] = [
  ['length', '篇幅'],
  ['placeholder', '待补内容'],
  ['structure', '结构'],
  ['format', '格式'],
  ['wording', '用语'],
  ['repetition', '重复'],
]

const gravity: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 }

/** Orders two findings: the graver first, equal ones as they stand in the draft. */
export function compareFindings(a: ShownFinding, b: ShownFinding): number {
  return gravity[a.severity] - gravity[b.severity] || a.block - b.block || a.at.from - b.at.from
}

/** Groups findings by kind, the kind with the gravest finding first. `severity` keeps one severity alone. */
export function groupFindings(findings: readonly ShownFinding[], severity: Severity | 'all'): readonly FindingGroup[] {
  const byKind = Map.groupBy(
    severity === 'all' ? findings : findings.filter(finding => finding.severity === severity),
    finding => finding.kind,
  )
  const groups = kindLabels.flatMap(([kind, label]) => {
    const group = byKind.get(kind)
    return group ? [{ kind, label, findings: group.toSorted(compareFindings) }] : []
  })
  return groups.sort((a, b) => gravestOf(a) - gravestOf(b))
}

function gravestOf({ findings: [first] }: FindingGroup): number {
  return first ? gravity[first.severity] : gravity.info
}

/** How many findings there are of each severity. */
export function countSeverities(findings: readonly ShownFinding[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, info: 0 }
  for (const finding of findings) counts[finding.severity]++
  return counts
}

/** Repetition of the library alone, in the order of the draft. */
export function libraryRepetitions(findings: readonly ShownFinding[]): readonly ShownFinding[] {
  return findings.filter(finding => finding.match).toSorted((a, b) => a.block - b.block || a.at.from - b.at.from)
}

/** One sentence about the number of findings, for people who hear the window. */
export function findingsSentence(findings: readonly ShownFinding[]): string {
  if (findings.length === 0) return '没有发现问题。'
  const counts = countSeverities(findings)
  const parts = (['error', 'warning', 'info'] as const)
    .filter(severity => counts[severity] > 0)
    .map(severity => `${severityLabels[severity]} ${counts[severity]} 处`)
  return `发现问题 ${findings.length} 处：${parts.join('，')}。`
}
