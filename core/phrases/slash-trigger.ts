/** What a slash at the caret asks for. */
export interface SlashQuery {
  /** UTF-16 offset of the slash in its paragraph. */
  readonly from: number
  /** Whether a phrase is likely here: at the start of a paragraph or behind a mark. Elsewhere Enter chooses nothing unasked. */
  readonly isLikely: boolean
}

/**
 * Whether a slash just typed at the end of `before` (the paragraph up to the caret, the slash included) may open the list.
 * Behind digits, Latin letters and marks of addresses it belongs to a date, a fraction or a link: 1/2, http://, km/h.
 */
export function slashAt(before: string): SlashQuery | undefined {
  if (!/[/／]$/u.test(before)) return undefined
  const earlier = before.slice(0, -1)
  if (/[\w/／:.~%\\<>=*+#&@-]$/u.test(earlier)) return undefined
  return { from: earlier.length, isLikely: earlier === '' || /[\s，。；：、！？（《“”）》]$/u.test(earlier) }
}

/** The longest query, in characters: what goes on longer is text. */
const longestQuery = 12

/**
 * What stands behind the slash, lower case; undefined where it is no query: with a second slash, a space, a digit or a
 * mark the slash was meant.
 */
export function queryBehind(text: string): string | undefined {
  return [...text].length <= longestQuery && /^[a-zA-Z\p{Script=Han}]*$/u.test(text) ? text.toLowerCase() : undefined
}
