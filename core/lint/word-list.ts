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

/**
 * Makes the search for a word list: one pass over a text however long the list is. Of the words that begin at one place
 * the longest whose guards agree is found; found words do not overlap. Throws RangeError for an empty word, and SyntaxError for a guard that is no regular expression.
 */
export function wordList<Entry extends WordEntry>(
  entries: readonly Entry[],
): (text: string) => Iterable<WordHit<Entry>> {
  const buckets: Compiled<Entry>[][] = []
  // Bucket of each first UTF-16 unit, plus one; nought for units that begin no word.
  const bucketOf = new Uint16Array(0x10000)
  // Hashes of the first two units of the words: most places of a text are passed over by one look at this.
  const pairs = new Uint8Array(0x10000)
  const alone = new Uint8Array(0x10000)
  for (const entry of [...entries].sort((a, b) => b.wrong.length - a.wrong.length)) {
    const compiled = compile(entry)
    const first = entry.wrong.charCodeAt(0)
    if (entry.wrong.length === 1) alone[first] = 1
    else pairs[pairHash(first, entry.wrong.charCodeAt(1))] = 1
    if (!bucketOf[first]) bucketOf[first] = buckets.push([])
    buckets[(bucketOf[first] as number) - 1]?.push(compiled)
  }
  return function* find(text) {
    let next = text.charCodeAt(0)
    for (let at = 0; at < text.length; at++) {
      const unit = next
      next = text.charCodeAt(at + 1)
      if (pairs[pairHash(unit, next)] === 0 && alone[unit] === 0) continue
      const bucket = bucketOf[unit]
      if (!bucket) continue
      const found = buckets[bucket - 1]?.find(one => stands(one, text, at))
      if (!found) continue
      yield { entry: found.entry, at: { from: at, to: at + found.word.length } }
      at += found.word.length - 1
      next = text.charCodeAt(at + 1)
    }
  }
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
