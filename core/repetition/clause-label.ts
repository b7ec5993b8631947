import { headingMarker } from '../document/recognise-line.ts'
import type { NormalisedText } from '../text/normalise.ts'
import { agreement } from './agreement.ts'
import { unitsOfSpan } from './exemptions.ts'
import type { Passage } from './join-runs.ts'
import type { SourceText } from './repetition-library.ts'
import { toUnits } from './tiles.ts'

const article =
  /^第(?:[一二三四五六七八九十百零〇]+|[0-9０-９]+)条(?:之[一二三四五六七八九十]+)?(?![规所和至、，的第])/u

/**
 * A passage without the number of the clause in front of it, on either side: 第四条 and 第二十四条 share 四条, which is no
 * word of the clause and has to stay in the draft where the passage is turned into a citation.
 */
export function withoutLabel(passage: Passage, text: string, draft: NormalisedText, source: SourceText): Passage {
  if (passage.isMoved) return passage
  const from = behindLabel(text, draft, passage.from)
  const sourceFrom = behindLabel(source.text, source.normalised, passage.sourceFrom)
  if (from === passage.from && sourceFrom === passage.sourceFrom) return passage
  if (from >= passage.to || sourceFrom >= passage.sourceTo) return passage
  const ours = toUnits(draft.text.slice(passage.from, from))
  const theirs = toUnits(source.normalised.text.slice(passage.sourceFrom, sourceFrom))
  const most = Math.min(passage.to - from, passage.sourceTo - sourceFrom)
  const agreeing = Math.min(most, passage.agreeing - agreement(ours, theirs))
  return { ...passage, from, sourceFrom, agreeing }
}

/** The first unit behind the number of a clause where that unit `at` stands in the number, else `at`. */
function behindLabel(text: string, normalised: NormalisedText, at: number): number {
  const offset = normalised.from[at] as number
  const to = labelEnd(text, offset)
  return Math.max(at, unitsOfSpan(normalised, { from: offset, to }).to)
}

/** Where a line of a text begins with the number of a clause and offset `at` stands in it, its end; else `at`. In UTF-16. */
export function labelEnd(text: string, at: number): number {
  const start = text.lastIndexOf('\n', at - 1) + 1
  const end = text.indexOf('\n', at)
  const line = text.slice(start, end < 0 ? text.length : end)
  const words = line.trimStart()
  const length = article.exec(words)?.[0].length ?? headingMarker(words)?.to ?? 0
  return Math.max(at, start + line.length - words.length + length)
}
