import type { JudgedParagraph } from '../../core/repetition/adds-nothing.ts'
import { coveredUnits } from '../../core/repetition/coverage.ts'
import { unitsOfSpan } from '../../core/repetition/exemptions.ts'
import { judgeParagraph, type RepetitionFinding } from '../../core/repetition/judge-draft.ts'
import { normalise } from '../../core/text/normalise.ts'
import type { Span } from '../../core/text/span.ts'
import type { BlockFinding } from '../findings/block-findings.ts'

/** What a person should be told of the passages of the first of some paragraphs that follow one another. */
export function repetitionFindings(paragraphs: readonly JudgedParagraph[]): readonly BlockFinding[] {
  return judgeParagraph(paragraphs, 0).map(toBlockFinding)
}

/** A finding of a draft as one of its block. */
export function toBlockFinding({ paragraph: _, ...finding }: RepetitionFinding): BlockFinding {
  return finding
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
