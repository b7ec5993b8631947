import type { Span } from '../../core/text/span.ts'

/** What a template leaves for the author: 〔…〕. The year of a document number, 〔2026〕, is none. */
const placeholder = /〔(?![0-9]{4}〕)[^〔〕]*〕/g

/** Every placeholder of a block's text. */
export function placeholdersIn(text: string): readonly Span[] {
  return [...text.matchAll(placeholder)].map(match => ({ from: match.index, to: match.index + match[0].length }))
}

/** The placeholder around an offset, its brackets included. */
export function placeholderAround(text: string, offset: number): Span | undefined {
  return placeholdersIn(text).find(span => span.from <= offset && offset <= span.to)
}

/** A placeholder with the index of its block. */
export interface PlacedSpan extends Span {
  readonly block: number
}

/** The placeholder next to a place, in reading order (1) or against it (-1); undefined behind the last one. */
export function nextPlaceholder(
  texts: readonly string[],
  from: { readonly block: number; readonly offset: number },
  direction: 1 | -1,
): PlacedSpan | undefined {
  for (let block = from.block; block >= 0 && block < texts.length; block += direction) {
    const text = texts[block] as string
    if (!text.includes('〔')) continue
    const spans = placeholdersIn(text).filter(span => {
      if (block !== from.block) return true
      return direction === 1 ? span.from >= from.offset : span.to <= from.offset
    })
    const span = direction === 1 ? spans[0] : spans.at(-1)
    if (span) return { block, ...span }
  }
  return undefined
}
