import type { ChecklistTick } from '../document/checklist.ts'
import type { DraftContent } from '../document/draft.ts'
import type { PlainMove } from '../document/status-log.ts'
import type { DocumentCounts } from '../lint/counts.ts'
import type { LengthLimit } from '../lint/limits.ts'
import type { Severity } from '../lint/rule.ts'
import type { CommentThread } from '../review/comments.ts'

/** What one rule says of one place. */
export interface ReportFinding {
  readonly severity: Severity
  readonly ruleId: string
  readonly message: string
  readonly basis?: string
  /** Counted from 1; null for the whole draft. */
  readonly paragraph: number | null
  /** The words that are meant; empty where none are. */
  readonly words: string
}

/** A passage of the draft beside its source. */
export interface ReportPassage {
  readonly words: string
  readonly source: string
  readonly title: string
  /** Share of normalised characters that agree, 0 to 1. */
  readonly identity: number
  readonly addsNothing: boolean
}

/** What the draft repeats of a library. */
export interface ReportRepetition {
  /** Share of normalised characters in exact runs of 13 or more, 0 to 1. */
  readonly coverage: number
  /** The documents it repeats most of, the first most. Share of the draft, 0 to 1. */
  readonly sources: readonly { readonly title: string; readonly characters: number; readonly share: number }[]
  readonly passages: readonly ReportPassage[]
}

/** Everything that a review report (审核报告) tells of one draft. */
export interface ReviewReport {
  readonly title: string
  readonly content: Pick<DraftContent, 'genre' | 'fields'>
  /** The name of the file or folder that it came from; absent for a draft of the program. */
  readonly file?: string
  /** SHA-256 of the draft's text, hexadecimal: by which a printed report and a draft are known to belong together. */
  readonly hash: string
  /** Who reviewed; empty where nobody is named. */
  readonly reviewer: string
  /** The day of the report, as it is shown. */
  readonly date: string
  readonly counts: DocumentCounts
  readonly limits: readonly LengthLimit[]
  readonly findings: readonly ReportFinding[]
  /** Null where the draft was not compared with any library. */
  readonly repetition: ReportRepetition | null
  readonly threads: readonly CommentThread[]
  readonly checklist: readonly ChecklistTick[]
  readonly moves: readonly PlainMove[]
}

/** The limits that a draft does not keep. */
export function brokenLimits({ counts, limits }: Pick<ReviewReport, 'counts' | 'limits'>): readonly LengthLimit[] {
  return limits.filter(({ kind, value }) => counts[kind] > value)
}

/** How many findings of a severity there are. */
export function countOf({ findings }: Pick<ReviewReport, 'findings'>, severity: Severity): number {
  return findings.filter(finding => finding.severity === severity).length
}

/** What was decided of a draft as it was last sent; undefined where it was sent again, or taken back, since then. */
export function decisionOf(moves: readonly PlainMove[]): PlainMove | undefined {
  const sent = moves.findLastIndex(({ to }) => to === 'submitted' || to === 'drafting')
  return moves.slice(sent + 1).findLast(({ to }) => to === 'passed' || to === 'returned')
}

/** Who is to be named as the reviewer: who decided, else `own`, unless that is who sent the draft; empty for nobody. */
export function likelyReviewer(moves: readonly PlainMove[], own: string): string {
  const decided = decisionOf(moves)?.author ?? ''
  if (decided !== '') return decided
  return moves.findLast(({ to }) => to === 'submitted')?.author === own ? '' : own
}
