import type { Span } from '../text/span.ts'

/**
 * One entry of a word list. Guards are regular expressions that see at most 12 characters on their side of the word:
 * those to the left must end at the word, those to the right begin there. The word counts as found when every guard
 * that the entry has agrees.
 */
export interface WordEntry {
  readonly wrong: string
  /** What to write instead. Absent where no one form is right. */
  readonly right?: string | undefined
  /** Right phrases that hold the letters of the wrong one: 大会报告 for 会报. */
  readonly except?: readonly string[] | undefined
  readonly notAfter?: string | undefined
  readonly notBefore?: string | undefined
  readonly onlyAfter?: string | undefined
  readonly onlyBefore?: string | undefined
  /** A clause for the message: why it is wrong. */
  readonly note?: string | undefined
}

/** An entry and the place where its word stands. */
export interface WordHit<Entry extends WordEntry = WordEntry> {
  readonly entry: Entry
  readonly at: Span
}

interface Compiled<Entry> {
  readonly entry: Entry
  readonly word: string
  readonly exceptions: readonly { readonly phrase: string; readonly offset: number }[]
  readonly left: readonly Guard[]
  readonly right: readonly Guard[]
}

interface Guard {
  readonly pattern: RegExp
  readonly wanted: boolean
}

/** How far guards see, in UTF-16 units. */
const sight = 12

/** The places of a text where a word of some list may begin, found for all lists in one pass. */
export interface WordStarts {
  /** The lists that have a place at all, one bit each. */
  readonly any: number
  /** UTF-16 offsets, ascending, and the lists of which a word may begin there. */
  readonly places: readonly number[]
  readonly lists: readonly number[]
  /** How many lists there were when the text was gone through. */
  readonly known: number
}

/** A text whose word starts are known; a paragraph is one. */
export interface StartedText {
  readonly text: string
  readonly wordStarts: WordStarts
}

// Which lists have a word that begins with two units of this hash, and which have this unit for a word. From the 33rd
// list on bits are shared: a place may then be looked at in vain, and no word is missed.
const pairs = new Uint32Array(0x10000)
const alone = new Uint32Array(0x10000)
let lists = 0
const none: readonly number[] = []

/** Finds where words of any list may begin; most places of a text are passed over by one look. */
export function findWordStarts(text: string): WordStarts {
  let any = 0
  let places: number[] | undefined
  let marks: number[] | undefined
  let next = text.charCodeAt(0)
  for (let at = 0; at < text.length; at++) {
    const unit = next
    next = text.charCodeAt(at + 1)
    const found = (pairs[pairHash(unit, next)] as number) | (alone[unit] as number)
    if (found === 0) continue
    any |= found
    if (places && marks) {
      places.push(at)
      marks.push(found)
    } else {
      places = [at]
      marks = [found]
    }
  }
  return { any, places: places ?? none, lists: marks ?? none, known: lists }
}

/**
 * Makes the search for a word list. Of the words that begin at one place the longest whose guards agree is found; found
 * words do not overlap. All lists share one pass over a paragraph; a text alone is gone through for this list. Throws
 * RangeError for an empty word, and SyntaxError for a guard that is no regular expression.
 */
export function wordList<Entry extends WordEntry>(
  entries: readonly Entry[],
): (source: string | StartedText) => readonly WordHit<Entry>[] {
  const byFirst = new Map<number, Compiled<Entry>[]>()
  const order = lists++
  const bit = 1 << (order % 32)
  for (const entry of [...entries].sort((a, b) => b.wrong.length - a.wrong.length)) {
    const compiled = compile(entry)
    const first = entry.wrong.charCodeAt(0)
    if (entry.wrong.length === 1) alone[first] = (alone[first] as number) | bit
    else {
      const hash = pairHash(first, entry.wrong.charCodeAt(1))
      pairs[hash] = (pairs[hash] as number) | bit
    }
    const others = byFirst.get(first)
    if (others) others.push(compiled)
    else byFirst.set(first, [compiled])
  }
  return source => {
    const { text, wordStarts } = startsOf(source, order)
    const hits: WordHit<Entry>[] = []
    if ((wordStarts.any & bit) === 0) return hits
    let end = 0
    for (let index = 0; index < wordStarts.places.length; index++) {
      const at = wordStarts.places[index] as number
      if (at < end || ((wordStarts.lists[index] as number) & bit) === 0) continue
      const found = byFirst.get(text.charCodeAt(at))?.find(one => stands(one, text, at))
      if (!found) continue
      end = at + found.word.length
      hits.push({ entry: found.entry, at: { from: at, to: end } })
    }
    return hits
  }
}

/** The starts of a text that know of the list. */
function startsOf(source: string | StartedText, list: number): StartedText {
  if (typeof source !== 'string' && source.wordStarts.known > list) return source
  const text = typeof source === 'string' ? source : source.text
  return { text, wordStarts: findWordStarts(text) }
}

function pairHash(first: number, second: number): number {
  return ((first * 31) ^ second) & 0xffff
}

function compile<Entry extends WordEntry>(entry: Entry): Compiled<Entry> {
  const { wrong, except = [], notAfter, notBefore, onlyAfter, onlyBefore } = entry
  if (wrong === '') throw new RangeError('A word list entry without a word')
  return {
    entry,
    word: wrong,
    exceptions: except.map(phrase => ({ phrase, offset: offsetIn(phrase, wrong) })),
    left: [
      ...guard(notAfter, source => new RegExp(`(?:${source})$`), false),
      ...guard(onlyAfter, source => new RegExp(`(?:${source})$`), true),
    ],
    right: [
      ...guard(notBefore, source => new RegExp(`^(?:${source})`), false),
      ...guard(onlyBefore, source => new RegExp(`^(?:${source})`), true),
    ],
  }
}

function offsetIn(phrase: string, word: string): number {
  const offset = phrase.indexOf(word)
  if (offset < 0) throw new RangeError(`The exception ${phrase} does not hold ${word}`)
  return offset
}

function guard(source: string | undefined, toPattern: (source: string) => RegExp, wanted: boolean): readonly Guard[] {
  return source === undefined ? [] : [{ pattern: toPattern(source), wanted }]
}

function stands<Entry>({ word, exceptions, left, right }: Compiled<Entry>, text: string, at: number): boolean {
  if (!text.startsWith(word, at)) return false
  if (exceptions.some(({ phrase, offset }) => at >= offset && text.startsWith(phrase, at - offset))) return false
  return (
    agree(left, text.slice(Math.max(0, at - sight), at)) &&
    agree(right, text.slice(at + word.length, at + word.length + sight))
  )
}

function agree(guards: readonly Guard[], side: string): boolean {
  return guards.every(({ pattern, wanted }) => pattern.test(side) === wanted)
}
