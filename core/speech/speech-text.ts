import { type Block, blockText } from '../document/draft.ts'
import { type BodyElementId, elementOfBlock } from '../document/elements.ts'
import { countText } from '../text/count.ts'

/** A paragraph to be read aloud. */
export interface SpokenParagraph {
  /** Index of its block in the draft. */
  readonly block: number
  readonly element: BodyElementId
  /** As it stands in the draft, the number of a heading included. */
  readonly text: string
  /** Word's 字数. */
  readonly characters: number
}

/** What of a draft is read aloud. */
export interface SpeechText {
  readonly paragraphs: readonly SpokenParagraph[]
  /** Of all paragraphs together. */
  readonly characters: number
  /** How many tables were left out, since nobody reads them out. */
  readonly tables: number
}

/** The text of a draft for a speaker: every paragraph that holds anything, in order. Tables are left out. */
export function speechText(blocks: readonly Block[]): SpeechText {
  const paragraphs = blocks.flatMap((block, index): SpokenParagraph[] => {
    const text = block.type === 'table' ? '' : blockText(block).trim()
    if (text === '') return []
    return [{ block: index, element: elementOfBlock(block), text, characters: countText(text).characters }]
  })
  return {
    paragraphs,
    characters: paragraphs.reduce((sum, { characters }) => sum + characters, 0),
    tables: blocks.filter(({ type }) => type === 'table').length,
  }
}

/** Where a speaker is after so many characters: the paragraph, and the share of it that has been read. */
export function placeInSpeech(
  paragraphs: readonly SpokenParagraph[],
  characters: number,
): { index: number; share: number } {
  let left = characters
  for (const [index, paragraph] of paragraphs.entries()) {
    if (left < paragraph.characters) return { index, share: Math.max(0, left) / paragraph.characters }
    left -= paragraph.characters
  }
  return { index: Math.max(0, paragraphs.length - 1), share: paragraphs.length === 0 ? 0 : 1 }
}

/** How many characters stand before a paragraph. */
export function charactersBefore(paragraphs: readonly SpokenParagraph[], index: number): number {
  return paragraphs.slice(0, index).reduce((sum, { characters }) => sum + characters, 0)
}
