import { type DraftContent, draftVersion, textBlock } from '../../core/document/draft.ts'
import type { GenreId } from '../../core/document/genres.ts'

/** A draft without a word: an empty title and an empty paragraph. */
export function blankContent(genre: GenreId): DraftContent {
  return {
    version: draftVersion,
    genre,
    fields: {},
    blocks: [textBlock('title', ''), textBlock('paragraph', '')],
  }
}
