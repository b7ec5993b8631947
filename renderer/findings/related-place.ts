import type { Span } from '../../core/text/span.ts'

/** Another place of the draft that a finding speaks of, as it stood when it was found. */
export interface RelatedPlace {
  /** The block's key in the editor. */
  readonly key: string
  /** UTF-16 offsets in the block's text. */
  readonly at: Span
  readonly text: string
  /** What the place is to the finding. */
  readonly note: string
}

/** Where the words of a place stand in a text that may have changed since: at their place, else the nearest such words. */
export function findRelated(text: string, { at, text: words }: Pick<RelatedPlace, 'at' | 'text'>): Span | undefined {
  let best: number | undefined
  for (let from = text.indexOf(words); from !== -1; from = text.indexOf(words, from + 1)) {
    if (best === undefined || Math.abs(from - at.from) < Math.abs(best - at.from)) best = from
  }
  return best === undefined || words === '' ? undefined : { from: best, to: best + words.length }
}

/** Whether two findings speak of the same other places. */
export function isSameRelated(a: readonly RelatedPlace[] | undefined, b: readonly RelatedPlace[] | undefined): boolean {
  if (a === b) return true
  if (a?.length !== b?.length) return false
  return a?.every((place, index) => place.key === b?.[index]?.key && place.text === b?.[index]?.text) ?? false
}
