import { coveredUnits } from '../../core/repetition/coverage.ts'
import { unitsOfSpan } from '../../core/repetition/exemptions.ts'
import type { RepetitionMatch } from '../../core/repetition/match.ts'
import { repetitionMessage, repetitionRule } from '../../core/repetition/repetition-rule.ts'
import { normalise } from '../../core/text/normalise.ts'
import type { Span } from '../../core/text/span.ts'
import type { BlockFinding } from '../findings/block-findings.ts'

/** The matches that a person should be told of, as findings of the paragraph. */
export function repetitionFindings(text: string, matches: readonly RepetitionMatch[]): readonly BlockFinding[] {
  return matches
    .filter(match => match.alert)
    .map(match => ({
      ruleId: repetitionRule.id,
      kind: repetitionRule.kind,
      severity: repetitionRule.severity,
      at: match.range,
      message: repetitionMessage(text, match),
      match,
    }))
}

/** Normalised characters of a text, and those inside any of the ranges. */
export interface RepeatedShare {
  readonly repeated: number
  readonly total: number
}

/** How much of a text lies inside ranges, in normalised characters. */
export function repeatedShare(text: string, ranges: readonly Span[]): RepeatedShare {
  const normalised = normalise(text)
  const total = normalised.text.length
  return { repeated: coveredUnits(ranges.map(range => unitsOfSpan(normalised, range))), total }
}
