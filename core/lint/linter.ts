import { applySplice, type Splice } from '../document/block-edit.ts'
import {
  blockText,
  type DraftContent,
  type DraftFacts,
  type DraftFields,
  type IgnoredFinding,
} from '../document/draft.ts'
import { type GenreId, genreSpec } from '../document/genres.ts'
import { type ActiveRule, activeRules, defaultLintConfig, type LintConfig } from './config.ts'
import { countDocument, type DocumentCounts } from './counts.ts'
import { type Ignoring, isIgnored } from './ignore.ts'
import { type LengthLimit, limitsFor } from './limits.ts'
import { type CachedParagraph, ParagraphCache } from './paragraph-cache.ts'
import type { Diagnostic, LintBlock, LintDocument, LintFacts, Rule } from './rule.ts'
import { rules as allRules } from './rules/index.ts'
import { type ParagraphReading, type RuleFailure, readDocument, readParagraph } from './run-rules.ts'

export interface LintResult {
  /** Ordered by paragraph, place and rule. */
  readonly diagnostics: readonly Diagnostic[]
  readonly counts: DocumentCounts
  /** The limits that bind this draft, by kind, the strictest of each kind first. */
  readonly limits: readonly LengthLimit[]
  /** Rules that failed, once each. The findings of the other rules stand. */
  readonly failures: readonly RuleFailure[]
}

interface PlacedReading {
  readonly reading: ParagraphReading
  readonly diagnostics: readonly Diagnostic[]
}

/** Checks one draft while it changes. What is said of a paragraph is kept until its text, the facts or the settings change. */
export class Linter {
  readonly #rules: readonly Rule[]
  readonly #cache = new ParagraphCache()
  #blocks: readonly LintBlock[] = []
  #slots: readonly CachedParagraph[] = []
  #genre: GenreId = 'notice'
  #fields: DraftFields = {}
  #ignored: readonly IgnoredFinding[] = []
  #config: LintConfig = defaultLintConfig
  #active: readonly ActiveRule[]
  #generation = 0
  #placed: readonly PlacedReading[] = []
  #result: LintResult | undefined

  constructor(rules: readonly Rule[] = allRules) {
    this.#rules = rules
    this.#active = activeRules(rules, this.#config, this.#genre)
  }

  /** Takes a whole new body. */
  reset(blocks: readonly LintBlock[]): void {
    this.replace({ at: 0, remove: this.#blocks.length, insert: blocks })
  }

  /** Changes the body as an editor does. Throws RangeError where the splice does not fit. */
  replace(splice: Splice<LintBlock>): void {
    this.#blocks = applySplice(this.#blocks, splice)
    this.#slots = applySplice(this.#slots, { ...splice, insert: splice.insert.map(block => this.#cache.take(block)) })
    this.#result = undefined
  }

  /** What holds for the draft as a whole. `ignored` is what its author passes over in it. */
  setFacts(facts: DraftFacts): void {
    this.#genre = facts.genre
    this.#fields = facts.fields
    this.#ignored = facts.ignored ?? []
    this.#active = activeRules(this.#rules, this.#config, this.#genre)
    this.#expire()
  }

  configure(config: LintConfig): void {
    this.#config = config
    this.#active = activeRules(this.#rules, config, this.#genre)
    this.#expire()
  }

  /** Everything that is to be said of the draft as it stands. The same object while nothing changes. */
  check(): LintResult {
    return (this.#result ??= this.#run())
  }

  #expire(): void {
    this.#generation++
    this.#result = undefined
  }

  #run(): LintResult {
    const facts: LintFacts = {
      genre: genreSpec(this.#genre),
      fields: this.#fields,
      speechRate: this.#config.speechRate,
    }
    const paragraphs = this.#slots.map(slot => slot.paragraph)
    const readings = this.#slots.map(slot => this.#read(slot, facts))
    const counts = countDocument(this.#blocks, facts.speechRate, facts.fields, index => paragraphs[index]!.counts)
    const limits = limitsFor(this.#genre, this.#config.limits)
    const document: LintDocument = { paragraphs, facts, counts, limits }
    const whole = readDocument(this.#active, document, id => readings.map(reading => reading.digests.get(id)))
    const placed = readings.map((reading, index) => this.#place(reading, index))
    this.#placed = placed
    const diagnostics = placed.flatMap(one => one.diagnostics)
    diagnostics.push(...whole.diagnostics)
    const { findings, words } = this.#config.ignoring ?? nothing
    const ignoring = { findings: [...findings, ...this.#ignored], words }
    const shown = diagnostics.filter(one => !isIgnored(one, paragraphs[one.paragraph]?.text ?? '', ignoring))
    return {
      diagnostics: shown.sort(byPlace),
      counts,
      limits,
      failures: onceEach([...readings.flatMap(reading => reading.failures), ...whole.failures]),
    }
  }

  /** What was said of the paragraph at `index`, the same objects as last time where nothing there has changed. */
  #place(reading: ParagraphReading, index: number): PlacedReading {
    const last = this.#placed[index]
    if (last?.reading === reading) return last
    return { reading, diagnostics: reading.diagnostics.map(diagnostic => ({ ...diagnostic, paragraph: index })) }
  }

  #read(slot: CachedParagraph, facts: LintFacts): ParagraphReading {
    if (!slot.reading || slot.generation !== this.#generation) {
      slot.reading = readParagraph(this.#active, slot.paragraph, facts)
      slot.generation = this.#generation
    }
    return slot.reading
  }
}

const nothing: Ignoring = { findings: [], words: [] }

/** Checks a whole draft once. */
export function lintDraft(content: DraftContent, config: Partial<LintConfig> = {}): LintResult {
  const linter = new Linter()
  linter.configure({ ...defaultLintConfig, ...config })
  linter.setFacts(content)
  linter.reset(
    content.blocks.map(block => ({
      type: block.type,
      ...(block.level === undefined ? {} : { level: block.level }),
      text: blockText(block),
    })),
  )
  return linter.check()
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
  return (
    a.paragraph - b.paragraph ||
    a.at.from - b.at.from ||
    (a.ruleId < b.ruleId ? -1 : a.ruleId > b.ruleId ? 1 : a.at.to - b.at.to)
  )
}

function onceEach(failures: readonly RuleFailure[]): readonly RuleFailure[] {
  return failures.filter((one, index) => failures.findIndex(other => other.ruleId === one.ruleId) === index)
}
