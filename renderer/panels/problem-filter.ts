import type { RuleKind, Severity } from '../../core/lint/rule.ts'
import type { OutlineEntry, ShownFinding } from '../state/desk.ts'
import { filterByText } from './draft-filter.ts'

/** How much of the draft the problem list speaks of: all, the paragraph or the section of the caret. */
export const reaches = [
  ['draft', '全文'],
  ['section', '只看本节'],
  ['paragraph', '只看本段'],
] as const

export type ProblemReach = (typeof reaches)[number][0]

/** What the problem list shows of all findings. */
export interface ProblemFilter {
  readonly severity: Severity | 'all'
  readonly kind: RuleKind | 'all'
  /** Words that a finding or its passage must hold; all where empty. */
  readonly text: string
  readonly reach: ProblemReach
}

/** Shows everything. */
export const noFilter: ProblemFilter = { severity: 'all', kind: 'all', text: '', reach: 'draft' }

export function isFiltering({ severity, kind, text, reach }: ProblemFilter): boolean {
  return severity !== 'all' || kind !== 'all' || text.trim() !== '' || reach !== 'draft'
}

/** Where the caret stands: the index of its block, null without a caret, and the headings around it. */
export interface CaretPlace {
  readonly block: number | null
  readonly outline: readonly OutlineEntry[]
}

/** The findings that a filter leaves. Without a caret a paragraph or section leaves none. */
export function filterProblems(
  findings: readonly ShownFinding[],
  { severity, kind, text, reach }: ProblemFilter,
  caret: CaretPlace,
): readonly ShownFinding[] {
  const blocks = reach === 'draft' ? undefined : blocksOf(reach, caret)
  const kept = findings.filter(
    finding =>
      (severity === 'all' || finding.severity === severity) &&
      (kind === 'all' || finding.kind === kind) &&
      (!blocks || (finding.block >= blocks.from && finding.block < blocks.to)),
  )
  return text.trim() === '' ? kept : filterByText(kept, text, one => `${one.excerpt} ${one.message} ${one.basis ?? ''}`)
}

/** Without a heading above the caret its section is what stands before the first one. */
function blocksOf(
  reach: Exclude<ProblemReach, 'draft'>,
  { block, outline }: CaretPlace,
): { readonly from: number; readonly to: number } {
  if (block === null) return { from: 0, to: 0 }
  if (reach === 'paragraph') return { from: block, to: block + 1 }
  const starts = outline.filter(({ level }) => level === 1)
  const at = starts.findLastIndex(section => section.block <= block)
  return { from: starts[at]?.block ?? 0, to: starts[at + 1]?.block ?? Number.POSITIVE_INFINITY }
}
