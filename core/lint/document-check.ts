import type { ActiveRule } from './config.ts'
import type { DocumentCounts } from './counts.ts'
import type { LengthLimit } from './limits.ts'
import type { Diagnostic, DocumentRule, LintFacts, Paragraph } from './rule.ts'
import { type ParagraphReading, type RuleFailure, runDocumentRule } from './run-rules.ts'
import { isSameValue } from './same-value.ts'
import { forgetReads, noReads, type Reads, type Watch, WatchedDocument, WatchedParagraph } from './watched-document.ts'

type ActiveDocumentRule = ActiveRule<DocumentRule<unknown, unknown>>

/** One rule with its digests, what it read and found when it last ran. */
interface RuleState {
  readonly active: ActiveDocumentRule
  readonly digests: unknown[]
  readonly reads: Reads
  found: readonly Diagnostic[]
  failure: RuleFailure | undefined
  isStale: boolean
}

/** A paragraph and what the rules drew from it. */
export interface ReadParagraph {
  readonly paragraph: Paragraph
  readonly reading: ParagraphReading
}

const none: readonly Diagnostic[] = []

/**
 * Runs the document rules over one draft while its paragraphs change, and each of them only when something that it read
 * has changed. The paragraphs' number, types and levels hold for good; another draft needs another check.
 */
export class DocumentCheck {
  readonly #document: WatchedDocument
  readonly #paragraphs: WatchedParagraph[]
  readonly #lengths: number[]
  readonly #states: readonly RuleState[]
  readonly #watch: Watch = { reads: noReads(0) }
  readonly #byParagraph = new Map<number, readonly Diagnostic[]>()
  #counts: DocumentCounts | undefined

  constructor(
    active: readonly ActiveRule[],
    paragraphs: readonly ReadParagraph[],
    facts: LintFacts,
    limits: readonly LengthLimit[],
  ) {
    this.#paragraphs = paragraphs.map((one, index) => new WatchedParagraph(one.paragraph, index, this.#watch))
    this.#document = new WatchedDocument(this.#paragraphs, facts, limits, this.#watch)
    this.#lengths = paragraphs.map(({ paragraph }) => paragraph.text.length)
    this.#states = active.filter(isDocumentRule).map((one, order) => ({
      active: one,
      digests: one.rule.digest ? paragraphs.map(({ reading }) => reading.digests[order]) : [],
      reads: noReads(paragraphs.length),
      found: none,
      failure: undefined,
      isStale: true,
    }))
  }

  /** Rules that failed when they last ran. */
  get failures(): readonly RuleFailure[] {
    return this.#states.flatMap(({ failure }) => failure ?? [])
  }

  /** What the document rules say of one paragraph. */
  of(paragraph: number): readonly Diagnostic[] {
    return this.#byParagraph.get(paragraph) ?? none
  }

  /** Puts another paragraph of the same type and level in the place of one. */
  replace(index: number, { paragraph, reading }: ReadParagraph): void {
    this.#paragraphs[index] = new WatchedParagraph(paragraph, index, this.#watch)
    this.#lengths[index] = paragraph.text.length
    for (const [order, state] of this.#states.entries()) {
      if (state.reads.paragraphs[index] === 1) state.isStale = true
      if (!state.active.rule.digest) continue
      const digest = reading.digests[order]
      if (isSameValue(state.digests[index], digest)) continue
      state.digests[index] = digest
      state.isStale = true
    }
  }

  /** Runs what has to run. Returns the paragraphs of which the rules say something else than before. */
  run(counts: DocumentCounts): ReadonlySet<number> {
    const hasNewCounts = !isSameValue(this.#counts, counts)
    this.#counts = counts
    this.#document.setCounts(counts)
    const changed = new Set<number>()
    for (const state of this.#states) {
      if (state.isStale || (hasNewCounts && state.reads.counts)) this.#runRule(state, changed)
    }
    return changed
  }

  #runRule(state: RuleState, changed: Set<number>): void {
    forgetReads(state.reads)
    this.#watch.reads = state.reads
    const { diagnostics, failure } = runDocumentRule(state.active, this.#document, state.digests, this.#lengths)
    const before = state.found
    state.found = keepSame(before, diagnostics)
    state.failure = failure
    state.isStale = false
    if (state.found === before) return
    const kept = new Set(state.found)
    const was = new Set(before)
    const touched = new Set<number>()
    for (const one of before) if (!kept.has(one)) touched.add(one.paragraph)
    for (const one of state.found) if (!was.has(one)) touched.add(one.paragraph)
    this.#regroup(state, touched)
    for (const paragraph of touched) changed.add(paragraph)
  }

  #regroup({ active, found }: RuleState, touched: ReadonlySet<number>): void {
    const own = new Map<number, Diagnostic[]>()
    for (const one of found) {
      if (!touched.has(one.paragraph)) continue
      const group = own.get(one.paragraph)
      if (group) group.push(one)
      else own.set(one.paragraph, [one])
    }
    for (const paragraph of touched) {
      const others = this.of(paragraph).filter(one => one.ruleId !== active.rule.id)
      this.#byParagraph.set(paragraph, [...others, ...(own.get(paragraph) ?? none)])
    }
  }
}

function isDocumentRule(active: ActiveRule): active is ActiveDocumentRule {
  return active.rule.scope === 'document'
}

/** The later findings, with the earlier object in place of each equal one at either end; the earlier list where all are. */
function keepSame(before: readonly Diagnostic[], after: readonly Diagnostic[]): readonly Diagnostic[] {
  const shorter = Math.min(before.length, after.length)
  let head = 0
  while (head < shorter && isSameValue(before[head], after[head])) head++
  if (head === before.length && head === after.length) return before
  let tail = 0
  while (tail < shorter - head && isSameValue(before.at(-1 - tail), after.at(-1 - tail))) tail++
  return [...before.slice(0, head), ...after.slice(head, after.length - tail), ...before.slice(before.length - tail)]
}
