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
  /** By the id of the document rule. */
  readonly digests: ReadonlyMap<string, unknown>
  readonly failures: readonly RuleFailure[]
}

/** Runs every paragraph rule on one paragraph and draws the digests of the document rules. */
export function readParagraph(active: readonly ActiveRule[], paragraph: Paragraph, facts: LintFacts): ParagraphReading {
  const diagnostics: UnplacedDiagnostic[] = []
  const digests = new Map<string, unknown>()
  const failures: RuleFailure[] = []
  for (const one of active) {
    const { rule, options } = one
    guard(rule.id, failures, () => {
      if (rule.scope === 'document') {
        if (rule.digest) digests.set(rule.id, rule.digest(paragraph, options, facts))
        return
      }
      const found = [...(rule as ParagraphRule<unknown>).check(paragraph, options, facts)]
      for (const finding of found) requireInside(finding, paragraph.text.length)
      diagnostics.push(...found.map(finding => diagnose(one, finding)))
    })
  }
  diagnostics.sort(byPlaceInParagraph)
  return { diagnostics, digests, failures }
}

/** Runs every document rule. `digestsOf` gives a rule's digests, one a paragraph. */
export function readDocument(
  active: readonly ActiveRule[],
  document: LintDocument,
  digestsOf: (ruleId: string) => readonly unknown[],
): { readonly diagnostics: readonly Diagnostic[]; readonly failures: readonly RuleFailure[] } {
  const diagnostics: Diagnostic[] = []
  const failures: RuleFailure[] = []
  for (const one of active) {
    if (one.rule.scope !== 'document') continue
    const rule = one.rule as DocumentRule<unknown, unknown>
    guard(rule.id, failures, () => {
      const found = [...rule.check(document, one.options, rule.digest ? digestsOf(rule.id) : [])]
      for (const finding of found) requireInside(finding, lengthOf(document, finding.paragraph))
      for (const finding of found) {
        for (const place of finding.related ?? []) requireInside(place, lengthOf(document, place.paragraph))
      }
      diagnostics.push(...found.map(finding => ({ ...diagnose(one, finding), paragraph: finding.paragraph })))
    })
  }
  return { diagnostics, failures }
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

function byPlaceInParagraph(a: UnplacedDiagnostic, b: UnplacedDiagnostic): number {
  return a.at.from - b.at.from || (a.ruleId < b.ruleId ? -1 : a.ruleId > b.ruleId ? 1 : 0)
}

function lengthOf(document: LintDocument, paragraph: number): number {
  const text = document.paragraphs[paragraph]?.text
  if (text === undefined) throw new RangeError(`No paragraph ${paragraph} of ${document.paragraphs.length}`)
  return text.length
}

function requireInside(finding: { readonly at: Span; readonly fix?: { readonly range: Span } }, length: number): void {
  for (const span of [finding.at, finding.fix?.range]) {
    if (span && !(0 <= span.from && span.from <= span.to && span.to <= length)) {
      throw new RangeError(`Span ${span.from} to ${span.to} outside a text of ${length}`)
    }
  }
}

function guard(ruleId: string, failures: RuleFailure[], run: () => void): void {
  try {
    run()
  } catch (error) {
    failures.push({ ruleId, message: error instanceof Error ? error.message : String(error) })
  }
}
