import type { Span } from '../text/span.ts'
import { addsNothing, type JudgedParagraph } from './adds-nothing.ts'
import type { RepetitionMatch } from './match.ts'
import { repetitionMessage } from './repetition-rule.ts'
import { type RepetitionRuleId, repetitionBases, repetitionRule } from './repetition-rules.ts'
import { shareFindings } from './share-findings.ts'

/** Gravity, as of a rule's finding. */
export type RepetitionSeverity = 'error' | 'warning' | 'info'

/** What a person is told of repetition in a draft. */
export interface RepetitionFinding {
  readonly ruleId: RepetitionRuleId
  readonly kind: 'repetition'
  readonly severity: RepetitionSeverity
  /** Index of the paragraph. */
  readonly paragraph: number
  /** UTF-16 offsets in the paragraph. */
  readonly at: Span
  readonly message: string
  readonly basis?: string
  /** The passage, where the finding is of one. */
  readonly match?: RepetitionMatch
}

/** Everything that is to be said of the repetitions in a draft: its passages, in order, then of the whole. */
export function judgeDraft(paragraphs: readonly JudgedParagraph[]): readonly RepetitionFinding[] {
  return [...paragraphs.flatMap((_, index) => judgeParagraph(paragraphs, index)), ...shareFindings(paragraphs)]
}

/** What is to be said of the passages of one paragraph; the others tell whether something new follows. */
export function judgeParagraph(paragraphs: readonly JudgedParagraph[], index: number): readonly RepetitionFinding[] {
  const paragraph = paragraphs[index]
  const alerts = paragraph?.matches.filter(match => match.alert) ?? []
  if (!paragraph || alerts.length === 0) return []
  const isEmpty = addsNothing(paragraphs, index)
  return alerts.map(found => {
    const match = isEmpty && found.source.kind === 'policy' ? { ...found, addsNothing: true as const } : found
    const isGrave = match.source.kind === 'policy' && (match.addsNothing || match.swaps)
    return {
      ruleId: repetitionRule.id,
      kind: repetitionRule.kind,
      severity: isGrave ? repetitionRule.severity : 'info',
      paragraph: index,
      at: match.range,
      message: repetitionMessage(paragraph.text, match),
      ...(match.source.kind === 'policy' && { basis: basisOf(match) }),
      match,
    }
  })
}

function basisOf({ swaps, addsNothing }: RepetitionMatch): string {
  if (swaps) return repetitionBases.swap
  return addsNothing ? repetitionBases.addsNothing : repetitionBases.copied
}
