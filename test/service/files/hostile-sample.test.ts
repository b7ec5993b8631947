import { setTimeout } from 'node:timers/promises'
import { afterAll, describe, expect, it } from 'vitest'
import type { ImportedFile } from '../../../core/contract/contract.ts'
import { ServiceError } from '../../../core/contract/errors.ts'
import { draftVersion, textBlock } from '../../../core/document/draft.ts'
import { FilePool } from '../../../electron/service/files/file-pool.ts'
import { craftedFiles, makers } from '../../hostile/crafted.ts'
import { examine } from '../../hostile/examine.ts'
import { line, packageOf } from '../../hostile/package-parts.ts'

const pool = new FilePool(1)
afterAll(() => pool.close())
const imported = (text: string): ImportedFile => ({
  content: { version: draftVersion, genre: 'speech', fields: {}, blocks: [textBlock('paragraph', text)] },
  notices: [],
})
const one = [{ name: '样例.docx', bytes: packageOf([], line('文')) }]

describe('crafted files', () => {
  it('of every class do no harm to the import', async () => {
    const kinds = Object.keys(makers)
    expect(kinds.length).toBeGreaterThanOrEqual(25)
    const { files, drafts, complaints } = await examine(
      (name, bytes) => pool.readAs({ reading: 'draft', name, bytes }),
      bait => craftedFiles(3, bait),
    )
    expect(complaints).toEqual([])
    expect(files).toBe(kinds.length * 3)
    // Attacks that are read without harm are no reason to refuse a document.
    expect(drafts).toBeGreaterThan(kinds.length / 2)
  }, 120_000)
})

describe('crafted comments and changes', () => {
  it('do no harm where they are kept as comments and suggestions', async () => {
    const { files, complaints } = await examine(
      (name, bytes) => pool.readAs({ reading: 'draft', name, bytes, revisions: 'suggestions' }),
      function* (bait) {
        for (const file of craftedFiles(4, bait)) if (/comments|answers|changes/u.test(file.name)) yield file
      },
    )
    expect(complaints).toEqual([])
    expect(files).toBe(4 * 5)
  }, 120_000)
})

describe('an import with a fault is found out', () => {
  it.each([
    ['that lets a link through', () => imported('见 http://127.0.0.1/a')],
    ['that reads a file outside', () => imported('bait-7f3a')],
    ['that ends in an error of the program', () => Promise.reject(new TypeError('undefined is not a function'))],
    ['that makes no draft', () => ({ content: { ...imported('文').content, blocks: 'x' as never }, notices: [] })],
  ])('%s', async (_, read) => {
    expect(
      (
        await examine(
          async () => read(),
          () => one,
        )
      ).complaints,
    ).toHaveLength(1)
  })

  it('that fetches from outside', async () => {
    let address = ''
    const read = async () => {
      await fetch(address).then(answer => answer.text())
      await setTimeout(20)
      return imported('文')
    }
    const { complaints } = await examine(read, bait => {
      address = bait.address
      return one
    })
    expect(complaints.join('')).toContain('外部地址')
  })

  it('that takes more memory than it may', async () => {
    const held: Buffer[] = []
    const read = async () => {
      held.push(Buffer.alloc(600 * 2 ** 20, 1))
      await setTimeout(20)
      return imported('文')
    }
    const { complaints } = await examine(read, () => one)
    held.length = 0
    expect(complaints.join('')).toContain('内存增加了')
  })

  it('and a clear refusal is none', async () => {
    const { refused, complaints } = await examine(
      async name => Promise.reject(new ServiceError('file-damaged', name)),
      () => one,
    )
    expect(complaints).toEqual([])
    expect(refused).toEqual({ 'file-damaged': 1 })
  })
})
