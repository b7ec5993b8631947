import type { Span } from '../text/span.ts'
import type { Passage } from './join-runs.ts'
import type { Postings } from './postings.ts'

/** A passage that competes with others for its part of a paragraph. */
export interface Contender {
  readonly passage: Passage
  readonly postings: Postings
  /** What is left of it in a part of the draft, in units: none, one passage, or several. */
  within(part: Span): readonly Contender[]
}
