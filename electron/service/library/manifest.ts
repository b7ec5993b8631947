import type Database from 'better-sqlite3'
import type { WrittenSegment } from './segment/segment-writer.ts'

/** A segment of the index and the numbers of the documents that it covers. */
export interface ListedSegment extends WrittenSegment {
  readonly firstSeq: number
  readonly lastSeq: number
}

/** Numbers of documents that no segment covers, both ends included. */
export interface Gap {
  readonly from: number
  readonly to: number
}

const columns = `name, first_seq AS firstSeq, last_seq AS lastSeq, documents, units, tile_bytes AS tileBytes,
  unit_bytes AS unitBytes`

/** Which segments make up the index: the one place that knows its tables. */
export class Manifest {
  readonly #database: Database.Database

  constructor(database: Database.Database) {
    this.#database = database
  }

  /** All segments in the order of their documents. */
  segments(): readonly ListedSegment[] {
    return this.#database.prepare(`SELECT ${columns} FROM segment ORDER BY first_seq`).all() as ListedSegment[]
  }

  has(name: string): boolean {
    return this.#database.prepare('SELECT 1 FROM segment WHERE name = ?').get(name) !== undefined
  }

  /** Numbers of documents that segments hold although they were removed. */
  removed(): ReadonlySet<number> {
    return new Set(this.#database.prepare('SELECT seq FROM removed').pluck().all() as number[])
  }

  /** The stretches between and behind the segments in which documents stand. */
  gaps(): readonly Gap[] {
    const segments = this.segments()
    const starts = [1, ...segments.map(({ lastSeq }) => lastSeq + 1)]
    const ends = [...segments.map(({ firstSeq }) => firstSeq - 1), Number.MAX_SAFE_INTEGER]
    return starts.map((from, index) => ({ from, to: ends[index] as number })).filter(gap => this.count(gap) > 0)
  }

  /** How many documents stand in a stretch. */
  count({ from, to }: Gap): number {
    if (to < from) return 0
    return this.#database
      .prepare('SELECT count(*) FROM document WHERE seq BETWEEN ? AND ?')
      .pluck()
      .get(from, to) as number
  }

  /** What the index is now, all of one moment. */
  state(): { readonly segments: readonly ListedSegment[]; readonly removed: ReadonlySet<number>; unindexed: number } {
    return this.#database.transaction(() => ({
      segments: this.segments(),
      removed: this.removed(),
      unindexed: this.gaps().reduce((sum, gap) => sum + this.count(gap), 0),
    }))()
  }

  /** Lists a segment. */
  add(segment: ListedSegment): void {
    this.#database
      .prepare(
        `INSERT INTO segment (name, first_seq, last_seq, documents, units, tile_bytes, unit_bytes)
         VALUES (:name, :firstSeq, :lastSeq, :documents, :units, :tileBytes, :unitBytes)`,
      )
      .run(segment)
  }

  /**
   * Puts a segment in the place of others, in one transaction, and forgets the removed documents that it no longer
   * holds. Changes nothing and returns false where the library has changed so that it does not fit any more.
   */
  replace(old: readonly string[], segment: ListedSegment, documents: ReadonlySet<number>): boolean {
    const forget = this.#database.prepare('DELETE FROM removed WHERE seq = ?')
    const replaceAll = this.#database.transaction(() => {
      if (!old.every(name => this.has(name))) return false
      for (const name of old) this.drop(name)
      const { firstSeq, lastSeq } = segment
      const overlaps = this.segments().some(other => other.firstSeq <= lastSeq && other.lastSeq >= firstSeq)
      if (overlaps) throw new Overlap()
      for (const seq of this.removed()) {
        if (seq >= firstSeq && seq <= lastSeq && !documents.has(seq)) forget.run(seq)
      }
      if (segment.documents > 0 || this.count({ from: firstSeq, to: lastSeq }) > 0) this.add(segment)
      return true
    })
    try {
      return replaceAll.immediate()
    } catch (error) {
      if (error instanceof Overlap) return false
      throw error
    }
  }

  /** Takes a segment off the list; its documents have to be indexed anew. */
  drop(name: string): void {
    this.#database.prepare('DELETE FROM segment WHERE name = ?').run(name)
  }

  /** Takes all segments off the list. */
  clear(): void {
    this.#database.prepare('DELETE FROM segment').run()
  }
}

/** Another process has indexed the same documents meanwhile. */
class Overlap extends Error {}
