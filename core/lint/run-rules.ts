import type { Span } from '../text/span.ts'
import { type ActiveRule, findingSeverity } from './config.ts'
import type {
  Diagnostic,
  DocumentFinding,
  DocumentRule,
  Finding,
  LintDocument,
  LintFacts,
  Paragraph,
  ParagraphRule,
} from './rule.ts'

/** A rule that threw or pointed outside the text, and what it said. Its findings of that run are dropped. */
export interface RuleFailure {
  readonly ruleId: string
  readonly message: string
}

/** A finding that does not know its paragraph's place yet. */
export type UnplacedDiagnostic = Omit<Diagnostic, 'paragraph' | 'related'>

/** What all rules say of one paragraph, wherever it stands. */
export interface ParagraphReading {
  readonly diagnostics: readonly UnplacedDiagnostic[]
  /** One a document rule, in the order of the rules that are on; undefined where a rule draws none or failed. */
  readonly digests: readonly unknown[]
  readonly failures: readonly RuleFailure[]
}

interface OpenReading extends ParagraphReading {
  readonly diagnostics: UnplacedDiagnostic[]
  readonly digests: unknown[]
  readonly failures: RuleFailure[]
}

/**
 * Runs every paragraph rule on paragraphs and draws the digests of the document rules. A rule reads all paragraphs
 * before the next one begins: its code and data stay at hand, which takes a long draft half the time.
 */
export function readParagraphs(
  active: readonly ActiveRule[],
  paragraphs: readonly Paragraph[],
  facts: LintFacts,
): readonly ParagraphReading[] {
  const readings = paragraphs.map((): OpenReading => ({ diagnostics: [], digests: [], failures: [] }))
  for (const one of active) {
    const isDocumentRule = one.rule.scope === 'document'
    for (let index = 0; index < paragraphs.length; index++) {
      const reading = readings[index] as OpenReading
      const paragraph = paragraphs[index] as Paragraph
      try {
        if (isDocumentRule) reading.digests.push(undefined)
        if (isDocumentRule) drawDigest(one as ActiveRule<DocumentRule<unknown, unknown>>, paragraph, facts, reading)
        else findInParagraph(one as ActiveRule<ParagraphRule<unknown>>, paragraph, facts, reading)
      } catch (error) {
        reading.failures.push(failureOf(one, error))
      }
    }
  }
  return readings
}

function drawDigest(
  { rule, options }: ActiveRule<DocumentRule<unknown, unknown>>,
  paragraph: Paragraph,
  facts: LintFacts,
  { digests }: OpenReading,
): void {
  if (rule.digest) digests[digests.length - 1] = rule.digest(paragraph, options, facts)
}

function findInParagraph(
  active: ActiveRule<ParagraphRule<unknown>>,
  paragraph: Paragraph,
  facts: LintFacts,
  { diagnostics }: OpenReading,
): void {
  let found: UnplacedDiagnostic[] | undefined
  for (const cell of paragraph.cells ?? [{ from: 0, paragraph }]) {
    for (const finding of active.rule.check(cell.paragraph, active.options, facts)) {
      requireInside(finding, cell.paragraph.text.length)
      const diagnostic = diagnose(active, cell.from === 0 ? finding : movedFinding(finding, cell.from))
      if (found) found.push(diagnostic)
      else found = [diagnostic]
    }
  }
  if (found) diagnostics.push(...found)
}

/** A finding in a cell as one in its table. */
function movedFinding(finding: Finding, by: number): Finding {
  const moved = ({ from, to }: Span): Span => ({ from: from + by, to: to + by })
  const { fix } = finding
  return { ...finding, at: moved(finding.at), ...(fix && { fix: { ...fix, range: moved(fix.range) } }) }
}

/** Runs one document rule. Its findings, or how it failed. `lengths` are those of the paragraphs, in UTF-16 units. */
export function runDocumentRule(
  active: ActiveRule<DocumentRule<unknown, unknown>>,
  document: LintDocument,
  digests: readonly unknown[],
  lengths: readonly number[],
): { readonly diagnostics: readonly Diagnostic[]; readonly failure?: RuleFailure } {
  try {
    const diagnostics: Diagnostic[] = []
    for (const finding of active.rule.check(document, active.options, digests)) {
      requireInside(finding, lengthOf(finding.paragraph, lengths))
      for (const place of finding.related ?? []) requireInside(place, lengthOf(place.paragraph, lengths))
      diagnostics.push({ ...diagnose(active, finding), paragraph: finding.paragraph })
    }
    return { diagnostics }
  } catch (error) {
    return { diagnostics: [], failure: failureOf(active, error) }
  }
}

function lengthOf(paragraph: number, lengths: readonly number[]): number {
  const length = lengths[paragraph]
  if (length === undefined) throw new RangeError(`No paragraph ${paragraph} of ${lengths.length}`)
  return length
}

function failureOf({ rule }: ActiveRule, error: unknown): RuleFailure {
  return { ruleId: rule.id, message: error instanceof Error ? error.message : String(error) }
}

function diagnose<F extends Finding | DocumentFinding>(active: ActiveRule, finding: F) {
  const { rule } = active
  const basis = finding.basis ?? rule.basis
  return {
    ...finding,
    ...(basis === undefined ? {} : { basis }),
    ruleId: rule.id,
    kind: rule.kind,
    severity: findingSeverity(active, finding.severity),
  }
}

function requireInside(finding: { readonly at: Span; readonly fix?: { readonly range: Span } }, length: number): void {
  requireSpanInside(finding.at, length)
  if (finding.fix) requireSpanInside(finding.fix.range, length)
}

function requireSpanInside({ from, to }: Span, length: number): void {
  if (!(0 <= from && from <= to && to <= length)) {
    throw new RangeError(`Span ${from} to ${to} outside a text of ${length}`)
  }
}
