import { genreOfTitle } from '../document/genres.ts'
import type { Span } from '../text/span.ts'
import lexicon from './data/website-leftovers.json' with { type: 'json' }
import type { LintBlock } from './rule.ts'
import { excerpt } from './wording.ts'

/** What a line is by itself. `neighbour`: short enough to belong to an advertisement if it stands in one. */
export interface LineReading {
  readonly sort: 'advertisement' | 'mention' | 'neighbour' | 'blank' | 'text'
  /** What is to be marked; nothing of a blank or of text. */
  readonly at: Span
  readonly word: string
}

/** Lines that may stand between two advertisements and still belong to them, blank ones not counted. */
const longestGap = 4
/** With fewer advertisements than this a short line between them is not taken for one. */
const fewestAdvertisements = 3

/** The lines that are advertising of the website a text was taken from: what no one reads aloud and no length counts. */
export function websiteLines(readings: readonly LineReading[]): ReadonlySet<number> {
  const found = new Set(enclosedLines(readings))
  for (const [index, { sort }] of readings.entries()) if (sort === 'advertisement') found.add(index)
  return found
}

/** Short lines with advertisements both before and after. */
export function enclosedLines(readings: readonly LineReading[]): ReadonlySet<number> {
  const found = new Set<number>()
  if (readings.filter(reading => reading.sort === 'advertisement').length < fewestAdvertisements) return found
  let between: number[] | undefined
  for (const [index, { sort }] of readings.entries()) {
    if (sort === 'advertisement') {
      if (between && between.length <= longestGap) for (const one of between) found.add(one)
      between = []
    } else if (sort === 'neighbour') between?.push(index)
    else if (sort !== 'blank') between = undefined
  }
  return found
}

const lines = lexicon.lines.map(({ pattern, anywhere }) => ({
  pattern: new RegExp(pattern),
  anywhere: anywhere === true,
}))
const quickly = new RegExp(lexicon.lines.map(line => `(?:${line.pattern})`).join('|'))
const genuine = new RegExp(lexicon.genuine)
const sentenceMark = /[。；]/

const blankLine: LineReading = { sort: 'blank', at: { from: 0, to: 0 }, word: '' }
const textLine: LineReading = { ...blankLine, sort: 'text' }

/** Reads one line. */
export function readLine({ type, text }: LintBlock): LineReading {
  const from = text.length - text.trimStart().length
  const at = { from, to: Math.max(from, text.trimEnd().length) }
  if (at.to === from) return blankLine
  const length = at.to - at.from
  if (quickly.test(text)) {
    const isLine = length <= lexicon.longestLine && !sentenceMark.test(text) && !genuine.test(text)
    for (const { pattern, anywhere } of lines) {
      const match = pattern.exec(text)
      if (!match || !(isLine || anywhere)) continue
      const word = excerpt(match[0], 20)
      if (isLine || length <= lexicon.longestLine) return { sort: 'advertisement', at, word }
      return { sort: 'mention', at: { from: match.index, to: match.index + match[0].length }, word }
    }
  }
  const isNeighbour = type === 'paragraph' && length <= lexicon.longestNeighbour && !sentenceMark.test(text)
  return isNeighbour && genreOfTitle(text) === undefined ? { sort: 'neighbour', at, word: '' } : textLine
}
