import type { BlockType, HeadingLevel } from '../document/draft.ts'
import type { TextCounts } from '../text/count.ts'
import type { Span } from '../text/span.ts'
import type { DocumentCounts } from './counts.ts'
import type { LengthLimit } from './limits.ts'
import type { LintDocument, LintFacts, Paragraph } from './rule.ts'
import type { LineReading } from './website-lines.ts'
import type { WordStarts } from './word-list.ts'

/** What a document rule has read in one run besides its digests. */
export interface Reads {
  /** Whether it asked for the counts of the whole draft. */
  counts: boolean
  /** 1 for each paragraph of which it read more than type and level. */
  readonly paragraphs: Uint8Array
}

/** Where the reads of the rule that is running are noted. */
export interface Watch {
  reads: Reads
}

/** Nothing read yet of a draft with so many paragraphs. */
export function noReads(paragraphs: number): Reads {
  return { counts: false, paragraphs: new Uint8Array(paragraphs) }
}

/** Makes ready for another run. */
export function forgetReads(reads: Reads): void {
  reads.counts = false
  reads.paragraphs.fill(0)
}

/** A draft as document rules see it: whoever asks for its counts or its paragraphs' texts is noted. */
export class WatchedDocument implements LintDocument {
  readonly paragraphs: readonly Paragraph[]
  readonly facts: LintFacts
  readonly limits: readonly LengthLimit[]
  readonly #watch: Watch
  #counts: DocumentCounts | undefined

  constructor(paragraphs: readonly Paragraph[], facts: LintFacts, limits: readonly LengthLimit[], watch: Watch) {
    this.paragraphs = paragraphs
    this.facts = facts
    this.limits = limits
    this.#watch = watch
  }

  get counts(): DocumentCounts {
    this.#watch.reads.counts = true
    return this.#counts as DocumentCounts
  }

  /** Takes the counts of the draft as it stands; to be called before rules run. */
  setCounts(counts: DocumentCounts): void {
    this.#counts = counts
  }
}

/**
 * A paragraph as document rules see it: whoever reads more of it than its type and level is noted, so that a rule runs
 * again only where something that it read has changed.
 */
export class WatchedParagraph implements Paragraph {
  readonly type: BlockType
  readonly level?: HeadingLevel
  readonly #paragraph: Paragraph
  readonly #index: number
  readonly #watch: Watch

  constructor(paragraph: Paragraph, index: number, watch: Watch) {
    this.type = paragraph.type
    if (paragraph.level !== undefined) this.level = paragraph.level
    this.#paragraph = paragraph
    this.#index = index
    this.#watch = watch
  }

  get text(): string {
    return this.#read().text
  }

  get counts(): TextCounts {
    return this.#read().counts
  }

  get characters(): number {
    return this.#read().characters
  }

  get sentences(): readonly Span[] {
    return this.#read().sentences
  }

  get quotations(): readonly Span[] {
    return this.#read().quotations
  }

  get cliches(): readonly Span[] {
    return this.#read().cliches
  }

  get websiteLine(): LineReading {
    return this.#read().websiteLine
  }

  get wordStarts(): WordStarts {
    return this.#read().wordStarts
  }

  get cells(): Paragraph['cells'] {
    return this.#read().cells
  }

  #read(): Paragraph {
    this.#watch.reads.paragraphs[this.#index] = 1
    return this.#paragraph
  }
}
