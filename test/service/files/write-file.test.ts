import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { writeFileAtomically } from '../../../electron/service/files/write-file.ts'
import { temporaryFolder } from '../../support/drafts.ts'
import { mountSmallDisk } from '../../support/small-disk.ts'

const bytes = new Uint8Array(Buffer.from('新内容'))
const coded = (code: string) => expect.objectContaining({ code })

it('writes a new file and leaves nothing else', async () => {
  const folder = temporaryFolder()
  await writeFileAtomically(join(folder, '稿.docx'), bytes)
  expect(readdirSync(folder)).toEqual(['稿.docx'])
  expect(readFileSync(join(folder, '稿.docx'), 'utf8')).toBe('新内容')
})

it('replaces a file, keeping its permissions and the link that leads to it', async () => {
  const folder = temporaryFolder()
  const [file, link] = [join(folder, 'real.docx'), join(folder, 'link.docx')]
  writeFileSync(file, '旧')
  chmodSync(file, 0o640)
  symlinkSync(file, link)
  await writeFileAtomically(link, bytes)
  expect(readFileSync(file, 'utf8')).toBe('新内容')
  expect(statSync(file).mode & 0o777).toBe(0o640)
  expect(readdirSync(folder).sort()).toEqual(['link.docx', 'real.docx'])
})

it('writes a file whose name is as long as names may be', async () => {
  const path = join(temporaryFolder(), `${'长'.repeat(83)}.docx`)
  await writeFileAtomically(path, bytes)
  expect(readFileSync(path, 'utf8')).toBe('新内容')
})

describe('what cannot be written', () => {
  it('names the folder that is missing', async () => {
    const path = join(temporaryFolder(), '没有', '稿.docx')
    await expect(writeFileAtomically(path, bytes)).rejects.toEqual(coded('folder-not-found'))
  })

  it('leaves a folder of the same name alone, and no temporary file', async () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, '稿.docx'))
    await expect(writeFileAtomically(join(folder, '稿.docx'), bytes)).rejects.toEqual(coded('file-is-folder'))
    expect(readdirSync(folder)).toEqual(['稿.docx'])
  })

  const disk = mountSmallDisk(1)
  afterAll(() => disk?.remove())

  // Skipped where this process may not mount a disk of its own.
  it.skipIf(!disk)('is a file for which the disk has no room: the old one stays whole', async () => {
    const path = join(disk?.folder ?? '', '稿.docx')
    writeFileSync(path, '旧')
    await expect(writeFileAtomically(path, new Uint8Array(4_000_000))).rejects.toEqual(coded('disk-full'))
    expect(readFileSync(path, 'utf8')).toBe('旧')
    expect(readdirSync(disk?.folder ?? '')).toEqual(['稿.docx'])
  })

  it.skipIf(!disk)('is a disk that is read-only', async () => {
    disk?.setReadOnly(true)
    await expect(writeFileAtomically(join(disk?.folder ?? '', '另稿.docx'), bytes)).rejects.toEqual(coded('read-only'))
    disk?.setReadOnly(false)
  })
})
