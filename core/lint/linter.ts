import { applySplice, type Splice } from '../document/block-edit.ts'
import type { DraftContent, DraftFacts, DraftFields, DraftLimit, IgnoredFinding } from '../document/draft.ts'
import { type GenreId, genreSpec } from '../document/genres.ts'
import { paperFields } from '../document/header-format.ts'
import { type ActiveRule, activeRules, defaultLintConfig, type LintConfig } from './config.ts'
import { type DocumentCounts, DraftCounter } from './counts.ts'
import { DocumentCheck } from './document-check.ts'
import { type Ignoring, isIgnored } from './ignore.ts'
import { type LengthLimit, limitsFor } from './limits.ts'
import { toLintBlock } from './lint-block.ts'
import { type CachedParagraph, ParagraphCache } from './paragraph-cache.ts'
import { type KnownDocuments, noDocuments } from './reference/known-documents.ts'
import type { Diagnostic, LintBlock, LintFacts, Rule } from './rule.ts'
import { rules as allRules } from './rules/index.ts'
import { type ParagraphReading, type RuleFailure, readParagraphs } from './run-rules.ts'

/** What the checker says of one draft. */
export interface LintResult {
  /** Ordered by paragraph, place and rule. */
  readonly diagnostics: readonly Diagnostic[]
  readonly counts: DocumentCounts
  /** The limits that bind this draft, by kind, the strictest of each kind first. */
  readonly limits: readonly LengthLimit[]
  /** Rules that failed, once each. The findings of the other rules stand. */
  readonly failures: readonly RuleFailure[]
}

/** What is said of the paragraph at one place, with what that was put together from. */
interface Placed {
  readonly reading: ParagraphReading
  /** The paragraph rules' findings, which know their place now. */
  readonly own: readonly Diagnostic[]
  /** Those that are not passed over, the document rules' among them, in order. */
  readonly shown: readonly Diagnostic[]
}

/** What is kept of a draft while its paragraphs change and their number, types and levels do not. */
interface Standing {
  readonly facts: LintFacts
  readonly limits: readonly LengthLimit[]
  readonly check: DocumentCheck
  readonly counter: DraftCounter
}

/**
 * Checks one draft while it changes. What is said of a paragraph is kept until its text, the facts or the settings
 * change; a rule about the whole draft runs again when something that it read has changed.
 */
export class Linter {
  readonly #rules: readonly Rule[]
  readonly #cache = new ParagraphCache()
  readonly #changed = new Set<number>()
  #slots: readonly CachedParagraph[] = []
  #genre: GenreId = 'notice'
  #fields: DraftFields = {}
  #ignored: readonly IgnoredFinding[] = []
  #limits: readonly DraftLimit[] = []
  #config: LintConfig = defaultLintConfig
  #known: KnownDocuments = noDocuments
  #active: readonly ActiveRule[]
  #ignoring: Ignoring = { findings: [], words: [] }
  #generation = 0
  #standing: Standing | undefined
  #placed: Placed[] = []
  #result: LintResult | undefined

  constructor(rules: readonly Rule[] = allRules) {
    this.#rules = rules
    this.#active = activeRules(rules, this.#config, this.#genre)
  }

  /** Takes a whole new body. */
  reset(blocks: readonly LintBlock[]): void {
    this.replace({ at: 0, remove: this.#slots.length, insert: blocks })
  }

  /** Changes the body as an editor does. Throws RangeError where the splice does not fit. */
  replace(splice: Splice<LintBlock>): void {
    const before = this.#slots
    const insert = splice.insert.map(block => this.#cache.take(block))
    this.#slots = applySplice(before, { ...splice, insert })
    this.#result = undefined
    if (
      insert.length === splice.remove &&
      insert.every((slot, order) => isSameShape(slot, before[splice.at + order]))
    ) {
      for (let order = 0; order < insert.length; order++) this.#changed.add(splice.at + order)
    } else this.#standing = undefined
  }

  /** What holds for the draft as a whole. `ignored` is what its author passes over in it. */
  setFacts(facts: DraftFacts): void {
    this.#genre = facts.genre
    this.#fields = paperFields(facts.genre, facts.fields)
    this.#ignored = facts.ignored ?? []
    this.#limits = facts.limits ?? []
    this.#expire()
  }

  configure(config: LintConfig): void {
    this.#config = config
    this.#expire()
  }

  /** What the library tells of the documents that a draft may cite. */
  setKnown(known: KnownDocuments): void {
    this.#known = known
    this.#expire()
  }

  /** Everything that is to be said of the draft as it stands. The same object while nothing changes. */
  check(): LintResult {
    return (this.#result ??= this.#run())
  }

  #expire(): void {
    const { findings = [], words = [] } = this.#config.ignoring ?? {}
    this.#ignoring = { findings: [...findings, ...this.#ignored], words }
    this.#active = activeRules(this.#rules, this.#config, this.#genre)
    this.#generation++
    this.#placed = []
    this.#standing = undefined
    this.#result = undefined
  }

  #run(): LintResult {
    const { check, counter, limits } = this.#stand()
    const { counts } = counter
    for (const paragraph of check.run(counts)) this.#changed.add(paragraph)
    for (const index of this.#changed) this.#placed[index] = this.#place(index, check)
    this.#changed.clear()
    const diagnostics: Diagnostic[] = []
    const failures: RuleFailure[] = []
    for (const { shown, reading } of this.#placed) {
      for (const diagnostic of shown) diagnostics.push(diagnostic)
      for (const failure of reading.failures) failures.push(failure)
    }
    return { diagnostics, counts, limits, failures: onceEach([...failures, ...check.failures]) }
  }

  /** What is kept of the draft, with all changes taken in; begun anew after a change of facts or shape. */
  #stand(): Standing {
    if (this.#standing) {
      const { facts, check, counter } = this.#standing
      const places = [...this.#changed]
      const read = this.#read(
        places.map(index => this.#slots[index] as CachedParagraph),
        facts,
      )
      for (const [order, index] of places.entries()) {
        const slot = read[order] as ReadSlot
        check.replace(index, slot)
        counter.replace(index, slot.paragraph)
      }
      return this.#standing
    }
    const facts: LintFacts = {
      genre: genreSpec(this.#genre),
      fields: this.#fields,
      speechRate: this.#config.speechRate,
      known: this.#known,
    }
    for (const index of this.#slots.keys()) this.#changed.add(index)
    for (const index of this.#changed) if (index >= this.#slots.length) this.#changed.delete(index)
    this.#placed.length = this.#slots.length
    const read = this.#read(this.#slots, facts)
    const limits = limitsFor(this.#genre, this.#config.limits, this.#limits)
    const check = new DocumentCheck(this.#active, read, facts, limits)
    const paragraphs = read.map(slot => slot.paragraph)
    const counter = new DraftCounter(paragraphs, facts.speechRate, facts.fields, this.#config.page)
    this.#standing = { facts, limits, check, counter }
    return this.#standing
  }

  /** What was said of the paragraph at `index`, the same objects as last time where nothing there has changed. */
  #place(index: number, check: DocumentCheck): Placed {
    const { paragraph, reading } = this.#slots[index] as ReadSlot
    const last = this.#placed[index]
    const own =
      last?.reading === reading
        ? last.own
        : reading.diagnostics.map(one => ({ ...one, paragraph: index }) as Diagnostic)
    const shown = [...own, ...check.of(index)].filter(one => !isIgnored(one, paragraph.text, this.#ignoring))
    return { reading, own, shown: shown.length > 1 ? shown.sort(byPlace) : shown }
  }

  /** Reads those of the paragraphs that have not been read under these facts. */
  #read(slots: readonly CachedParagraph[], facts: LintFacts): readonly ReadSlot[] {
    const pending: CachedParagraph[] = []
    for (const slot of slots) {
      if (slot.generation === this.#generation) continue
      slot.generation = this.#generation
      pending.push(slot)
    }
    const paragraphs = pending.map(slot => slot.paragraph)
    for (const [order, reading] of readParagraphs(this.#active, paragraphs, facts).entries()) {
      ;(pending[order] as CachedParagraph).reading = reading
    }
    return slots as readonly ReadSlot[]
  }
}

type ReadSlot = CachedParagraph & { readonly reading: ParagraphReading }

function isSameShape({ paragraph }: CachedParagraph, other: CachedParagraph | undefined): boolean {
  return paragraph.type === other?.paragraph.type && paragraph.level === other.paragraph.level
}

/** Checks a whole draft once. `known` is what a library tells of other documents. */
export function lintDraft(
  content: DraftContent,
  config: Partial<LintConfig> = {},
  known: KnownDocuments = noDocuments,
): LintResult {
  const linter = new Linter()
  linter.setKnown(known)
  linter.configure({ ...defaultLintConfig, ...config })
  linter.setFacts(content)
  linter.reset(content.blocks.map(toLintBlock))
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
