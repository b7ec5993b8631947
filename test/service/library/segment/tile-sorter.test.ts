import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { TileSorter } from '../../../../electron/service/library/segment/tile-sorter.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jianwen-sorter-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Tiles of which many share a fingerprint. */
function sampleTiles(count: number) {
  let state = 7
  return Array.from({ length: count }, (_, position) => {
    state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9
    const print = position % 5 === 0 ? 0xfffffff0 : state >>> 0
    return { print, position, tag: position & 0xffff }
  })
}

const cases = [
  { name: 'few tiles, in one part', tiles: 9_000, kept: 5_000_000, isOnDisk: false },
  { name: 'many tiles, in memory', tiles: 110_000, kept: 5_000_000, isOnDisk: false },
  { name: 'more tiles than memory may keep', tiles: 110_000, kept: 5_000, isOnDisk: true },
]

test.each(cases)('$name: sorted by fingerprint, then by position', ({ tiles: count, kept, isOnDisk }) => {
  const path = join(folder, 'sort.part')
  const sorter = new TileSorter(path, count, { most: kept })
  const tiles = sampleTiles(count)
  for (const { print, position, tag } of tiles) sorter.add(print, position, tag)
  expect(existsSync(path)).toBe(isOnDisk)
  const found: string[] = []
  for (const _ of sorter.sorted((print, position, tag) => found.push(`${print} ${position} ${tag}`)));
  sorter.close()
  const expected = tiles.toSorted((a, b) => a.print - b.print || a.position - b.position)
  expect(found.join('\n')).toBe(expected.map(({ print, position, tag }) => `${print} ${position} ${tag}`).join('\n'))
  expect(existsSync(path)).toBe(false)
})
