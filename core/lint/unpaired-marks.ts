import type { Span } from '../text/span.ts'

/** A quotation mark, title mark or bracket without its partner in the same paragraph. */
export interface UnpairedMark {
  readonly at: Span
  readonly written: string
  /** The mark that is missing. */
  readonly partner: string
  readonly isOpening: boolean
  /** How many paragraphs away its partner may stand: far for a long quotation or remark, near for a title broken in two. */
  readonly reach: number
  /** What it should have been, where it was clearly written the wrong way round. */
  readonly instead?: string
}

const pairs: readonly (readonly [string, string])[] = [
  ['“', '”'],
  ['‘', '’'],
  ['《', '》'],
  ['〈', '〉'],
  ['（', '）'],
  ['〔', '〕'],
  ['【', '】'],
  ['「', '」'],
  ['『', '』'],
]
const closingOf = new Map<string, string>(pairs)
const openingOf = new Map(pairs.map(([open, close]) => [close, open] as const))
const widened: Readonly<Record<string, string>> = { '(': '（', ')': '）' }
const anyMark = /[“”‘’《》〈〉（）()〔〕【】「」『』]/g

/** What may stand before the bracket of a numbered item: 1） a) 一） */
const itemNumber = /(?:^|[\s\u3000，。；：、！？“（])(?:\d{1,3}|[A-Za-z]|[一二三四五六七八九十]{1,3}|[①-⑳ivxIVX]{1,4})$/
const latin = /[A-Za-z0-9]/
const none: readonly UnpairedMark[] = []

/** Marks of one paragraph that have no partner in it. */
export function findUnpairedMarks(text: string): readonly UnpairedMark[] {
  const open = new Map<string, number[]>()
  const left: UnpairedMark[] = []
  for (const match of text.matchAll(anyMark)) {
    const at = match.index
    const mark = widened[match[0]] ?? match[0]
    if (mark === '’' && latin.test(text[at - 1] ?? '') && latin.test(text[at + 1] ?? '')) continue
    const opening = openingOf.get(mark)
    if (opening === undefined) {
      const waiting = open.get(mark)
      if (waiting) waiting.push(at)
      else open.set(mark, [at])
      continue
    }
    if (open.get(opening)?.pop() !== undefined || isNoMark(text, at, mark)) continue
    left.push(unpaired(text, at, opening, false))
  }
  for (const places of open.values()) for (const at of places) left.push(unpaired(text, at, '', true))
  return left.length === 0 ? none : turned(text, left).sort((a, b) => a.at.from - b.at.from)
}

function unpaired(text: string, at: number, opening: string, isOpening: boolean): UnpairedMark {
  const written = text[at] as string
  const partner = isOpening ? (closingOf.get(widened[written] ?? written) as string) : opening
  return { at: { from: at, to: at + 1 }, written, partner, isOpening, reach: '《》〈〉〔〕'.includes(written) ? 3 : 60 }
}

/** An apostrophe, or the bracket after the number of an item. */
function isNoMark(text: string, at: number, mark: string): boolean {
  if (mark === '’') return latin.test(text[at - 1] ?? '') || latin.test(text[at + 1] ?? '')
  return mark === '）' && itemNumber.test(text.slice(Math.max(0, at - 5), at))
}

/** Longest name between two marks of the same kind that is taken for one quotation, in UTF-16 units. */
const longestTerm = 20

/** Two opening marks around a short term, or two closing ones: the second, or the first, was written the wrong way round. */
function turned(text: string, marks: readonly UnpairedMark[]): UnpairedMark[] {
  const [first, second] = [...marks].sort((a, b) => a.at.from - b.at.from)
  if (marks.length !== 2 || !first || !second || first.written !== second.written) return [...marks]
  const between = text.slice(first.at.to, second.at.from)
  if (between === '' || between.length > longestTerm || /[，。；：！？“”《》（）]/.test(between)) return [...marks]
  return first.isOpening ? [{ ...second, instead: second.partner }] : [{ ...first, instead: first.partner }]
}
