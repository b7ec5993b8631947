import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { createDrafts } from '../../../electron/service/storage/migrations/001-drafts.ts'
import { addFoldersAndTags } from '../../../electron/service/storage/migrations/002-folders-and-tags.ts'
import { addVersionFacts } from '../../../electron/service/storage/migrations/003-version-facts.ts'
import { applicationId, migrate, schemaVersion } from '../../../electron/service/storage/migrations/index.ts'
import { recordHash } from '../../../electron/service/storage/record-hash.ts'
import { speech, temporaryFolder, texts } from '../../support/drafts.ts'
import { ask, openStore } from '../../support/stores.ts'

/** A database as the first release left it, with one draft in the list and one in the trash. */
function firstRelease(folder: string): void {
  const database = new Database(join(folder, 'drafts.db'))
  migrate(database, [createDrafts])
  const draft = database.prepare(
    `INSERT INTO drafts (id, title, renamed, genre, characters, seq, touched, created_at, updated_at, trashed_at)
     VALUES (?, ?, 0, 'speech', 12, 0, ?, 1, 2, ?)`,
  )
  const version = database.prepare(
    'INSERT INTO versions (draft_id, seq, content, hash, created_at) VALUES (?, 0, ?, ?, 1)',
  )
  const add = (id: string, title: string, touched: number, trashedAt: number | null) => {
    const content = JSON.stringify(speech(title, '同志们：'))
    draft.run(id, title, touched, trashedAt)
    version.run(id, content, recordHash(id, 0, content))
  }
  add('a', '在动员会上的讲话', 1, null)
  add('b', '旧稿', 2, 3)
  database.close()
}

it('brings drafts of the first release over: in no folder, untagged, unstarred and being drafted', () => {
  const folder = temporaryFolder()
  firstRelease(folder)
  expect(ask(folder, 'PRAGMA user_version')).toEqual({ user_version: 1 })
  const store = openStore(folder)
  const unplaced = { folderId: null, tags: [], starred: false, status: 'drafting' }
  expect(store.list(false)).toEqual([
    {
      id: 'a',
      title: '在动员会上的讲话',
      genre: 'speech',
      characters: 12,
      createdAt: 1,
      updatedAt: 2,
      trashedAt: null,
      ...unplaced,
    },
  ])
  expect(store.list(true)).toMatchObject([{ id: 'b', trashedAt: 3, ...unplaced }])
  expect(texts(store.open('a').content)).toEqual(['在动员会上的讲话', '同志们：'])
  expect(store.preview('a').counts.characters).toBe(12)
  store.close()
  expect(ask(folder, 'PRAGMA user_version')).toEqual({ user_version: schemaVersion })
})

it('brings the versions of the second release over: made by themselves, unnamed, counted when they are listed', () => {
  const folder = temporaryFolder()
  firstRelease(folder)
  const database = new Database(join(folder, 'drafts.db'))
  migrate(database, [createDrafts, addFoldersAndTags])
  database.close()
  expect(ask(folder, 'PRAGMA user_version')).toEqual({ user_version: 2 })
  const store = openStore(folder)
  const [version] = store.versions('a')
  expect(version).toMatchObject({ seq: 0, at: 1, cause: 'auto', name: null, characters: 12 })
  expect(texts(store.readVersion('a', version?.number ?? 0))).toEqual(['在动员会上的讲话', '同志们：'])
  expect(store.nameVersion('a', version?.number ?? 0, '初稿').name).toBe('初稿')
  store.close()
  expect(openStore(folder).versions('a')).toMatchObject([{ name: '初稿' }])
})

it.each([
  [1, [createDrafts]],
  [2, [createDrafts, addFoldersAndTags]],
  [3, [createDrafts, addFoldersAndTags, addVersionFacts]],
])('gives drafts of release %d an empty log, which their next move begins', (version, steps) => {
  const folder = temporaryFolder()
  firstRelease(folder)
  const database = new Database(join(folder, 'drafts.db'))
  migrate(database, steps)
  if (version > 1) database.prepare("UPDATE drafts SET status = 'submitted' WHERE id = 'a'").run()
  database.close()
  expect(ask(folder, 'PRAGMA user_version')).toEqual({ user_version: version })
  const store = openStore(folder)
  expect(store.log('a')).toEqual([])
  expect(store.preview('a').lastMove).toBeNull()
  expect(store.open('a').summary.revisionOf).toBeUndefined()
  const [from, to] = version > 1 ? (['submitted', 'passed'] as const) : (['drafting', 'submitted'] as const)
  store.setStatus({ ids: ['a'], status: to, author: '周敏' })
  expect(store.log('a')).toMatchObject([{ from, to, author: '周敏' }])
})

it('keeps what a person put into it after the program starts again', () => {
  const folder = temporaryFolder()
  firstRelease(folder)
  const store = openStore(folder)
  store.saveFolder({ id: 'f', name: '防汛', parentId: null })
  store.place([{ id: 'a', folderId: 'f', tags: ['急'] }])
  store.close()
  expect(openStore(folder).list(false)).toMatchObject([{ folderId: 'f', tags: ['急'] }])
})

it('leaves the first schema as it was where a later step fails', () => {
  const folder = temporaryFolder()
  firstRelease(folder)
  const database = new Database(join(folder, 'drafts.db'))
  const broken = () => {
    throw new Error('no')
  }
  const addTable = (target: Database.Database) => target.exec('CREATE TABLE extra (id)')
  expect(() => migrate(database, [createDrafts, addTable as never, broken])).toThrow('no')
  expect(database.pragma('user_version', { simple: true })).toBe(1)
  expect(database.pragma('application_id', { simple: true })).toBe(applicationId)
  expect(database.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'extra'").get()).toBeUndefined()
  database.close()
})
