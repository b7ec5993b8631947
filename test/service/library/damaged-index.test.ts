import { existsSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { beforeEach, describe, expect, it } from 'vitest'
import { temporaryFolder } from '../../support/drafts.ts'
import { ownParagraph } from '../../support/own-paragraphs.ts'
import { clause, libraryFile, open, rules } from './sample-library.ts'
import { flipBit } from './segment/sample-segments.ts'

const numbers = Array.from({ length: 30 }, (_, index) => index)
const inputs = numbers.map(number => ({
  title: `文件${number}`,
  path: `${number}.txt`,
  kind: 'policy' as const,
  text: ownParagraph(number),
}))
const paragraphs = numbers.map(number => ownParagraph(number).slice(200, 400))
const sources = numbers.map(number => [`${number}.txt`])

let folder: string

beforeEach(async () => {
  folder = temporaryFolder()
  const library = await open(folder)
  await library.add(inputs)
  await library.settled()
  await library.close()
})

function files(kind: string): readonly string[] {
  return readdirSync(join(folder, 'index')).filter(name => name.endsWith(kind))
}

async function found() {
  const library = await open(folder)
  const matches = await library.check(paragraphs)
  const stats = await library.stats()
  return { paths: matches.map(one => one.map(({ source }) => source.path)), stats, library }
}

describe('the index', () => {
  it('is read from the disk, not built, when a library is opened again', async () => {
    const before = files('').map(name => [name, statSync(join(folder, 'index', name)).mtimeMs])
    const { paths, stats } = await found()
    expect(paths).toEqual(sources)
    expect(stats).toMatchObject({ segments: 1, health: 'intact' })
    expect(files('').map(name => [name, statSync(join(folder, 'index', name)).mtimeMs])).toEqual(before)
  })

  it.each([
    ['a bit of the tiles has turned', () => flipBit(join(folder, 'index'), files('.tiles')[0] as string, 5000)],
    ['a bit of the texts has turned', () => flipBit(join(folder, 'index'), files('.units')[0] as string, 9000)],
    ['its header is damaged', () => flipBit(join(folder, 'index'), files('.tiles')[0] as string, 17)],
    ['it is cut short', () => truncateSync(join(folder, 'index', files('.units')[0] as string), 5000)],
    ['it is empty', () => truncateSync(join(folder, 'index', files('.tiles')[0] as string), 0)],
    ['a file is missing', () => rmSync(join(folder, 'index', files('.units')[0] as string))],
    ['its folder is missing', () => rmSync(join(folder, 'index'), { recursive: true })],
    [
      'a file is another program’s',
      () => writeFileSync(join(folder, 'index', files('.tiles')[0] as string), '别的文件'),
    ],
  ])('is built anew from the stored texts where %s', async (_, damage) => {
    damage()
    const { paths, library } = await found()
    expect(paths).toEqual(sources)
    await library.settled()
    expect(await library.stats()).toMatchObject({ health: 'intact', unindexed: 0 })
    await library.close()
    const again = await found()
    expect(again.paths).toEqual(sources)
  })

  it('is built for a library that has none yet', async () => {
    const database = new Database(libraryFile(folder))
    database.exec('DELETE FROM segment')
    database.close()
    rmSync(join(folder, 'index'), { recursive: true })
    expect((await found()).paths).toEqual(sources)
  })

  it('is built anew when asked for', async () => {
    const before = files('.tiles')
    const library = await open(folder)
    await library.rebuild()
    expect((await library.check(paragraphs)).map(one => one.length)).toEqual(numbers.map(() => 1))
    await library.settled()
    await expect.poll(() => files('.tiles').filter(name => before.includes(name))).toEqual([])
  })
})

it('says how many documents look-ups do not see while part of the index is missing, and calls when they do', async () => {
  flipBit(join(folder, 'index'), files('.tiles')[0] as string, 17)
  const { openLibrary } = await import('../../../electron/service/library/library.ts')
  let changes = 0
  const library = await openLibrary(folder, { onChange: () => changes++ })
  expect(await library.check(paragraphs)).toEqual(numbers.map(() => []))
  expect(await library.stats()).toMatchObject({ unindexed: 30, health: 'rebuilding' })
  await expect.poll(() => changes, { timeout: 10_000 }).toBeGreaterThan(0)
  expect((await library.check(paragraphs)).map(one => one.length)).toEqual(numbers.map(() => 1))
  expect(await library.stats()).toMatchObject({ unindexed: 0, health: 'intact' })
  await library.close()
})

it('leaves nothing of a removed document on the disk', async () => {
  const library = await open(folder)
  await library.add([rules])
  const list = await library.list()
  const removed = list.filter(({ title }) => title === rules.title || title === '文件7')
  await library.remove(removed.map(({ id }) => id))
  expect(await library.check([clause, paragraphs[7] as string])).toEqual([[], []])
  await library.settled()
  const needle = Buffer.from(ownParagraph(7).slice(300, 310), 'utf16le')
  await expect.poll(() => files('.units').some(name => holds(name, needle))).toBe(false)
  const kept = Buffer.from(ownParagraph(8).slice(300, 310), 'utf16le')
  expect(files('.units').some(name => holds(name, kept))).toBe(true)
  expect((await library.check(paragraphs)).map(one => one.length)).toEqual(
    numbers.map(number => (number === 7 ? 0 : 1)),
  )
})

it('has no files where every document was removed', async () => {
  const library = await open(folder)
  await library.remove((await library.list()).map(({ id }) => id))
  await library.settled()
  await expect.poll(() => files('')).toEqual([])
  expect(await library.stats()).toMatchObject({ documents: 0, indexBytes: 0, segments: 0 })
})

it('is swept of what a crash left an hour ago, and of nothing else', async () => {
  const old = join(folder, 'index', 'ffffffffffffffff.tiles.part')
  const young = join(folder, 'index', 'eeeeeeeeeeeeeeee.units')
  const foreign = join(folder, 'index', '说明.txt')
  for (const path of [old, young, foreign]) writeFileSync(path, '')
  const { utimesSync } = await import('node:fs')
  utimesSync(old, 1, 1)
  utimesSync(foreign, 1, 1)
  const library = await open(folder)
  await library.settled()
  expect([old, young, foreign].map(path => existsSync(path))).toEqual([false, true, true])
})

function holds(name: string, needle: Buffer): boolean {
  return readFileSync(join(folder, 'index', name)).includes(needle)
}
