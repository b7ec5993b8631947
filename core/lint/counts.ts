import { countPages, type LaidBlock } from '../document/page-layout.ts'
import { addCounts, countText, type TextCounts } from '../text/count.ts'

/** Counts of a whole draft: characters as Word's 字数, pages at 22 × 28, minutes when read aloud. */
export interface DocumentCounts extends TextCounts {
  readonly paragraphs: number
  readonly pages: number
  /** Speaking minutes at the rate in use, rounded to a tenth. */
  readonly minutes: number
}

/** Characters a minute where nothing else is set; an official pair equates 2,000 characters with 10 minutes. */
export const defaultSpeechRate = 200

/** Counts a draft. `speechRate` is in characters a minute. */
export function countDocument(blocks: readonly LaidBlock[], speechRate: number = defaultSpeechRate): DocumentCounts {
  let counts: TextCounts = { characters: 0, charactersWithSpaces: 0, hanzi: 0 }
  let paragraphs = 0
  for (const block of blocks) {
    counts = addCounts(counts, countText(block.text))
    if (block.text.trim() !== '') paragraphs++
  }
  return {
    ...counts,
    paragraphs,
    pages: countPages(blocks),
    minutes: Math.round((counts.characters / speechRate) * 10) / 10,
  }
}
