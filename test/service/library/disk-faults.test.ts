import { appendFileSync, existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { mountSmallDisk } from '../../support/small-disk.ts'
import { clause, failure, manyDocuments, open, rules } from './sample-library.ts'

const disk = mountSmallDisk(2)

afterAll(() => disk?.remove())

describe.skipIf(!disk)('on a small disk (skipped where this process may not mount one)', () => {
  const folder = disk?.folder ?? ''

  it('refuses what does not fit, keeps what it holds and goes on', async () => {
    const library = await open(folder)
    await library.add([rules])
    const large = manyDocuments(300).map(input => ({ ...input, text: input.text.repeat(100) }))
    await expect(library.add(large)).rejects.toEqual(failure('disk-full'))
    const kept = await library.list()
    expect(kept[0]?.title).toBe(rules.title)
    expect((await library.check([clause]))[0]).toHaveLength(1)
    expect((await library.stats()).documents).toBe(kept.length)
  })

  it('leaves no empty file of a new library where the disk is full', async () => {
    const filler = join(folder, 'filler')
    writeFileSync(filler, '')
    expect(() => {
      while (true) appendFileSync(filler, new Uint8Array(4096))
    }).toThrow('ENOSPC')
    const place = join(folder, 'new')
    await expect(open(place)).rejects.toEqual(failure('disk-full'))
    expect(existsSync(place) ? readdirSync(place) : []).toEqual([])
    rmSync(filler)
  })

  it('is refused where the disk cannot be written, and opens again when it can', async () => {
    disk?.setReadOnly(true)
    await expect(open(folder)).rejects.toEqual(failure('read-only'))
    disk?.setReadOnly(false)
    expect((await (await open(folder)).list())[0]?.title).toBe(rules.title)
  })
})
