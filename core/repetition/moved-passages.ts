import type { Span } from '../text/span.ts'
import type { Contender } from './contender.ts'
import type { Passage } from './join-runs.ts'
import { shortestEdited } from './judge.ts'
import { type Postings, separator } from './postings.ts'
import type { VotedPlace } from './prefix-votes.ts'

/** The shortest stretch that counts as a clause put elsewhere, in units. */
const shortestTile = 5
/** Regions that are compared at most. */
const mostRegions = 3
/** The share of a paragraph's units whose seeds have to fall in one region before it is compared. */
const leastVotes = 0.25
/** The share of either side that has to agree: clauses put into another order keep nearly all of their text. */
const leastCover = 0.7
/** How much longer than the paragraph the stretch of the source may be. */
const widest = 1.4

/** An equal stretch of a draft and of a window of the library. In units; `source` counts from the window's start. */
interface Tile {
  readonly from: number
  readonly source: number
  readonly length: number
}

/** Passages whose clauses were put into another order, from the regions that votes name. */
export function movedContenders(units: Uint16Array, regions: readonly VotedPlace[]): readonly Contender[] {
  return regions
    .slice(0, mostRegions)
    .filter(({ weight }) => weight >= units.length * leastVotes)
    .flatMap(({ postings, position }) => {
      const reach = Math.ceil(units.length * widest)
      const start = Math.max(0, position - reach)
      const window = readWindow(postings, start, position + 512 + reach)
      const tiles = inOneDocument(tiling(units, window), postings, start)
      return movedFrom(postings, start, densest(tiles, reach))
    })
}

function movedFrom(postings: Postings, start: number, tiles: readonly Tile[]): readonly Contender[] {
  const passage = toPassage(postings, start, tiles)
  if (!passage || passage.agreeing < shortestEdited) return []
  const longer = Math.max(passage.to - passage.from, passage.sourceTo - passage.sourceFrom)
  if (passage.agreeing < longer * leastCover) return []
  const within = ({ from, to }: Span) =>
    movedFrom(
      postings,
      start,
      tiles.filter(tile => tile.from >= from && tile.from + tile.length <= to),
    )
  return [{ passage, postings, within }]
}

function toPassage(postings: Postings, start: number, tiles: readonly Tile[]): Passage | undefined {
  if (tiles.length === 0) return undefined
  const from = Math.min(...tiles.map(tile => tile.from))
  const to = Math.max(...tiles.map(tile => tile.from + tile.length))
  const sourceFrom = Math.min(...tiles.map(tile => tile.source))
  const sourceTo = Math.max(...tiles.map(tile => tile.source + tile.length))
  const place = postings.locate(start + sourceFrom)
  if (!place) return undefined
  const agreeing = tiles.reduce((sum, tile) => sum + tile.length, 0)
  const offset = place.offset - sourceFrom
  const isMoved = tiles.some((tile, index) => index > 0 && tile.source < (tiles[index - 1] as Tile).source)
  return {
    document: place.document,
    from,
    to,
    sourceFrom: sourceFrom + offset,
    sourceTo: sourceTo + offset,
    agreeing,
    runs: [],
    ...(isMoved && { isMoved: true }),
  }
}

/** The tiles that lie in the document of the longest one. */
function inOneDocument(tiles: readonly Tile[], postings: Postings, start: number): readonly Tile[] {
  const documents = tiles.map(tile => postings.locate(start + tile.source)?.document)
  const lengths = tiles.map(tile => tile.length)
  const document = documents[lengths.indexOf(Math.max(...lengths))]
  return document === undefined ? [] : tiles.filter((_, index) => documents[index] === document)
}

/** The units of the layout between two positions. */
function readWindow(postings: Postings, from: number, to: number): Uint16Array {
  const window = new Uint16Array(Math.max(0, Math.min(to, postings.length) - from))
  for (let at = 0; at < window.length; at++) window[at] = postings.unitAt(from + at)
  return window
}

/** Equal stretches, the longest first, none overlapping another on either side; in the order of the draft. */
function tiling(units: Uint16Array, window: Uint16Array): readonly Tile[] {
  const found = equalStretches(units, window).sort((a, b) => b.length - a.length || a.from - b.from)
  const usedHere = new Uint8Array(units.length)
  const usedThere = new Uint8Array(window.length)
  const tiles: Tile[] = []
  for (const stretch of found) {
    const tile = unused(stretch, usedHere, usedThere)
    if (!tile) continue
    usedHere.fill(1, tile.from, tile.from + tile.length)
    usedThere.fill(1, tile.source, tile.source + tile.length)
    tiles.push(tile)
  }
  return tiles.sort((a, b) => a.from - b.from)
}

/** The longest part of a stretch that no tile has taken; undefined where it is too short. */
function unused({ from, source, length }: Tile, usedHere: Uint8Array, usedThere: Uint8Array): Tile | undefined {
  let best = { from, source, length: 0 }
  let start = 0
  for (let at = 0; at <= length; at++) {
    if (at < length && usedHere[from + at] === 0 && usedThere[source + at] === 0) continue
    if (at - start > best.length) best = { from: from + start, source: source + start, length: at - start }
    start = at + 1
  }
  return best.length >= shortestTile ? best : undefined
}

/** All maximal equal stretches of `shortestTile` or more units. */
function equalStretches(units: Uint16Array, window: Uint16Array): Tile[] {
  const places = new Map<number, number[]>()
  for (let at = 0; at + shortestTile <= window.length; at++) {
    const key = gram(window, at)
    const known = places.get(key)
    if (known) known.push(at)
    else places.set(key, [at])
  }
  const found: Tile[] = []
  for (let from = 0; from + shortestTile <= units.length; from++) {
    for (const source of places.get(gram(units, from)) ?? []) {
      if (from > 0 && source > 0 && units[from - 1] === window[source - 1]) continue
      let length = 0
      while (
        from + length < units.length &&
        units[from + length] === window[source + length] &&
        units[from + length] !== separator
      )
        length++
      if (length >= shortestTile) found.push({ from, source, length })
    }
  }
  return found
}

function gram(units: Uint16Array, at: number): number {
  let hash = 0
  for (let i = at; i < at + shortestTile; i++) hash = Math.imul(hash, 0x01000193) ^ (units[i] as number)
  return hash
}

/** Of tiles scattered over a window, those in the stretch of `reach` units that holds most of them. */
function densest(tiles: readonly Tile[], reach: number): readonly Tile[] {
  let best: readonly Tile[] = []
  let most = 0
  for (const { source } of tiles) {
    const inside = tiles.filter(tile => tile.source >= source && tile.source + tile.length <= source + reach)
    const sum = inside.reduce((total, tile) => total + tile.length, 0)
    if (sum > most) {
      most = sum
      best = inside
    }
  }
  return best
}
