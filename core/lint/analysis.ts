import type { BlockType, HeadingLevel } from '../document/draft.ts'
import { countText, type TextCounts } from '../text/count.ts'
import { splitSentences } from '../text/sentences.ts'
import type { Span } from '../text/span.ts'
import { findCliches } from './cliches.ts'
import { findQuotations, isQuoted } from './quotation.ts'
import type { LintBlock, Paragraph } from './rule.ts'
import { type LineReading, readLine } from './website-lines.ts'
import { findWordStarts, type WordStarts } from './word-list.ts'

/** A block whose analysis is worked out on first use and kept. */
export class AnalysedParagraph implements Paragraph {
  readonly type: BlockType
  readonly level?: HeadingLevel
  readonly text: string
  #counts: TextCounts | undefined
  #sentences: readonly Span[] | undefined
  #quotations: readonly Span[] | undefined
  #cliches: readonly Span[] | undefined
  #websiteLine: LineReading | undefined
  #wordStarts: WordStarts | undefined

  constructor(block: LintBlock) {
    this.type = block.type
    if (block.level !== undefined) this.level = block.level
    this.text = block.text
  }

  get counts(): TextCounts {
    return (this.#counts ??= countText(this.text))
  }

  get characters(): number {
    return this.counts.characters
  }

  get sentences(): readonly Span[] {
    return (this.#sentences ??= splitSentences(this.text))
  }

  get quotations(): readonly Span[] {
    return (this.#quotations ??= findQuotations(this.text))
  }

  get cliches(): readonly Span[] {
    return (this.#cliches ??= findCliches(this).filter(at => !isQuoted(this.quotations, at)))
  }

  get websiteLine(): LineReading {
    return (this.#websiteLine ??= readLine(this))
  }

  get wordStarts(): WordStarts {
    return (this.#wordStarts ??= findWordStarts(this.text))
  }
}
