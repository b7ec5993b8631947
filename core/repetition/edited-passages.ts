import { type Alignment, align } from './align.ts'
import type { Contender } from './contender.ts'
import { identity, lowestIdentity, type Passage } from './join-runs.ts'
import { shortestEdited } from './judge.ts'
import type { Postings } from './postings.ts'
import type { VotedPlace } from './prefix-votes.ts'

/** Diagonals that are aligned at most. */
const mostPlaces = 12
/** Diagonals are not worth an alignment that gathered less than this share of the best one's votes. */
const leastShare = 0.25
/** How far the two sides may drift apart while aligning, in units: about three standard deviations at 300 units. */
const band = 24

/** Passages copied with so many changes that no exact run of them may be left, from the places that votes name. */
export function editedContenders(units: Uint16Array, places: readonly VotedPlace[]): readonly Contender[] {
  const least = (places[0]?.weight ?? 0) * leastShare
  const found = places
    .slice(0, mostPlaces)
    .filter(({ weight }) => weight >= least)
    .flatMap(place => editedAlong(units, place, { from: 0, to: units.length }))
  return onceEach(found)
}

/** The passage along one diagonal, as far as it lies in a part of the draft. */
function editedAlong(
  units: Uint16Array,
  place: Pick<VotedPlace, 'postings' | 'position'>,
  within: { readonly from: number; readonly to: number },
): readonly Contender[] {
  const { postings, position } = place
  if (within.to - within.from < shortestEdited) return []
  const found = align(units, postings, { ...within, position: position + within.from, band })
  const passage = found && toPassage(found, postings)
  if (!passage || passage.agreeing < shortestEdited || identity(passage) < lowestIdentity) return []
  return [{ passage, postings, within: part => editedAlong(units, place, part) }]
}

function toPassage(alignment: Alignment, postings: Postings): Passage | undefined {
  const place = postings.locate(alignment.sourceFrom)
  if (!place) return undefined
  const { from, to, sourceFrom, sourceTo, agreeing } = alignment
  const end = place.offset + sourceTo - sourceFrom
  return { document: place.document, from, to, sourceFrom: place.offset, sourceTo: end, agreeing, runs: [] }
}

/** Neighbouring diagonals find the same passage. */
function onceEach(contenders: readonly Contender[]): readonly Contender[] {
  const seen = new Set<string>()
  return contenders.filter(({ passage: { document, from, sourceFrom } }) => {
    const key = `${document} ${from} ${sourceFrom}`
    return !seen.has(key) && seen.add(key)
  })
}
