import { Buffer } from 'node:buffer'
import { appendFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, describe, expect, it } from 'vitest'
import { largestFile } from '../../core/contract/sizes.ts'
import { temporaryFolder } from '../support/drafts.ts'
import { ownParagraph } from '../support/own-paragraphs.ts'
import { ask, openService, request, textFile } from '../support/services.ts'
import { mountSmallDisk } from '../support/small-disk.ts'
import { flipBit } from './library/segment/sample-segments.ts'

/** One sentence a person understands: Chinese, no code, no name of a program's part. */
const sentence = (code: string) => ({
  ok: false,
  error: { code, message: expect.stringMatching(/^[\p{Script=Han}「」《》，；。、（）\s.\w]+。$/u) },
})
const rule = (number: number) => textFile(`${number}.txt`, `第${number}号办法\n${ownParagraph(number).slice(0, 200)}。`)
const passage = (number: number) => ({ paragraphs: [ownParagraph(number).slice(20, 120)] })
const bytesFile = (name: string, bytes: Uint8Array) => ({ name, bytes: Buffer.from(bytes).toString('base64') })

it('imports what can be read of thousands of files, and names each that cannot with the reason', async () => {
  const service = await openService(temporaryFolder())
  const compound = Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(1000),
    Buffer.from('EncryptedPackage', 'utf16le'),
    Buffer.alloc(1000),
  ])
  const bad = [
    [textFile('坏.docx', '不是压缩包'), 'file-damaged'],
    [bytesFile('断.docx', Uint8Array.from([0x50, 0x4b, 3, 4, ...Array(80).fill(7)])), 'file-damaged'],
    [bytesFile('锁.docx', compound), 'file-encrypted'],
    [bytesFile('空.txt', new Uint8Array()), 'file-empty'],
    [
      bytesFile(
        '程序.txt',
        Uint8Array.from({ length: 4000 }, (_, at) => (at * 89) % 256),
      ),
      'file-encoding-unknown',
    ],
    [bytesFile('照片.jpg', new Uint8Array(4000)), 'file-unsupported'],
    [bytesFile('巨.txt', new Uint8Array(largestFile + 1)), 'file-too-large'],
  ] as const
  const count = 2000
  const files = Array.from({ length: count }, (_, number) => rule(number))
  const skipped: { readonly path: string; readonly reason: string; readonly code?: string }[] = []
  for (let from = 0; from < count; from += 40) {
    const one = bad[from / 40]?.[0]
    const batch = [...files.slice(from, from + 20), ...(one ? [one] : []), ...files.slice(from + 20, from + 40)]
    skipped.push(...(await ask(service, 'library.add', { files: batch, kind: 'policy' })).skipped)
  }
  expect(await ask(service, 'library.stats', null)).toMatchObject({ documents: count, unindexed: 0 })
  const reasons = Object.fromEntries(skipped.map(({ path, code }) => [path, code]))
  expect(reasons).toEqual(Object.fromEntries(bad.map(([{ name }, code]) => [name, code])))
  for (const { path, reason } of skipped) expect(reason).toMatch(new RegExp(`「${path}」.*。$`))
  for (const number of [0, 19, 20, count - 1]) {
    const { matches } = await ask(service, 'repetition.check', passage(number))
    expect(matches[0]?.map(({ source }) => source.path)).toEqual([`${number}.txt`])
  }
})

it('says that the library is used by another program, and goes on when it is not', async () => {
  const folder = temporaryFolder()
  const service = await openService(folder)
  await ask(service, 'library.add', { files: [rule(1)], kind: 'policy' })
  const other = new Database(join(folder, 'library', 'library.db'))
  other.exec('BEGIN IMMEDIATE')
  expect(await request(service, 'library.add', { files: [rule(2)], kind: 'policy' })).toEqual(
    sentence('library-in-use'),
  )
  expect((await ask(service, 'repetition.check', passage(1))).matches[0]).toHaveLength(1)
  other.exec('ROLLBACK')
  other.close()
  expect(await ask(service, 'library.add', { files: [rule(2)], kind: 'policy' })).toMatchObject({ added: 1 })
})

it('says that a file stands where the library belongs, and goes on when it is gone', async () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'library'), '')
  const service = await openService(folder)
  expect(await request(service, 'library.add', { files: [rule(1)], kind: 'policy' })).toEqual(
    sentence('library-is-file'),
  )
  rmSync(join(folder, 'library'))
  expect(await ask(service, 'library.add', { files: [rule(1)], kind: 'policy' })).toMatchObject({ added: 1 })
})

it('finds what is right and nothing else where a bit of the index has turned', async () => {
  const folder = temporaryFolder()
  const files = Array.from({ length: 30 }, (_, number) => rule(number))
  const first = await openService(folder)
  await ask(first, 'library.add', { files, kind: 'policy' })
  await first.close()
  const index = join(folder, 'library', 'index')
  for (const name of readdirSync(index)) flipBit(index, name, 4500)
  const service = await openService(folder)
  const paths = async () =>
    (await ask(service, 'repetition.check', passage(7))).matches[0]?.map(({ source }) => source.path)
  expect([[], ['7.txt']]).toContainEqual(await paths())
  await expect.poll(paths, { timeout: 10_000 }).toEqual(['7.txt'])
  await expect.poll(() => ask(service, 'library.stats', null), { timeout: 10_000 }).toMatchObject({ health: 'intact' })
})

const disk = mountSmallDisk(3)

afterAll(() => disk?.remove())

describe.skipIf(!disk)('a library on a small disk (skipped where this process may not mount one)', () => {
  const place = disk?.folder ?? ''

  it('says that the disk is full or cannot be written, keeps what it holds, and goes on afterwards', async () => {
    mkdirSync(join(place, 'data'))
    const service = await openService(join(place, 'data'))
    await ask(service, 'library.add', { files: [rule(1)], kind: 'policy' })
    const filler = join(place, 'filler')
    writeFileSync(filler, '')
    expect(() => {
      while (true) appendFileSync(filler, new Uint8Array(4096))
    }).toThrow('ENOSPC')
    const large = { files: Array.from({ length: 40 }, (_, number) => rule(number + 2)), kind: 'policy' }
    expect(await request(service, 'library.add', large)).toEqual(sentence('disk-full'))
    expect((await ask(service, 'repetition.check', passage(1))).matches[0]).toHaveLength(1)
    rmSync(filler)
    expect(await ask(service, 'library.add', large)).toMatchObject({ added: 40 })
  })
})
