import { createHash } from 'node:crypto'
import { blockText, type DraftContent } from '../../../core/document/draft.ts'
import { plainText } from '../../../core/document/plain-text.ts'
import type { PlainMove } from '../../../core/document/status-log.ts'
import type { LintConfig } from '../../../core/lint/config.ts'
import { lintDraft } from '../../../core/lint/linter.ts'
import type { KnownDocuments } from '../../../core/lint/reference/known-documents.ts'
import type { Diagnostic } from '../../../core/lint/rule.ts'
import { rules } from '../../../core/lint/rules/index.ts'
import type { ReportFinding, ReportRepetition, ReviewReport } from '../../../core/report/report.ts'
import { commentThreads } from '../../../core/review/comments.ts'
import type { Library } from '../library/library.ts'

/** The most sources that a report lists. */
const mostSources = 10

/** What a report needs besides its draft. */
export interface ReviewTask {
  readonly title: string
  /** The file that the draft came from; absent for a draft of the program. */
  readonly file?: string
  readonly config: LintConfig
  readonly known: KnownDocuments
  /** Absent where the draft is compared with none. */
  readonly library?: Library | undefined
  /** The path of the draft's own copy in the library, which is left out. */
  readonly copyOf?: string
  /** The 发文字号 of the library's documents by their ids; empty where one has none. */
  readonly numbers?: ReadonlyMap<string, string>
  readonly reviewer: string
  readonly date: string
  readonly moves?: readonly PlainMove[]
}

/**
 * The report on one draft, with the rules that failed: the same for window and command line. What is an alert is judged as
 * `lint` and `duplicates` judge it.
 */
export async function reviewDraft(
  content: DraftContent,
  { title, file, config, known, reviewer, date, moves = [], ...compared }: ReviewTask,
): Promise<{ readonly report: ReviewReport; readonly failures: readonly string[] }> {
  const { text } = plainText(content.blocks)
  const { diagnostics, counts, limits, failures } = lintDraft(content, config, known)
  const texts = content.blocks.map(blockText)
  const { genre, fields } = content
  return {
    report: {
      title,
      content: { genre, fields },
      ...(file !== undefined && { file }),
      hash: createHash('sha256').update(text).digest('hex'),
      reviewer,
      date,
      counts,
      limits,
      findings: diagnostics.map(diagnostic => toFinding(diagnostic, texts)),
      repetition: await repetitionOf(text, compared),
      threads: commentThreads(content),
      checklist: content.checklist ?? [],
      moves,
    },
    failures: failures.map(({ ruleId }) => ruleId),
  }
}

/** The day of this computer's calendar, as a report shows it. */
export function reportDay(now: Date): string {
  return `${now.getFullYear()}年${now.getMonth() + 1}月${now.getDate()}日`
}

function toFinding(
  { ruleId, severity, message, basis, paragraph, at }: Diagnostic,
  texts: readonly string[],
): ReportFinding {
  const rule = rules.find(({ id }) => id === ruleId)
  const reason = basis ?? rule?.basis
  return {
    severity,
    ruleId,
    message,
    ...(reason !== undefined && { basis: reason }),
    paragraph: rule?.kind === 'length' && rule.scope === 'document' ? null : paragraph + 1,
    words: (texts[paragraph] ?? '').slice(at.from, at.to),
  }
}

async function repetitionOf(
  text: string,
  { library, copyOf, numbers }: Pick<ReviewTask, 'library' | 'copyOf' | 'numbers'>,
): Promise<ReportRepetition | null> {
  if (!library) return null
  const left = copyOf === undefined ? {} : { copyOf }
  const { coverage, sources, matches } = await library.duplicates(text, { all: false, ...left })
  return {
    coverage,
    sources: sources.slice(0, mostSources).map(({ title, characters, share }) => ({ title, characters, share })),
    passages: matches.map(({ range, source, identity, addsNothing }) => ({
      words: text.slice(range.from, range.to),
      source: source.text,
      title: numberedTitle(source.title, numbers?.get(source.documentId)),
      identity,
      addsNothing: addsNothing === true,
    })),
  }
}

function numberedTitle(title: string, number: string | undefined): string {
  return number ? `${title}（${number}）` : title
}
