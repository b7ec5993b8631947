import { countPages, type LaidBlock } from '../document/page-layout.ts'
import { addCounts, countText, noCounts, type TextCounts } from '../text/count.ts'

/** Counts of a whole draft: characters as Word's 字数, pages at 22 × 28, minutes when read aloud. */
export interface DocumentCounts extends TextCounts {
  readonly paragraphs: number
  readonly pages: number
  /** Speaking minutes at the rate in use, rounded to a tenth. */
  readonly minutes: number
}

/** Characters a minute where nothing else is set; an official pair equates 2,000 characters with 10 minutes. */
export const defaultSpeechRate = 200

/**
 * Counts a draft. `speechRate` is in characters a minute. `countsOf` gives the counts of block `index` where they are
 * known already, so that one changed paragraph does not mean reading all of them again.
 */
export function countDocument(
  blocks: readonly LaidBlock[],
  speechRate: number = defaultSpeechRate,
  countsOf: (index: number) => TextCounts = index => countText(blocks[index]?.text ?? ''),
): DocumentCounts {
  let counts = noCounts
  let paragraphs = 0
  for (let index = 0; index < blocks.length; index++) {
    const own = countsOf(index)
    counts = addCounts(counts, own)
    if (own.charactersWithSpaces > 0 && !isBlankText((blocks[index] as LaidBlock).text)) paragraphs++
  }
  return { ...counts, paragraphs, pages: countPages(blocks), minutes: speakingMinutes(counts.characters, speechRate) }
}

/** Minutes that so many characters take at a rate of characters a minute, rounded to a tenth. */
export function speakingMinutes(characters: number, speechRate: number): number {
  return Math.round((characters / speechRate) * 10) / 10
}

const mark = /\S/

function isBlankText(text: string): boolean {
  return !mark.test(text)
}
