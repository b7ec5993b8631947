import type { DraftFields } from '../document/draft.ts'
import { blockHeight, countPages, type LaidBlock } from '../document/page-layout.ts'
import { type PageSetting, standardSetting } from '../document/page-setting.ts'
import { countText, type TextCounts } from '../text/count.ts'
import { type LineReading, readLine, websiteLines } from './website-lines.ts'

/** Counts of a whole draft: characters as Word's 字数, pages at 22 × 28, minutes when read aloud. */
export interface DocumentCounts extends TextCounts {
  readonly paragraphs: number
  readonly pages: number
  /** Speaking minutes at the rate in use, rounded to a tenth. */
  readonly minutes: number
  /** 字数 of a website's advertising lines. They are in no other count but that of pages. */
  readonly leftOut: number
}

/** Characters a minute where nothing else is set; an official pair equates 2,000 characters with 10 minutes. */
export const defaultSpeechRate = 200

/**
 * Counts a draft. `speechRate` is in characters a minute; `fields` are those of header and imprint, which take room on
 * the first and the last page; `page` is the layout by which pages are counted.
 */
export function countDocument(
  blocks: readonly LaidBlock[],
  speechRate: number = defaultSpeechRate,
  fields: DraftFields = {},
  page: PageSetting = standardSetting,
): DocumentCounts {
  const paragraphs = blocks.map(block => ({ ...block, counts: countText(block.text), websiteLine: readLine(block) }))
  return new DraftCounter(paragraphs, speechRate, fields, page).counts
}

/** What is to be known of a paragraph to count it. */
export interface CountedParagraph extends LaidBlock {
  readonly counts: TextCounts
  readonly websiteLine: LineReading
}

/** Counts a draft while paragraphs change. One that keeps its number of lines costs its own counts and no more. */
export class DraftCounter {
  readonly #paragraphs: CountedParagraph[]
  readonly #speechRate: number
  readonly #fields: DraftFields
  readonly #page: PageSetting
  #advertising: ReadonlySet<number> | undefined
  #pages: number | undefined
  #sums: Sums | undefined
  #counts: DocumentCounts | undefined

  constructor(
    paragraphs: readonly CountedParagraph[],
    speechRate: number,
    fields: DraftFields,
    page: PageSetting = standardSetting,
  ) {
    this.#paragraphs = [...paragraphs]
    this.#speechRate = speechRate
    this.#fields = fields
    this.#page = page
  }

  /** The counts as they stand; the same object while nothing changes. */
  get counts(): DocumentCounts {
    if (this.#counts) return this.#counts
    const paragraphs = this.#paragraphs
    const advertising = (this.#advertising ??= websiteLines(paragraphs.map(one => one.websiteLine)))
    const { leftOut, ...sums } = (this.#sums ??= sumUp(paragraphs, advertising))
    const pages = (this.#pages ??= countPages(paragraphs, this.#fields, this.#page))
    const minutes = speakingMinutes(sums.characters, this.#speechRate)
    this.#counts = { ...sums, pages, minutes, leftOut }
    return this.#counts
  }

  /** Puts another paragraph of the same type and level in the place of one. */
  replace(index: number, paragraph: CountedParagraph): void {
    const before = this.#paragraphs[index] as CountedParagraph
    this.#paragraphs[index] = paragraph
    this.#counts = undefined
    // A table of the same height may break at another row.
    const isTable = before.type === 'table'
    if (isTable || blockHeight(before, this.#page) !== blockHeight(paragraph, this.#page)) this.#pages = undefined
    if (before.websiteLine.sort !== paragraph.websiteLine.sort) this.#advertising = undefined
    if (!this.#advertising) this.#sums = undefined
    if (!this.#sums) return
    const isLeftOut = this.#advertising?.has(index) === true
    this.#sums = add(add(this.#sums, before, isLeftOut, -1), paragraph, isLeftOut, 1)
  }
}

type Sums = Omit<DocumentCounts, 'pages' | 'minutes'>

const nothing: Sums = { characters: 0, charactersWithSpaces: 0, hanzi: 0, paragraphs: 0, leftOut: 0 }

function sumUp(paragraphs: readonly CountedParagraph[], advertising: ReadonlySet<number>): Sums {
  return paragraphs.reduce((sums, paragraph, index) => add(sums, paragraph, advertising.has(index), 1), nothing)
}

function add(sums: Sums, { text, counts }: CountedParagraph, isLeftOut: boolean, times: 1 | -1): Sums {
  if (isLeftOut) return { ...sums, leftOut: sums.leftOut + times * counts.characters }
  const isParagraph = counts.characters > 0 || mark.test(text)
  return {
    characters: sums.characters + times * counts.characters,
    charactersWithSpaces: sums.charactersWithSpaces + times * counts.charactersWithSpaces,
    hanzi: sums.hanzi + times * counts.hanzi,
    paragraphs: sums.paragraphs + (isParagraph ? times : 0),
    leftOut: sums.leftOut,
  }
}

/** Minutes that so many characters take at a rate of characters a minute, rounded to a tenth. */
export function speakingMinutes(characters: number, speechRate: number): number {
  return Math.round((characters / speechRate) * 10) / 10
}

const mark = /\S/
