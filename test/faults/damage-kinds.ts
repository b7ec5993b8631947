import { appendFileSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'

/** Chance that can be repeated: a number from 0 up to, not including, `below`. */
export type Chance = (below: number) => number

/** A way in which the files of a database are damaged. */
export type Damage = (file: string, chance: Chance) => void

/** Chance from a seed, the same for the same seed (xorshift). */
export function chanceFrom(seed: number): Chance {
  let state = seed * 2_654_435_761 + 1
  return below => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) % below
  }
}

function alter(file: string, change: (bytes: Buffer) => void): void {
  const bytes = readFileSync(file)
  if (bytes.length === 0) return
  change(bytes)
  writeFileSync(file, bytes)
}

const pageSize = 4096

/** Every way, by name. What has a log damages it where it says so. */
export const damages: Readonly<Record<string, Damage>> = {
  'a byte of the header': (file, chance) =>
    alter(file, bytes => {
      const at = chance(100)
      bytes[at] = (bytes[at] as number) ^ (1 + chance(255))
    }),
  'the whole header': file => alter(file, bytes => bytes.fill(0xff, 0, 100)),
  'the first page': (file, chance) =>
    alter(file, bytes => {
      for (let at = 0; at < pageSize; at++) bytes[at] = chance(256)
    }),
  'a few bytes anywhere': (file, chance) =>
    alter(file, bytes => {
      for (let count = 1 + chance(20); count > 0; count--) {
        const at = chance(bytes.length)
        bytes[at] = (bytes[at] as number) ^ (1 + chance(255))
      }
    }),
  'a page of noise': (file, chance) =>
    alter(file, bytes => {
      const from = chance(Math.ceil(bytes.length / pageSize)) * pageSize
      for (let at = from; at < Math.min(from + pageSize, bytes.length); at++) bytes[at] = chance(256)
    }),
  'some pages of zeros': (file, chance) =>
    alter(file, bytes => {
      for (let count = 1 + chance(4); count > 0; count--) {
        const from = chance(Math.ceil(bytes.length / pageSize)) * pageSize
        bytes.fill(0, from, from + pageSize)
      }
    }),
  'the end cut off': (file, chance) => truncateSync(file, chance(readFileSync(file).length)),
  'the end cut off at a page': (file, chance) =>
    truncateSync(file, chance(Math.ceil(readFileSync(file).length / pageSize)) * pageSize),
  'nothing left of it': file => truncateSync(file, 0),
  'the file gone': file => rmSync(file),
  'the file and its log gone': file => {
    rmSync(file)
    rmSync(`${file}-wal`, { force: true })
  },
  'a text in its place': file => writeFileSync(file, '这不是稿件库，是一段文字。\n'.repeat(400)),
  'noise behind its end': (file, chance) =>
    appendFileSync(file, Buffer.from(Array.from({ length: 1 + chance(9000) }, () => chance(256)))),
  'bytes of the log': (file, chance) =>
    alter(`${file}-wal`, bytes => {
      for (let count = 1 + chance(6); count > 0; count--) {
        const at = chance(bytes.length)
        bytes[at] = (bytes[at] as number) ^ (1 + chance(255))
      }
    }),
  'the head of the log': (file, chance) =>
    alter(`${file}-wal`, bytes => {
      const at = chance(32)
      bytes[at] = (bytes[at] as number) ^ (1 + chance(255))
    }),
  'the log gone': file => rmSync(`${file}-wal`),
  'the log cut off': (file, chance) => {
    const log = `${file}-wal`
    truncateSync(log, chance(readFileSync(log).length))
  },
}
