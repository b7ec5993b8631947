import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import { blockText, type DraftContent, draftTitle } from '../../core/document/draft.ts'
import { plainText } from '../../core/document/plain-text.ts'
import type { LintConfig } from '../../core/lint/config.ts'
import { lintDraft } from '../../core/lint/linter.ts'
import type { KnownDocuments } from '../../core/lint/reference/known-documents.ts'
import type { Diagnostic } from '../../core/lint/rule.ts'
import { rules } from '../../core/lint/rules/index.ts'
import type { ReportFinding, ReportRepetition, ReviewReport } from '../../core/report/report.ts'
import { commentThreads } from '../../core/review/comments.ts'
import type { Library } from '../service/library/library.ts'

/** The most sources that a report lists. */
const mostSources = 10

/** What a report needs besides its draft. */
export interface ReviewTask {
  readonly config: LintConfig
  readonly known: KnownDocuments
  /** Absent where the draft is compared with none. */
  readonly library?: Library | undefined
  /** The 发文字号 of the library's documents by their ids; empty where one has none. */
  readonly numbers?: ReadonlyMap<string, string>
  readonly reviewer: string
  readonly date: string
}

/** The report on one draft, with the rules that failed. What is an alert is judged as `lint` and `duplicates` judge it. */
export async function reviewFile(
  path: string,
  content: DraftContent,
  { config, known, library, numbers, reviewer, date }: ReviewTask,
): Promise<{ readonly report: ReviewReport; readonly failures: readonly string[] }> {
  const { text } = plainText(content.blocks)
  const { diagnostics, counts, limits, failures } = lintDraft(content, config, known)
  const texts = content.blocks.map(blockText)
  return {
    report: {
      title: draftTitle(content.blocks),
      content,
      file: basename(path),
      hash: createHash('sha256').update(text).digest('hex'),
      reviewer,
      date,
      counts,
      limits,
      findings: diagnostics.map(diagnostic => toFinding(diagnostic, texts)),
      repetition: library ? await repetitionOf(library, text, numbers) : null,
      threads: commentThreads(content),
      checklist: content.checklist ?? [],
      moves: [],
    },
    failures: failures.map(({ ruleId }) => ruleId),
  }
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
  library: Library,
  text: string,
  numbers: ReadonlyMap<string, string> = new Map(),
): Promise<ReportRepetition> {
  const { coverage, sources, matches } = await library.duplicates(text, { all: false })
  return {
    coverage,
    sources: sources.slice(0, mostSources).map(({ title, characters, share }) => ({ title, characters, share })),
    passages: matches.map(({ range, source, identity, addsNothing }) => ({
      words: text.slice(range.from, range.to),
      source: source.text,
      title: numberedTitle(source.title, numbers.get(source.documentId)),
      identity,
      addsNothing: addsNothing === true,
    })),
  }
}

function numberedTitle(title: string, number: string | undefined): string {
  return number ? `${title}（${number}）` : title
}
