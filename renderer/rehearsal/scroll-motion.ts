import { placeInSpeech, type SpokenParagraph } from '../../core/speech/speech-text.ts'

/** Height of the reading line, as a share of the window's. */
const readingHeight = 0.36

/** Moves the text so that what is read after so many characters stands on the reading line; the index of its paragraph. */
export function moveText(text: HTMLElement, paragraphs: readonly SpokenParagraph[], characters: number): number {
  const { index, share } = placeInSpeech(paragraphs, characters)
  const line = text.querySelector<HTMLElement>(`[data-index="${index}"]`)
  if (!line) return index
  // Where motion is not wanted the text goes from paragraph to paragraph.
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches
  const along = isStill ? 0 : line.offsetHeight * share
  text.style.transform = `translateY(${window.innerHeight * readingHeight - line.offsetTop - along}px)`
  return index
}
