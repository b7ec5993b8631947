import type { RuleKind, Severity } from '../../core/lint/rule.ts'
import { severityLabels } from '../../core/lint/severity-labels.ts'
import type { OutlineEntry, ShownFinding } from '../state/desk.ts'

/** How the problem list is divided. */
export const groupings = [
  ['kind', '按类别'],
  ['severity', '按轻重'],
  ['section', '按部分'],
  ['rule', '按问题'],
] as const

export type FindingGrouping = (typeof groupings)[number][0]

/** Findings that belong together, gravest first, then in the order of the draft; by section in that order alone. */
export interface FindingGroup {
  /** Tells it apart from the others of its grouping. */
  readonly key: string
  readonly label: string
  readonly findings: readonly ShownFinding[]
}

/** What a group by section and by rule goes by. */
export interface GroupingFacts {
  readonly outline: readonly OutlineEntry[]
  /** What a rule is called. */
  readonly ruleName: (ruleId: string) => string
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
function compareFindings(a: ShownFinding, b: ShownFinding): number {
  return gravity[a.severity] - gravity[b.severity] || byPlace(a, b)
}

/** Divides findings. Groups with the gravest finding come first, by section they come in the order of the draft. */
export function groupFindings(
  findings: readonly ShownFinding[],
  grouping: FindingGrouping,
  facts: GroupingFacts,
): readonly FindingGroup[] {
  switch (grouping) {
    case 'kind':
      return gravestFirst(kindLabels.map(([kind, label]) => group(kind, label, findings, one => one.kind === kind)))
    case 'severity':
      return (['error', 'warning', 'info'] as const)
        .map(severity => group(severity, severityLabels[severity], findings, one => one.severity === severity))
        .filter(isFilled)
    case 'rule':
      return gravestFirst(
        [...Map.groupBy(findings, one => one.ruleId)].map(([id, own]) => ({
          key: id,
          label: facts.ruleName(id),
          findings: own.toSorted(compareFindings),
        })),
      )
    case 'section':
      return bySection(findings, facts.outline)
  }
}

function bySection(findings: readonly ShownFinding[], outline: readonly OutlineEntry[]): readonly FindingGroup[] {
  const sections = outline.filter(({ level }) => level === 1)
  const places = Map.groupBy(findings.toSorted(byPlace), ({ block }) =>
    sections.findLastIndex(section => section.block <= block),
  )
  return [...places]
    .sort(([a], [b]) => a - b)
    .map(([at, own]) => ({ key: `section-${at}`, label: sections[at]?.text.trim() || '标题和开头', findings: own }))
}

function group(
  key: string,
  label: string,
  findings: readonly ShownFinding[],
  belongs: (finding: ShownFinding) => boolean,
): FindingGroup {
  return { key, label, findings: findings.filter(belongs).sort(compareFindings) }
}

function gravestFirst(groups: readonly FindingGroup[]): readonly FindingGroup[] {
  return groups.filter(isFilled).sort((a, b) => gravestOf(a) - gravestOf(b))
}

function isFilled({ findings }: FindingGroup): boolean {
  return findings.length > 0
}

function gravestOf({ findings: [first] }: FindingGroup): number {
  return first ? gravity[first.severity] : gravity.info
}

function byPlace(a: ShownFinding, b: ShownFinding): number {
  return a.block - b.block || a.at.from - b.at.from
}

/** How many findings there are of each severity. */
export function countSeverities(findings: readonly ShownFinding[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, info: 0 }
  for (const finding of findings) counts[finding.severity]++
  return counts
}

/** Repetition of the library alone, in the order of the draft. */
export function libraryRepetitions(findings: readonly ShownFinding[]): readonly ShownFinding[] {
  return findings.filter(finding => finding.match).toSorted(byPlace)
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
