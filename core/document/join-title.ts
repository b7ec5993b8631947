import { genreOfTitle } from './genres.ts'
import type { Line } from './recognise-lines.ts'
import type { TitleRange } from './recognise-title.ts'
import { isByline, isDateLine } from './recognise-words.ts'

const subtitle = /^(?:——|──|--)/u

/** Lines with their title made whole, and where it stands now. */
export interface JoinedTitle {
  readonly lines: readonly Line[]
  readonly title: TitleRange | undefined
}

/**
 * Joins the lines of a title that its author set as one paragraph with line breaks in it, since they are one title. A
 * subtitle, a date and a byline below a whole title keep their lines, and so does a title set in several paragraphs.
 */
export function joinTitle(lines: readonly Line[], title: TitleRange | undefined): JoinedTitle {
  if (!title) return { lines, title }
  const joined: Line[] = []
  for (const line of lines.slice(title.from, title.to)) {
    const above = joined.at(-1)
    if (above && belongs(above, line)) joined[joined.length - 1] = { ...above, text: glue(above.text, line.text) }
    else joined.push(line)
  }
  return {
    lines: lines.toSpliced(title.from, title.to - title.from, ...joined),
    title: { from: title.from, to: title.from + joined.length },
  }
}

function belongs(above: Line, { paragraph, text }: Line): boolean {
  if (above.paragraph !== paragraph || subtitle.test(text) || isDateLine(text)) return false
  return genreOfTitle(above.text) === undefined || !isByline(text)
}

/** Words of letters stay apart; nothing parts 汉字. */
function glue(above: string, below: string): string {
  return /[A-Za-z0-9]$/u.test(above) && /^[A-Za-z0-9]/u.test(below) ? `${above} ${below}` : above + below
}
