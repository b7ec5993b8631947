import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { beforeEach, describe, expect, it } from 'vitest'
import type { LibraryDocument } from '../../../core/contract/contract.ts'
import type { Library } from '../../../electron/service/library/library.ts'
import { temporaryFolder } from '../../support/drafts.ts'
import { clause, failure, libraryFile, manyDocuments, open, river, rules } from './sample-library.ts'

let folder: string

beforeEach(() => {
  folder = temporaryFolder()
})

describe('two programs', () => {
  it('see what the other has added and removed', async () => {
    const app = await open(folder)
    const commandLine = await open(folder)
    await app.add([river])
    expect((await app.check([clause]))[0]).toEqual([])
    await commandLine.add([rules])
    const [match] = (await app.check([clause]))[0] ?? []
    expect(match?.source.title).toBe(rules.title)
    await commandLine.remove([match?.source.documentId ?? ''])
    expect((await app.check([clause]))[0]).toEqual([])
    expect(await app.stats()).toMatchObject({ documents: 1 })
  })

  it('read while the other writes, and a write that cannot wait longer is refused', async () => {
    const library = await open(folder)
    await library.add([rules])
    const other = new Database(libraryFile(folder))
    other.exec('BEGIN IMMEDIATE')
    expect((await library.check([clause]))[0]).toHaveLength(1)
    await expect(library.add([river])).rejects.toEqual(failure('library-in-use'))
    other.exec('COMMIT')
    other.close()
    expect(await library.add([river])).toEqual({ added: 1, unchanged: 0 })
  })

  it('are told where another holds the file for itself alone', async () => {
    await (await open(folder)).close()
    const other = new Database(libraryFile(folder))
    other.pragma('locking_mode = EXCLUSIVE')
    other.exec('BEGIN EXCLUSIVE')
    await expect(open(folder)).rejects.toEqual(failure('library-in-use'))
    other.close()
  })
})

describe('a file that is no library of ours', () => {
  async function refused(code: string) {
    const before = readFileSync(libraryFile(folder))
    await expect(open(folder)).rejects.toEqual(failure(code))
    expect(readFileSync(libraryFile(folder)).equals(before)).toBe(true)
    expect(existsSync(`${libraryFile(folder)}-wal`)).toBe(false)
  }

  it('is refused untouched where it was made by a newer program', async () => {
    await (await open(folder)).close()
    const database = new Database(libraryFile(folder))
    database.pragma('user_version = 99')
    database.close()
    await refused('library-too-new')
  })

  it('is refused untouched where it is not a database', async () => {
    writeFileSync(libraryFile(folder), '这不是数据库。'.repeat(500))
    await refused('library-damaged')
  })

  it('is refused untouched where it is another program’s database', async () => {
    const database = new Database(libraryFile(folder))
    database.exec('CREATE TABLE note (text TEXT)')
    database.close()
    await refused('library-damaged')
  })
})

describe('a text that is not what was stored', () => {
  const alter = () => {
    const database = new Database(libraryFile(folder))
    database.exec(`UPDATE document SET text = replace(text, '每季度', '每年度')`)
    database.close()
  }
  const marks = (library: Library) =>
    library.list().then(list => Object.fromEntries(list.map(({ title, isDamaged }) => [title, isDamaged === true])))

  it('is left out and marked, and the others are compared as ever', async () => {
    await (await open(folder)).add([rules, river])
    alter()
    const library = await open(folder)
    const [shared, altered] = await library.check([river.text.slice(0, 60), clause])
    expect(shared?.map(match => match.source.title)).toEqual([river.title])
    expect(altered).toEqual([])
    expect(await marks(library)).toEqual({ [rules.title]: true, [river.title]: false })
    const [{ id }] = (await library.list()) as [LibraryDocument]
    await expect(library.text(id)).rejects.toEqual(failure('document-damaged'))
  })

  it('is left out where it is altered while the program runs', async () => {
    const library = await open(folder)
    await library.add([rules, river])
    await library.stats()
    alter()
    expect(await library.check([clause])).toEqual([[]])
    expect(await marks(library)).toEqual({ [rules.title]: true, [river.title]: false })
  })

  it('is mended by adding its file again', async () => {
    await (await open(folder)).add([rules, river])
    alter()
    const library = await open(folder)
    expect(await library.check([clause])).toEqual([[]])
    expect(await library.add([rules, river])).toEqual({ added: 1, unchanged: 1 })
    expect((await library.check([clause]))[0]?.map(match => match.source.title)).toEqual([rules.title])
    expect(await marks(library)).toEqual({ [rules.title]: false, [river.title]: false })
  })
})

it('keeps what a person said of a damaged document, and the files it came from, when it is added again', async () => {
  const file = { size: 9, modified: 1, sha256: 'a'.repeat(64) }
  const first = await open(folder)
  await first.add([{ ...rules, file }])
  await first.add([{ ...rules, path: '副本.txt', file: { ...file, sha256: 'b'.repeat(64) } }])
  const [{ id }] = (await first.list()) as [LibraryDocument]
  const said = { title: '流动图书办法', issuer: '青禾省文化厅', number: '青文发〔2021〕7号', date: '2021-03-05' }
  await first.edit({ id, kind: 'policy', ...said })
  await first.close()
  const database = new Database(libraryFile(folder))
  database.exec(`UPDATE document SET text = '别的话'`)
  database.close()
  const library = await open(folder)
  expect(await library.add([{ ...rules, file }])).toEqual({ added: 1, unchanged: 0 })
  expect(await library.list()).toMatchObject([said])
  expect(await library.known([{ path: '副本.txt', size: 9, modified: 1 }], 'policy')).toEqual(['known'])
  expect((await library.references()).map(({ title, number }) => [title, number])).toEqual([[said.title, said.number]])
  expect((await library.check([clause]))[0]?.[0]?.source.title).toBe(said.title)
})

describe('a folder', () => {
  it('is made where it is missing', async () => {
    const library = await open(join(folder, '新', '资料库'))
    expect(await library.list()).toEqual([])
  })

  it('is refused where a file stands in its place', async () => {
    writeFileSync(join(folder, '文件'), '')
    await expect(open(join(folder, '文件'))).rejects.toEqual(failure('library-is-file'))
  })

  it.skipIf(process.getuid?.() === 0)(
    'is refused where it cannot be written (root can write everywhere: skipped)',
    async () => {
      const locked = join(folder, '只读')
      mkdirSync(locked, { mode: 0o500 })
      await expect(open(locked)).rejects.toEqual(failure('read-only'))
    },
  )
})

describe('closing', () => {
  it('answers what was asked before and refuses what comes later', async () => {
    const library = await open(folder)
    await library.add([rules])
    const check = library.check([clause])
    const closed = library.close()
    expect((await check)[0]).toHaveLength(1)
    await closed
    await expect(library.check([clause])).rejects.toEqual(failure('library-closed'))
    await library.close()
  })

  it('ends an addition after its current batch, and adding again resumes it', async () => {
    const library = await open(folder)
    const inputs = manyDocuments(450)
    await expect(library.add(inputs, () => void library.close())).rejects.toEqual(failure('library-closed'))
    const again = await open(folder)
    const kept = (await again.list()).length
    expect(kept).toBe(200)
    expect(await again.add(inputs)).toEqual({ added: 450 - kept, unchanged: kept })
  })

  it('leaves nothing but the database', async () => {
    const library = await open(folder)
    await library.add([rules])
    await library.close()
    expect(existsSync(`${libraryFile(folder)}-wal`)).toBe(false)
  })
})
