import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { findRuns } from '../../../core/repetition/find-runs.ts'
import { toUnits } from '../../../core/repetition/tiles.ts'
import { BlockCache } from '../../../electron/service/library/segment/block-cache.ts'
import { DiskSegment } from '../../../electron/service/library/segment/disk-segment.ts'
import { SegmentWriter } from '../../../electron/service/library/segment/segment-writer.ts'
import { textUnits } from '../../../electron/service/library/text-units.ts'
import { percentile } from '../percentile.ts'
import { ratios, spread, timed, times } from './timing.ts'

const window = 13
const name = '00112233445566aa'
/** Memory for pages of the index, in bytes, on either side. */
const cacheBytes = 48 << 20
/** How much sooner paragraphs are looked up, at the 95th percentile, and the index is built; its bytes a character. */
const goals = { lookUp: 25, build: 15, size: 1.4 }

/**
 * Beside SQLite FTS5 trigram, on the same normalised texts and with the same memory: build, size, and what a paragraph
 * shares with them. The program ends with 1 where a goal is missed.
 */
export function comparePeer(texts: readonly string[], paragraphs: readonly string[]): void {
  const folder = mkdtempSync(join(tmpdir(), 'jianwen-peer-'))
  try {
    const characters = texts.reduce((sum, text) => sum + text.length, 0)
    const database = new Database(join(folder, 'peer.db'))
    database.pragma('journal_mode = WAL')
    database.pragma(`cache_size = -${cacheBytes >> 10}`)
    database.exec(`CREATE VIRTUAL TABLE text USING fts5 (body, tokenize = 'trigram', content = '', columnsize = 0)`)
    const [, peerBuilding] = timed(() => {
      const insert = database.prepare('INSERT INTO text (rowid, body) VALUES (?, ?)')
      database.transaction(() => {
        for (const [index, text] of texts.entries()) insert.run(index + 1, text)
      })()
      database.pragma('wal_checkpoint(TRUNCATE)')
    })
    const peerBytes = statSync(join(folder, 'peer.db')).size

    const [segmentBytes, building] = timed(() => build(folder, texts))
    const perCharacter = (bytes: number) => (bytes / characters).toFixed(2)
    console.log(`normalised characters: ${characters}`)
    console.log(
      `build: ${building.toFixed(0)} ms, FTS5 trigram ${peerBuilding.toFixed(0)} ms (${(peerBuilding / building).toFixed(1)} times)`,
    )
    console.log(`index: ${perCharacter(segmentBytes)} bytes a character, FTS5 trigram ${perCharacter(peerBytes)}`)

    const segment = new DiskSegment(folder, name, new BlockCache(cacheBytes), () => false)
    const ask = database.prepare('SELECT rowid FROM text WHERE text MATCH ?').pluck()
    const phrases = (text: string) => {
      for (let at = 0; at + window <= text.length; at++) ask.all(`"${text.slice(at, at + window)}"`)
    }
    const runs = (text: string) => findRuns(toUnits(text), segment)
    times(paragraphs, phrases)
    times(paragraphs, runs)
    const slower = times(paragraphs, phrases)
    const faster = times(paragraphs, runs)
    console.log(`paragraph, all exact runs in all documents: ${spread(faster)}`)
    console.log(`the same by FTS5 trigram, a phrase for each ${window} characters: ${spread(slower)}`)
    console.log(`ratio: ${ratios(slower, faster)}`)
    const sooner = percentile(slower, 0.95) / percentile(faster, 0.95)
    const isMet =
      sooner >= goals.lookUp && peerBuilding / building >= goals.build && segmentBytes / characters <= goals.size
    if (!isMet) process.exitCode = 1
    console.log(`goals (${goals.lookUp} and ${goals.build} times, ${goals.size} bytes): ${isMet ? 'met' : 'MISSED'}`)
    segment.close()
    database.close()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function build(folder: string, texts: readonly string[]): number {
  const units = texts.reduce((sum, text) => sum + text.length, 0)
  const writer = new SegmentWriter(folder, name, { units, documents: texts.length })
  for (const [index, text] of texts.entries()) writer.add({ document: index + 1, units: textUnits(text) })
  const steps = writer.finish()
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value.tileBytes
  }
}
