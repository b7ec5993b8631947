import type { Span } from '../text/span.ts'

const pairs = ['《》', '〈〉', '“”', '‘’', '「」', '『』']
const openerOf = new Map(pairs.map(pair => [pair[1] as string, pair[0] as string]))
const openers = new Set(pairs.map(pair => pair[0] as string))
const anyOpener = /[《〈“‘「『]/
const mark = /[《〈“‘「『》〉”’」』]/g

/**
 * Spans inside 《》 or quotation marks, marks included, outermost pairs only. An opening mark without its partner opens
 * nothing: a forgotten ” must not hide the rest of the paragraph from the rules.
 */
export function findQuotations(text: string): readonly Span[] {
  if (!anyOpener.test(text)) return []
  const open = new Map<string, number[]>()
  const spans: Span[] = []
  for (const { 0: character, index: at } of text.matchAll(mark)) {
    if (openers.has(character)) {
      const waiting = open.get(character)
      if (waiting) waiting.push(at)
      else open.set(character, [at])
    } else {
      const opener = openerOf.get(character)
      const from = opener === undefined ? undefined : open.get(opener)?.pop()
      if (from !== undefined) spans.push({ from, to: at + 1 })
    }
  }
  return outermost(spans)
}

function outermost(spans: Span[]): readonly Span[] {
  const kept: Span[] = []
  for (const span of spans.sort((a, b) => a.from - b.from || b.to - a.to)) {
    if (span.from >= (kept.at(-1)?.to ?? 0)) kept.push(span)
  }
  return kept
}

/** Whether a span touches one of the quotations, which are in order and apart from each other. */
export function isQuoted(quotations: readonly Span[], { from, to }: Span): boolean {
  let low = 0
  let high = quotations.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((quotations[middle] as Span).to > from) high = middle
    else low = middle + 1
  }
  const first = quotations[low]
  return first !== undefined && first.from < to
}
