import type { BlockType, HeadingLevel, TableShape } from '../document/draft.ts'
import { cellsOfText, lineInCell } from '../document/table.ts'
import { countText, type TextCounts } from '../text/count.ts'
import { splitSentences } from '../text/sentences.ts'
import type { Span } from '../text/span.ts'
import { findCliches } from './cliches.ts'
import { findQuotations, isQuoted } from './quotation.ts'
import type { CellParagraph, LintBlock, Paragraph } from './rule.ts'
import { type LineReading, readLine } from './website-lines.ts'
import { findWordStarts, type WordStarts } from './word-list.ts'

/** A block whose analysis is worked out on first use and kept. */
export class AnalysedParagraph implements Paragraph {
  readonly type: BlockType
  readonly level?: HeadingLevel
  readonly text: string
  readonly table?: TableShape
  readonly #isTable: boolean
  #counts: TextCounts | undefined
  #sentences: readonly Span[] | undefined
  #quotations: readonly Span[] | undefined
  #cliches: readonly Span[] | undefined
  #websiteLine: LineReading | undefined
  #wordStarts: WordStarts | undefined
  #cells: readonly CellParagraph[] | undefined

  /** `isTable` is false for a cell, whose text is one paragraph. */
  constructor(block: LintBlock, isTable = block.type === 'table') {
    this.type = block.type
    this.#isTable = isTable
    if (block.level !== undefined) this.level = block.level
    if (block.table !== undefined) this.table = block.table
    this.text = block.text
  }

  get counts(): TextCounts {
    return (this.#counts ??= countText(this.text))
  }

  get characters(): number {
    return this.counts.characters
  }

  get sentences(): readonly Span[] {
    return (this.#sentences ??= this.#ofCells(cell => cell.sentences) ?? splitSentences(this.text))
  }

  get quotations(): readonly Span[] {
    return (this.#quotations ??= this.#ofCells(cell => cell.quotations) ?? findQuotations(this.text))
  }

  get cells(): readonly CellParagraph[] | undefined {
    if (!this.#isTable) return undefined
    return (this.#cells ??= cellsOfText(this.text)
      .map(({ at: { from, to } }) => ({ from, text: this.text.slice(from, to).replaceAll(lineInCell, '\n') }))
      .filter(({ text }) => /\S/.test(text))
      .map(({ from, text }) => ({ from, paragraph: new AnalysedParagraph({ type: 'table', text }, false) })))
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

  #ofCells(spansOf: (cell: Paragraph) => readonly Span[]): readonly Span[] | undefined {
    return this.cells?.flatMap(({ from, paragraph }) =>
      spansOf(paragraph).map(span => ({ from: span.from + from, to: span.to + from })),
    )
  }
}
