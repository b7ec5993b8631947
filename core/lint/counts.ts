import type { DraftFields } from '../document/draft.ts'
import { countPages, type LaidBlock } from '../document/page-layout.ts'
import { countText, type TextCounts } from '../text/count.ts'
import { websiteLines } from './website-lines.ts'

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
 * the first and the last page. `countsOf` gives the counts of block `index` where they are known already, so that one
 * changed paragraph does not mean reading all of them again.
 */
export function countDocument(
  blocks: readonly LaidBlock[],
  speechRate: number = defaultSpeechRate,
  fields: DraftFields = {},
  countsOf: (index: number) => TextCounts = index => countText(blocks[index]?.text ?? ''),
): DocumentCounts {
  let characters = 0
  let charactersWithSpaces = 0
  let hanzi = 0
  let paragraphs = 0
  let leftOut = 0
  const advertising = websiteLines(blocks)
  for (let index = 0; index < blocks.length; index++) {
    const own = countsOf(index)
    if (advertising.has(index)) {
      leftOut += own.characters
      continue
    }
    characters += own.characters
    charactersWithSpaces += own.charactersWithSpaces
    hanzi += own.hanzi
    if (own.characters > 0 || mark.test((blocks[index] as LaidBlock).text)) paragraphs++
  }
  const pages = countPages(blocks, fields)
  return {
    characters,
    charactersWithSpaces,
    hanzi,
    paragraphs,
    pages,
    minutes: speakingMinutes(characters, speechRate),
    leftOut,
  }
}

/** Minutes that so many characters take at a rate of characters a minute, rounded to a tenth. */
export function speakingMinutes(characters: number, speechRate: number): number {
  return Math.round((characters / speechRate) * 10) / 10
}

const mark = /\S/
