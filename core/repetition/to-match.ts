import { type NormalisedText, originalSpan } from '../text/normalise.ts'
import type { RepetitionMatch } from './match.ts'
import type { SourceDocument, SourceText } from './repetition-library.ts'

/** A passage in units of the draft and of its source. */
interface UnitPassage {
  readonly from: number
  readonly to: number
  readonly sourceFrom: number
  readonly sourceTo: number
}

type Findings = Pick<RepetitionMatch, 'kind' | 'identity' | 'alert' | 'documentFrequency' | 'isMoved'>

/** A passage as people see it: both ranges as offsets in the texts as they were written. */
export function toMatch(
  passage: UnitPassage,
  draft: NormalisedText,
  { id, title, path, kind }: SourceDocument,
  { text, normalised }: SourceText,
  findings: Findings,
): RepetitionMatch {
  const range = originalSpan(normalised, passage.sourceFrom, passage.sourceTo)
  return {
    ...findings,
    range: originalSpan(draft, passage.from, passage.to),
    source: { documentId: id, title, path, kind, range, text: text.slice(range.from, range.to) },
  }
}
