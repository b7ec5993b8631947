import { genreOfTitle } from './genres.ts'
import { headerField } from './recognise-fields.ts'
import { headingLevel, headingMarker } from './recognise-line.ts'
import { hasTitleStyle, type Line, styledLevel } from './recognise-lines.ts'
import {
  isByline,
  isDateLine,
  isLetterSalutation,
  isMainRecipient,
  isOrganisation,
  isWebsiteLine,
} from './recognise-words.ts'

/** Lines that make up a title: indexes, half-open. */
export interface TitleRange {
  readonly from: number
  readonly to: number
}

/** How many lines from the top a title may stand: texts taken from websites carry advertising above it. */
const reach = 40

/** Finds the title. Undefined where the text begins without one. */
export function findTitle(lines: readonly Line[]): TitleRange | undefined {
  const head = headEnd(lines)
  const styled = lines.slice(0, reach).findIndex(hasTitleStyle)
  if (styled >= 0) return { from: styled, to: runEnd(lines, styled, hasTitleStyle) }
  // 发文机关标志 in red may read as a title too: 县长办公会议纪要, 县人民政府令.
  const isMark = (line: Line) => line.isRed === true && lines.some(other => !other.isRed)
  const named = lines.slice(0, head).findIndex(line => namesDocument(line.text) && !isMark(line))
  if (named >= 0) return widen(lines, named, head)
  const heading = onlyTopHeading(lines)
  if (heading !== undefined) return { from: heading, to: heading + 1 }
  const centred = lines.slice(0, head).findIndex(line => line.align === 'center' && isPlain(line.text) && !isMark(line))
  if (centred >= 0) return { from: centred, to: runEnd(lines, centred, line => isTitleRest(line, head, lines)) }
  const first = lines.slice(0, head).findIndex(line => isPlain(line.text) && !isWebsiteLine(line.text) && !isMark(line))
  return first >= 0 && (first === 0 || head < lines.length) ? widen(lines, first, head) : undefined
}

/** Index of the first line that can only stand below a title: an address, a heading, a whole sentence of some length. */
function headEnd(lines: readonly Line[]): number {
  const end = lines.slice(0, reach).findIndex(({ text }) => {
    if (isLetterSalutation(text) || isMainRecipient(text) || headingLevel(text) !== undefined) return true
    return text.length > 80 || (text.length >= 20 && /。$/u.test(text) && !isClosedTitle(text))
  })
  return end < 0 ? Math.min(lines.length, reach) : end
}

/** Whether a line reads as the title of a document of a known genre: 在…会上的发言, 关于…的通知, 2025年工作总结. */
function namesDocument(text: string): boolean {
  if (isClosedTitle(text)) return true
  if (text.length > 80 || /[。；！？：;!?:]/u.test(text) || /^[（(《【]/u.test(text)) return false
  if (headingMarker(text) || headerField(text) || genreOfTitle(text) === undefined) return false
  if (/关于.+的|在.+[会式上时中]的|——在/u.test(text)) return true
  return text.length <= 40 && !/[，、,]/u.test(text)
}

const closedTitle =
  /^(?:[^，。；：、了将]{0,24}关于[^，。；：]{2,60}|在[^，。；：]{2,60}[会式上])的[^，。；：]{1,8}[。；]$/u

/** Whether a line is a title but for the full stop that was typed behind it, which a rule asks to delete. */
function isClosedTitle(text: string): boolean {
  return text.length <= 80 && closedTitle.test(text) && genreOfTitle(text) !== undefined
}

/** A short line without the marks of a sentence. */
function isPlain(text: string): boolean {
  if (text.length > 60 || /[。；！？：;!?:]|[，、,]$/u.test(text) || /^[（(【]/u.test(text)) return false
  return !headingMarker(text) && !headerField(text) && !isDateLine(text)
}

/** A single heading of the top level at the top of a text (as in Markdown) is its title. */
function onlyTopHeading(lines: readonly Line[]): number | undefined {
  const tops = lines.flatMap((line, index) => (styledLevel(line) === 1 ? [index] : []))
  const [top] = tops
  if (top === undefined || tops.length > 1 || top >= 3) return undefined
  return headingMarker(lines[top]?.text ?? '') ? undefined : top
}

const subtitle = /^(?:——|──|--)/u

/** Takes in the other lines of a title that is set on several, and its subtitle (——). */
function widen(lines: readonly Line[], index: number, head: number): TitleRange {
  const text = (at: number) => lines[at]?.text ?? ''
  let from = index
  const isApart = (at: number) => lines[at]?.isRed !== lines[index]?.isRed
  while (
    from > 0 &&
    index - from < 3 &&
    !isApart(from - 1) &&
    continues(text(from - 1), text(from), subtitle.test(text(index)))
  )
    from--
  let to = index + 1
  const below = lines.slice(to, Math.min(head, to + 3)).findIndex(line => subtitle.test(line.text))
  if (below >= 0) to += below + 1
  return { from: isRepeated(lines.slice(from, to)) ? from + 1 : from, to }
}

/** Whether `above` and `below` are one title broken into lines. */
function continues(above: string, below: string, isSubtitled: boolean): boolean {
  if (above.length > 40 || !isPlain(above) || isWebsiteLine(above) || /[，、,]/u.test(above)) return false
  if (isSubtitled) return true
  if (/^(?:关于|印发|转发|批转|的)/u.test(below) && isOrganisation(above)) return true
  return !/关于|^在/u.test(below) && (/关于/u.test(above) || /^在/u.test(above))
}

/** Whether the first line is a page's own heading that repeats the title below it. */
function isRepeated(title: readonly Line[]): boolean {
  const [page = '', ...rest] = title.map(line => line.text.replace(/\s+/gu, ''))
  const [first = ''] = rest
  return rest.length > 0 && !subtitle.test(first) && page.includes(first)
}

function isTitleRest(line: Line, head: number, lines: readonly Line[]): boolean {
  return line.align === 'center' && lines.indexOf(line) < head && isPlain(line.text) && !isByline(line.text)
}

function runEnd(lines: readonly Line[], from: number, belongs: (line: Line) => boolean): number {
  let to = from + 1
  while (to < lines.length && belongs(lines[to] as Line)) to++
  return to
}
