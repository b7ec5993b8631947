/** A heading set in the same paragraph as its text: the heading's level and where its sentence ends. */
export interface RunInHeading {
  readonly level: 1 | 2
  /** UTF-16 offset after the 。 that ends the heading. */
  readonly end: number
}

const firstLevel = /^\s*[一二三四五六七八九十百]+、/u
const secondLevel = /^\s*[（(][一二三四五六七八九十百]+[）)]/u

/** A first sentence longer than this, in UTF-16 units, is text and no heading. */
const longestHeading = 45

/**
 * Finds the heading of a paragraph such as 「（一）加强领导。各级各部门要……」. Undefined where the paragraph does not start
 * with 一、 or （一）, where nothing follows its first sentence, or where that sentence is too long for a heading.
 */
export function runInHeading(text: string): RunInHeading | undefined {
  const level = firstLevel.test(text) ? 1 : secondLevel.test(text) ? 2 : undefined
  if (level === undefined) return undefined
  const end = headingEnd(text)
  return end > 0 && end <= longestHeading ? { level, end } : undefined
}

/** The offset after the first 。, or 0 where no text follows one: then the whole is one sentence. */
export function headingEnd(text: string): number {
  const stop = text.indexOf('。')
  return stop >= 0 && text.slice(stop + 1).trim() !== '' ? stop + 1 : 0
}
