import type { DraftLayout, LaidLine } from './page-layout.ts'

/** A place on paper as a person counts it: page, line of the page, character of the line, each from 1. */
export interface PaperPlace {
  readonly page: number
  readonly line: number
  readonly column: number
}

/** Where a page begins inside the body. */
export interface PageStart {
  readonly page: number
  /** Index of the block with the page's first line of text. */
  readonly block: number
  /** UTF-16 offset in the block's text at which that line starts. */
  readonly offset: number
  /** Lines of the block that stand on earlier pages; 0 where the block begins the page. */
  readonly line: number
  /** Twips between the top of the 版心 and that line: empty lines that the standard asks for may stand above it. */
  readonly top: number
  /** Lowest edge of the text on the page before, in twips from the top of its 版心. */
  readonly bottomBefore: number
}

/** A layout with the ways to ask it for places. Made once a layout; the body that it speaks of may have changed since. */
export class PageMap {
  readonly pages: number
  readonly starts: readonly PageStart[]
  /** The pages that lie across (横排). */
  readonly landscape: ReadonlySet<number>
  readonly #lines: readonly LaidLine[]
  /** Index of each block's first line. */
  readonly #first: Int32Array
  /** Index of each page's first line, by page from 1. */
  readonly #pageFirst: Int32Array

  constructor({ pages, lines, landscape }: DraftLayout, blocks: number) {
    this.landscape = landscape
    this.pages = pages
    this.#lines = lines
    this.#first = new Int32Array(blocks).fill(-1)
    this.#pageFirst = new Int32Array(pages + 2).fill(lines.length)
    const starts: PageStart[] = []
    let started = 1
    for (const [index, { block, page, from, top }] of lines.entries()) {
      if (index < (this.#pageFirst[page] as number)) this.#pageFirst[page] = index
      if (block < 0) continue
      if (this.#first[block] === -1) this.#first[block] = index
      if (page === started) continue
      started = page
      const last = lines[(this.#pageFirst[page] as number) - 1]
      const bottomBefore = last ? last.top + last.height : 0
      starts.push({ page, block, offset: from, line: index - (this.#first[block] as number), top, bottomBefore })
    }
    this.starts = starts
  }

  /** Whether the pages of another layout begin at the same lines, as far down. */
  hasSameStarts({ pages, starts }: PageMap): boolean {
    return (
      pages === this.pages &&
      starts.length === this.starts.length &&
      starts.every((start, at) => isSameStart(start, this.starts[at] as PageStart))
    )
  }

  /** Lines of text and empty lines that a typist made; those that the standard asks for are not counted. */
  get lines(): number {
    return this.#lines.reduce((sum, line) => (line.block < 0 ? sum : sum + 1), 0)
  }

  /** The last line of a block; undefined for one that the layout does not know. */
  lastLine(block: number): LaidLine | undefined {
    const first = this.#first[block] ?? -1
    if (first < 0) return undefined
    let at = first
    while (this.#lines[at + 1]?.block === block) at++
    return this.#lines[at]
  }

  /** Where a UTF-16 offset of a block's text stands; undefined for a block that the layout does not know. */
  placeOf(block: number, offset: number): PaperPlace | undefined {
    const first = this.#first[block] ?? -1
    const head = this.#lines[first]
    if (!head) return undefined
    let at = first
    while (this.#lines[at + 1]?.block === block && (this.#lines[at + 1] as LaidLine).from <= offset) at++
    const { page, from } = this.#lines[at] as LaidLine
    return { page, line: at - (this.#pageFirst[page] as number) + 1, column: Math.max(0, offset - from) + 1 }
  }
}

function isSameStart(one: PageStart, other: PageStart): boolean {
  return (
    one.page === other.page &&
    one.block === other.block &&
    one.offset === other.offset &&
    one.line === other.line &&
    one.top === other.top &&
    one.bottomBefore === other.bottomBefore
  )
}
