import { type MarkName, markNames } from './paint-pieces.ts'

export type HighlightName = MarkName | 'finding-active'

/** The highlights that the style sheet of the paper draws, each registered once for the window. */
const highlights = new Map<HighlightName, Highlight>()

/** Registers every highlight, so that none is missing before the first finding. */
export function registerHighlights(): void {
  for (const name of [...markNames, 'finding-active'] as const) highlightOf(name)
}

/** The registered highlight of a name. The active finding's ground lies under all marks. */
export function highlightOf(name: HighlightName): Highlight {
  const known = highlights.get(name)
  if (known) return known
  const highlight = new Highlight()
  highlight.priority = name === 'finding-active' ? 10 : 0
  highlights.set(name, highlight)
  CSS.highlights.set(name, highlight)
  return highlight
}
