import { advance } from './advance.ts'

/** Where the lines of a paragraph run. Widths in twips, `size` in half-points, `spacing` in twips a character. */
export interface LineBox {
  readonly firstWidth: number
  readonly restWidth: number
  readonly size: number
  readonly spacing: number
  /** Room that some programs leave between Chinese and Latin letters or digits, in twips; none where nothing is said. */
  readonly between?: number
}

/** Marks that may not begin a line (避头). */
const notFirst = new Set('!),.:;?]}%¢°·ˇˉ―‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞︰！＂％＇），．：；？］｀｜｝～￠々')
/** Marks that may not end a line (避尾). */
const notLast = new Set('$([{£¥‘“〈《「『【〔〖〝＄（．［｛￡￥')
/** Marks that are written twice and stay together: —— and ……. */
const unbroken = new Set('—…')
/** Marks that may hang past the end of a line instead of pulling a character down (溢出边界). */
const hanging = new Set('、。，．：；！？')

/**
 * Breaks a paragraph into lines as Word and LibreOffice do with kinsoku and hanging punctuation on, and returns the
 * UTF-16 offset at which each line starts; the first is 0. A line feed starts a new line. `mayBreak` says where a line may
 * end; a stretch without such a place that is longer than a line is parted where the line is full.
 */
export function breakLines(
  text: string,
  box: LineBox,
  mayBreak: (place: number) => boolean = place => isBreak(text, place),
): readonly number[] {
  const starts = [0]
  let lineStart = 0
  let width = box.firstWidth
  let used = 0
  let at = 0
  const startLine = (offset: number) => {
    starts.push(offset)
    lineStart = at = offset
    width = box.restWidth
    used = 0
  }
  while (at < text.length) {
    const codePoint = text.codePointAt(at) as number
    const next = at + (codePoint > 0xffff ? 2 : 1)
    if (codePoint === 0x0a) {
      startLine(next)
      continue
    }
    used += (advance(codePoint) * box.size) / 100 + box.spacing
    if (box.between && at > lineStart && isLatin(text[at] as string) !== isLatin(text[at - 1] as string))
      used += box.between
    if (used <= width || codePoint === 0x20) {
      at = next
      continue
    }
    const hung = hanging.has(text[at] as string) && at > lineStart && !notFirst.has(text[next] ?? '')
    const end = hung ? next : breakBefore(lineStart, at, mayBreak)
    if (end >= text.length) break
    if (text[end] === '\n') at = end
    else startLine(end)
  }
  return starts
}

/** The last place at or before `at` where a line may break; `at` itself where there is none. */
function breakBefore(lineStart: number, at: number, mayBreak: (place: number) => boolean): number {
  for (let place = at; place > lineStart; place--) {
    if (mayBreak(place)) return place
  }
  return Math.max(at, lineStart + 1)
}

/** Whether a line may end before the character at `place`. */
export function isBreak(text: string, place: number): boolean {
  const before = text[place - 1] as string
  const after = text[place] as string
  if (notFirst.has(after) || notLast.has(before)) return false
  if (isLowSurrogate(after) || (before === after && unbroken.has(after))) return false
  return !(isLatin(before) && isLatin(after))
}

function isLowSurrogate(unit: string): boolean {
  const code = unit.charCodeAt(0)
  return code >= 0xdc00 && code <= 0xdfff
}

/** Whether a character stays on a line with its like: a letter, digit or mark of a Latin text. */
export function isLatin(unit: string): boolean {
  const code = unit.charCodeAt(0)
  return code > 0x20 && code < 0x2000 && code !== 0xb7 && code !== 0xd7
}
