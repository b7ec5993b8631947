import type { Span } from '../text/span.ts'
import type { Paragraph } from './rule.ts'

/** Quoted names that stand in one list, with nothing or a 、 between them: “甲”、“乙”“丙” or 《甲》、《乙》. */
export interface QuotedRun {
  readonly items: readonly Span[]
  /** Offsets of the 、 between items. */
  readonly commas: readonly number[]
  /** Whether a 、 ties the run to a member without marks or with an insertion: “甲”、“乙”、丙. */
  readonly isTied: boolean
}

const closing = /[。！？；]/

/**
 * The lists of quoted names in a paragraph, two items at least. Whole sentences that follow each other, as in a
 * dialogue, are no list.
 */
export function quotedRuns({ text, quotations }: Paragraph): readonly QuotedRun[] {
  const runs: QuotedRun[] = []
  for (let index = 0; index < quotations.length; index++) {
    const items = [quotations[index] as Span]
    const commas: number[] = []
    for (let next = quotations[index + 1]; next; next = quotations[index + 1]) {
      const last = items.at(-1) as Span
      const gap = text.slice(last.to, next.from)
      if ((gap !== '' && gap !== '、') || text[last.from] !== text[next.from]) break
      if (gap === '、') commas.push(last.to)
      items.push(next)
      index++
    }
    if (items.length < 2 || items.some(item => closing.test(text.slice(item.from, item.to)))) continue
    const [from, to] = [(items[0] as Span).from, (items.at(-1) as Span).to]
    runs.push({ items, commas, isTied: text[from - 1] === '、' || text[to] === '、' })
  }
  return runs
}
