import type { LibraryText } from '../../core/contract/contract.ts'
import { labelEnd } from '../../core/repetition/clause-label.ts'
import { type ClausePath, clausePath } from '../../core/repetition/clause-path.ts'
import type { MatchSource, OtherSource, RepetitionMatch } from '../../core/repetition/match.ts'
import { normalise, originalSpan } from '../../core/text/normalise.ts'
import type { Span } from '../../core/text/span.ts'

/** A document that holds a passage, as a person can choose it: of the match's own source the words are known at once. */
export interface HoldingSource extends Pick<MatchSource, 'documentId' | 'title' | 'path' | 'kind'> {
  readonly identity: number
  readonly known?: MatchSource
  readonly units?: OtherSource['units']
}

/** A passage of a library document in its surroundings. */
export interface SourcePassage {
  /** UTF-16 offsets in the document's text. */
  readonly range: Span
  readonly words: string
  /** What stands before and behind it in its first and last line. */
  readonly before: string
  readonly behind: string
  readonly path: ClausePath
}

/** All documents known to hold the passage of a match, its source first. */
export function holdingSources({ source, identity, others = [] }: RepetitionMatch): readonly HoldingSource[] {
  const { documentId, title, path, kind } = source
  return [{ documentId, title, path, kind, identity, known: source }, ...others]
}

/** Where a document holds the passage. */
export function sourcePassage({ text }: LibraryText, { known, units }: HoldingSource): SourcePassage {
  const range = known?.range ?? unlabelled(text, originalSpan(normalise(text), units?.from ?? 0, units?.to ?? 0))
  const start = text.lastIndexOf('\n', range.from - 1) + 1
  const end = text.indexOf('\n', range.to)
  return {
    range,
    words: text.slice(range.from, range.to),
    before: text.slice(Math.min(start, range.from), range.from),
    behind: text.slice(range.to, end === -1 ? undefined : end),
    path: clausePath(text, range.from),
  }
}

/** The range without the number of the clause, as the match's own source has it. */
function unlabelled(text: string, { from, to }: Span): Span {
  const end = labelEnd(text, from)
  const start = end + (/^\s*/u.exec(text.slice(end, to))?.[0].length ?? 0)
  return end === from || start >= to ? { from, to } : { from: start, to }
}
