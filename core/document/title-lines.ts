import { isHan } from '../text/characters.ts'
import { advance } from './advance.ts'
import { characterWidth, standardPage, textWidth, titleSize } from './geometry.ts'
import { breakLines, isBreak, isLatin } from './line-breaking.ts'

/**
 * Full-width characters that a line of a title may hold, in halves. Half a character stays free, because the lines end in
 * hard breaks: one that is wider by a hair under a stand-in font would be broken once more.
 * `size` is in half-points, `width` in twips.
 */
export function titleRoom(width: number, size: number): number {
  return Math.max(1, Math.floor((width / characterWidth(size)) * 2 - 1) / 2)
}

/** Those of 二号 on a line of 156 mm: 19.5. */
export const titleCharacters = titleRoom(textWidth(standardPage), titleSize)

/** What Word may, and LibreOffice does, leave between Chinese and Latin letters or digits, in characters. */
const between = 0.25

/** Longer texts are no title: they are broken like any other, because weighing all divisions costs their length squared. */
const mostLines = 15

const forbidden = 1e6
const insideWord = 4000
const insideBrackets = 400
const looseCharacters = 300
/** A single character at the end of a line belongs to the word behind it: 新／校区. */
const looseAtEnd = 60
const awkward = 25
/** What it costs to part 的 from the word that names the genre, which would stand alone. */
const genreAlone = 80
/** What a break before 关于 or 暨 is worth: there the sender or the first subject ends. */
const natural: readonly (readonly [RegExp, number])[] = [
  [/^关于/u, 80],
  [/^暨/u, 30],
]
/** What a character of difference from the mean costs, squared. */
const unevenness = 0.7
/** What a line more than the fewest costs. */
const furtherLine = 60

/** Single characters that are words of their own; two others side by side are a word the dictionary lacks. */
const particles = new Set('的和与及暨等在以为向对把了之')

/** Words that should not end a line, and words that should not begin one. */
const clingsForward = /(?:关于|对于|进一步|和|与|及|暨|在|以|为|向|对|把)$/u
const clingsBackward = /^(?:的(?!.{1,4}$)|等|了|之)/u
/** Characters of the longest word that ends a title and names its genre. */
const longestGenre = 4

/**
 * Breaks a title into lines by meaning (7.3.1): few, of similar length, 关于 at the head of one where it can be, never inside a word or a number nor
 * before a closing mark, and inside 《》 only where the name is longer than a line. Line feeds of the author stay.
 * The lines joined are the title without its line feeds.
 */
export function titleLines(title: string, characters: number = titleCharacters): readonly string[] {
  return title.split('\n').flatMap(line => balance(line, characters))
}

function balance(text: string, characters: number): readonly string[] {
  const widths = unitWidths(text)
  const total = widths.at(-1) as number
  if (total <= characters) return [text]
  if (total > characters * mostLines) return filled(text, characters)
  const penalties = breakPenalties(text)
  for (let count = Math.ceil(total / characters); count <= text.length; count++) {
    const fewest = divide(text, widths, penalties, count, characters)
    if (!fewest) continue
    const more = divide(text, widths, penalties, count + 1, characters)
    const best = more && more.cost + furtherLine < fewest.cost ? more : fewest
    return best.cuts.slice(1).map((cut, index) => text.slice(best.cuts[index], cut))
  }
  return [text]
}

/** Width of a title on one line, in full-width characters. */
export function titleWidth(text: string): number {
  return unitWidths(text).at(-1) as number
}

/** Lines as full as they go. */
function filled(text: string, characters: number): readonly string[] {
  const width = characters * characterWidth(titleSize)
  const starts = breakLines(text, { firstWidth: width, restWidth: width, size: titleSize, spacing: 0 })
  return starts.map((start, index) => text.slice(start, starts[index + 1]))
}

/** Breaks of a title, from 0 to its length, and what they cost. */
interface Division {
  readonly cost: number
  readonly cuts: readonly number[]
}

/** Running width in full-width characters up to each UTF-16 offset. */
function unitWidths(text: string): readonly number[] {
  const widths = [0]
  let width = 0
  let wasLatin: boolean | undefined
  for (const character of text) {
    const latin = isLatin(character)
    if (wasLatin !== undefined && latin !== wasLatin) width += between
    wasLatin = latin
    width += advance(character.codePointAt(0) as number) / 1000
    for (let unit = 0; unit < character.length; unit++) widths.push(width)
  }
  return widths
}

/** What it costs to break before each UTF-16 offset. */
function breakPenalties(text: string): readonly number[] {
  const penalties = new Array<number>(text.length + 1).fill(insideWord)
  let previous = ''
  for (const { segment, index } of new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)) {
    penalties[index] = isLoose(previous) ? (isLoose(segment) ? looseCharacters : looseAtEnd) : 0
    previous = segment
  }
  let depth = 0
  for (let at = 1; at < text.length; at++) {
    if ('《（〈“'.includes(text[at - 1] as string)) depth++
    if ('》）〉”'.includes(text[at - 1] as string)) depth = Math.max(0, depth - 1)
    if (!isBreak(text, at) || text[at] === ' ') penalties[at] = forbidden
    else if (/[0-9０-９]/u.test(text[at - 1] as string) && /[年月日届次个号期]/u.test(text[at] as string)) {
      penalties[at] = insideWord
    } else {
      if (depth > 0) penalties[at] = (penalties[at] as number) + insideBrackets
      if (clingsForward.test(text.slice(0, at))) penalties[at] = (penalties[at] as number) + awkward
      if (text[at - 1] === '的' && text.length - at <= longestGenre)
        penalties[at] = (penalties[at] as number) + genreAlone
      for (const [words, worth] of natural)
        if (words.test(text.slice(at))) penalties[at] = (penalties[at] as number) - worth
      if (clingsBackward.test(text.slice(at))) penalties[at] = (penalties[at] as number) + awkward
    }
  }
  return penalties
}

function isLoose(segment: string): boolean {
  return segment.length === 1 && isHan(segment.charCodeAt(0)) && !particles.has(segment)
}

/** The cheapest division into `count` lines, or undefined where none keeps every line within `characters`. */
function divide(
  text: string,
  widths: readonly number[],
  penalties: readonly number[],
  count: number,
  characters: number,
): Division | undefined {
  const mean = (widths.at(-1) as number) / count
  let best: readonly Division[] = [{ cost: 0, cuts: [0] }]
  for (let line = 1; line <= count; line++) {
    const reached = new Map<number, Division>()
    for (const { cost, cuts } of best) {
      const from = cuts.at(-1) as number
      const ends = line === count ? [text.length] : offsetsWithin(widths, from, characters)
      for (const to of ends) {
        const width = (widths[to] as number) - (widths[from] as number)
        const penalty = to === text.length ? 0 : (penalties[to] as number)
        if (width > characters || width <= 0 || penalty >= forbidden) continue
        const price = cost + unevenness * (width - mean) ** 2 + penalty
        if (price < (reached.get(to)?.cost ?? Number.POSITIVE_INFINITY)) {
          reached.set(to, { cost: price, cuts: [...cuts, to] })
        }
      }
    }
    best = [...reached.values()]
  }
  return best.find(candidate => candidate.cuts.at(-1) === text.length)
}

function offsetsWithin(widths: readonly number[], from: number, characters: number): readonly number[] {
  const offsets: number[] = []
  for (let to = from + 1; to < widths.length - 1; to++) {
    if ((widths[to] as number) - (widths[from] as number) > characters) break
    offsets.push(to)
  }
  return offsets
}
