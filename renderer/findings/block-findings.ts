import type { FieldPlace, Fix, RuleKind, Severity } from '../../core/lint/rule.ts'
import type { RepetitionMatch } from '../../core/repetition/match.ts'
import type { Span } from '../../core/text/span.ts'
import { isSameRelated, type RelatedPlace } from './related-place.ts'

/** A finding of one block, from the linter or the library, before it has a name. */
export interface BlockFinding {
  readonly ruleId: string
  readonly kind: RuleKind
  readonly severity: Severity
  /** UTF-16 offsets in the block's text. */
  readonly at: Span
  readonly message: string
  readonly basis?: string
  readonly fix?: Fix
  /** The element of header or imprint that it is about, in place of words of the block. */
  readonly field?: FieldPlace
  readonly match?: RepetitionMatch
  /** Other places of the draft that it speaks of. */
  readonly related?: readonly RelatedPlace[]
}

/** A finding that stands, carried along by edits until the next check. */
export interface LiveFinding extends BlockFinding {
  readonly id: string
}

/** Whether two findings say the same of the same place. */
export function isSameFinding(a: BlockFinding, b: BlockFinding): boolean {
  return (
    a.ruleId === b.ruleId &&
    a.kind === b.kind &&
    a.severity === b.severity &&
    a.at.from === b.at.from &&
    a.at.to === b.at.to &&
    a.message === b.message &&
    a.basis === b.basis &&
    isSameFix(a.fix, b.fix) &&
    a.field?.value === b.field?.value &&
    a.field?.right === b.field?.right &&
    a.match === b.match &&
    isSameRelated(a.related, b.related)
  )
}

function isSameFix(a: Fix | undefined, b: Fix | undefined): boolean {
  return (
    a === b ||
    (a?.title === b?.title && a?.text === b?.text && a?.range.from === b?.range.from && a?.range.to === b?.range.to)
  )
}

/** A change of a block's text: `removed` characters at `at` gave way to `inserted` ones. UTF-16 units. */
export interface TextChange {
  readonly at: number
  readonly removed: number
  readonly inserted: number
}

/** A span after a change of the text; undefined where nothing of it is left. Text typed at its edges stays outside. */
export function shiftSpan(span: Span, { at, removed, inserted }: TextChange): Span | undefined {
  const end = at + removed
  if (end <= span.from && (removed > 0 || at <= span.from)) {
    const by = inserted - removed
    return by === 0 ? span : { from: span.from + by, to: span.to + by }
  }
  if (at >= span.to) return span
  const from = at <= span.from ? at + inserted : span.from
  const to = end >= span.to ? (at <= span.from ? at + inserted : at) : span.to + inserted - removed
  return to > from ? { from, to } : undefined
}

/** Whether a change touches the inside of a span, so that what was said of its words no longer holds word for word. */
function touches({ at, removed }: TextChange, span: Span): boolean {
  return removed > 0 ? at < span.to && at + removed > span.from : at > span.from && at < span.to
}

/** Findings after a change of the text. A fix lapses with a change inside it. The same array where nothing moved. */
export function shiftFindings(findings: readonly LiveFinding[], change: TextChange): readonly LiveFinding[] {
  if (findings.every(finding => finding.at.to <= change.at && (finding.fix?.range.to ?? 0) <= change.at))
    return findings
  return findings.flatMap(finding => shiftFinding(finding, change))
}

function shiftFinding(finding: LiveFinding, change: TextChange): readonly LiveFinding[] {
  const { fix, ...rest } = finding
  const at = shiftSpan(finding.at, change)
  if (!at) return []
  if (!fix || touches(change, finding.at) || touches(change, fix.range)) return [{ ...rest, at }]
  const range = shiftSpan(fix.range, change) ?? movedPoint(fix.range, change)
  return [{ ...rest, at, fix: range === fix.range ? fix : { ...fix, range } }]
}

/** Where an insertion point, a span without text, stands after a change outside it. */
function movedPoint(point: Span, { at, removed, inserted }: TextChange): Span {
  const from = at <= point.from ? point.from + inserted - removed : point.from
  return { from, to: from }
}

/** Divides findings where a block is split; those across the place stay with the first part, cut short. */
export function splitFindings(
  findings: readonly LiveFinding[],
  at: number,
): { readonly before: readonly LiveFinding[]; readonly after: readonly LiveFinding[] } {
  const before: LiveFinding[] = []
  const after: LiveFinding[] = []
  for (const finding of findings) {
    if (finding.at.to <= at) before.push(finding)
    else if (finding.at.from >= at) after.push(finding)
    else {
      const { fix: _, ...rest } = finding
      before.push({ ...rest, at: { from: finding.at.from, to: at } })
    }
  }
  return { before, after: moveFindings(after, -at) }
}

/** Findings whose text now stands `by` characters further on. */
export function moveFindings(findings: readonly LiveFinding[], by: number): readonly LiveFinding[] {
  if (by === 0) return findings
  return findings.map(finding => ({
    ...finding,
    at: moveSpan(finding.at, by),
    ...(finding.fix && { fix: { ...finding.fix, range: moveSpan(finding.fix.range, by) } }),
  }))
}

function moveSpan(span: Span, by: number): Span {
  return { from: span.from + by, to: span.to + by }
}
