import type { BlockType, HeadingLevel } from '../document/draft.ts'
import type { TextCounts } from '../text/count.ts'
import type { Span } from '../text/span.ts'
import type { Paragraph } from './rule.ts'
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

  #read(): Paragraph {
    this.#watch.reads.paragraphs[this.#index] = 1
    return this.#paragraph
  }
}
