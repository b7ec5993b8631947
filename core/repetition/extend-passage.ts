import type { Span } from '../text/span.ts'
import { type Extension, extend } from './extend.ts'
import type { Run } from './find-runs.ts'
import { identity, lowestIdentity, type Passage } from './join-runs.ts'
import type { Postings } from './postings.ts'

/**
 * Aligns the ends of a passage outward, over changes too close together to leave a run between them. `within` is the
 * part of the draft that may be used, in units. A passage that would agree too little for it stays as it is.
 */
export function extendPassage(passage: Passage, postings: Postings, units: Uint16Array, within: Span): Passage {
  const first = passage.runs[0] as Run
  const last = passage.runs.at(-1) as Run
  const left = extend({
    units,
    at: passage.from - 1,
    postings,
    position: first.position - 1,
    step: -1,
    limit: passage.from - within.from,
  })
  const right = extend({
    units,
    at: passage.to,
    postings,
    position: last.position + last.to - last.from,
    step: 1,
    limit: within.to - passage.to,
  })
  const wider = widened(widened(passage, left, -1), right, 1)
  return identity(wider) < lowestIdentity ? passage : wider
}

function widened(passage: Passage, { draft, source, agreeing }: Extension, step: 1 | -1): Passage {
  const sum = passage.agreeing + agreeing
  return step === 1
    ? { ...passage, to: passage.to + draft, sourceTo: passage.sourceTo + source, agreeing: sum }
    : { ...passage, from: passage.from - draft, sourceFrom: passage.sourceFrom - source, agreeing: sum }
}
