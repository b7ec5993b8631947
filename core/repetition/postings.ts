import type { RunMemory } from './run-memory.ts'
import type { SeedList } from './seed-list.ts'

/** A place in a library: a document's number and the offset in its normalised text, in UTF-16 units. */
export interface DocumentPlace {
  readonly document: number
  readonly offset: number
}

/** The unit before, between and after the documents of a segment. No normalised text holds it, so no run crosses it. */
export const separator = 0

/**
 * One segment of the index: some documents laid out one after another, and their tiles by fingerprint. Positions count
 * the units of that layout, `separator` units included. Memory and disk serve the same interface.
 */
export interface Postings {
  /** Bytes of the index proper, texts not counted. */
  readonly byteLength: number
  /** Units of the layout, those of removed documents included. */
  readonly length: number
  /** What was looked up before; absent where nothing is to be remembered. */
  readonly memory?: RunMemory
  /**
   * The tiles of a draft that start at units `from` to `to` (half-open), with every position that holds the same tile
   * inside an equal stretch of `minimumRun` units or more. May hold other pairs: the caller verifies. Never leaves one
   * out, however common the tile is. Undefined where several tiles have more than `mostSeeds` together: the caller asks
   * for fewer tiles.
   */
  seeds(units: Uint16Array, from: number, to: number): SeedList | undefined
  /**
   * Visits every position whose tile has this fingerprint, and perhaps some that do not: the caller verifies.
   * Never leaves one out, however common the tile is.
   */
  lookUp(fingerprint: number, visit: (position: number) => void): void
  /**
   * Visits every position whose tile has this `prefixFingerprint`, and perhaps some that do not: the caller weighs them
   * together. Visits nothing and reads as little as it can where there are more than `most` of them: what stands
   * everywhere tells no source.
   */
  lookUpPrefix(prefix: number, most: number, visit: (position: number) => void): void
  /**
   * How many units of the draft from `at`, going right (`step` 1) or left (-1), equal those of the layout from
   * `position`; counts no further than `limit`.
   */
  agreeing(position: number, units: Uint16Array, at: number, step: 1 | -1, limit: number): number
  /** The unit at a position of the layout. */
  unitAt(position: number): number
  /** The document that holds a position; undefined where it has been removed. */
  locate(position: number): DocumentPlace | undefined
}
