import type { JudgedParagraph } from '../../core/repetition/adds-nothing.ts'
import { judgeParagraph, type RepetitionFinding } from '../../core/repetition/judge-draft.ts'
import type { BlockFinding } from '../findings/block-findings.ts'

/** What a person should be told of the passages of the first of some paragraphs that follow one another. */
export function repetitionFindings(paragraphs: readonly JudgedParagraph[]): readonly BlockFinding[] {
  return judgeParagraph(paragraphs, 0).map(toBlockFinding)
}

/** A finding of a draft as one of its block. */
export function toBlockFinding({ paragraph: _, ...finding }: RepetitionFinding): BlockFinding {
  return finding
}
