import type { Span } from '../text/span.ts'
import data from './data/cliches.json' with { type: 'json' }
import { type StartedText, wordList } from './word-list.ts'

const find = wordList(data.cliches.map(wrong => ({ wrong })))

/** The worn phrases (套话) of a text, in order. Whether one stands in a quotation is for the caller to ask. */
export function findCliches(text: StartedText): readonly Span[] {
  return find(text).map(hit => hit.at)
}

/** Worn phrases a thousand characters above which a text reads as hollow; reports of the central government have 1 or 2. */
export const highClicheDensity = 4
