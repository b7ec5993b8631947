import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, existsSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, it, onTestFinished } from 'vitest'
import { openDatabase } from '../../../electron/service/storage/open-database.ts'
import { startStorage } from '../../../electron/service/storage/storage.ts'
import { speech, temporaryFolder } from '../../support/drafts.ts'
import { openStore, tamper } from '../../support/stores.ts'

const code = (name: string) => expect.objectContaining({ code: name })

it('leaves a database of a newer program untouched', () => {
  const folder = temporaryFolder()
  openStore(folder).close()
  tamper(folder, 'PRAGMA user_version = 999')
  const file = join(folder, 'drafts.db')
  const before = readFileSync(file)
  expect(() => openDatabase(file)).toThrow(code('database-too-new'))
  expect(readFileSync(file).equals(before)).toBe(true)
})

it('leaves a newer database untouched whose version still stands in the log alone', () => {
  const folder = temporaryFolder()
  const file = join(folder, 'drafts.db')
  const newer = new Database(join(folder, 'newer.db'))
  newer.pragma('journal_mode = WAL')
  newer.exec('CREATE TABLE drafts (id)')
  newer.pragma('wal_checkpoint(TRUNCATE)')
  newer.pragma('user_version = 999')
  for (const end of ['', '-wal']) copyFileSync(join(folder, `newer.db${end}`), `${file}${end}`)
  newer.close()
  const before = [readFileSync(file), readFileSync(`${file}-wal`)]
  expect(() => openDatabase(file)).toThrow(code('database-too-new'))
  expect([readFileSync(file), readFileSync(`${file}-wal`)]).toEqual(before)
})

it.each([
  ['a text file', Buffer.from('这不是稿件库。\n'.repeat(100))],
  ['a few bytes', Buffer.from('SQLite')],
  ['a database with a damaged header', Buffer.concat([Buffer.from('SQLite format 4\0'), Buffer.alloc(8192)])],
  ['a page of zeros', Buffer.alloc(4096)],
])('leaves %s untouched', (_, bytes) => {
  const file = join(temporaryFolder(), 'drafts.db')
  writeFileSync(file, bytes)
  expect(() => openDatabase(file)).toThrow(code('database-damaged'))
  expect(readFileSync(file).equals(bytes)).toBe(true)
})

it('leaves a database of another program untouched', () => {
  const folder = temporaryFolder()
  const file = join(folder, 'drafts.db')
  tamper(folder, 'CREATE TABLE recipes (name)')
  const before = readFileSync(file)
  expect(() => openDatabase(file)).toThrow(code('database-damaged'))
  expect(readFileSync(file).equals(before)).toBe(true)
})

it('keeps a log whose database is gone instead of starting an empty one', () => {
  const folder = temporaryFolder()
  const file = join(folder, 'drafts.db')
  const store = openStore(folder)
  store.create('a', speech('题'))
  copyFileSync(`${file}-wal`, join(folder, 'kept'))
  store.close()
  truncateSync(file)
  copyFileSync(join(folder, 'kept'), `${file}-wal`)
  expect(() => openDatabase(file)).toThrow(code('database-damaged'))
  expect(statSync(`${file}-wal`).size).toBeGreaterThan(4096)
})

it('starts a new database in a folder that does not exist yet and in place of an empty file', () => {
  const folder = temporaryFolder()
  openDatabase(join(folder, '新 文件夹', '稿', 'drafts.db')).close()
  const file = join(folder, 'drafts.db')
  writeFileSync(file, '')
  openDatabase(file).close()
  expect(statSync(file).size).toBeGreaterThan(0)
})

it('answers read-only where a file stands in place of the data folder', () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'data'), '')
  const storage = startStorage(join(folder, 'data', 'drafts.db'))
  onTestFinished(() => storage.close())
  return expect(storage.list(false)).rejects.toThrow(code('read-only'))
})

it('answers data-in-use while another process has the drafts, and opens them once it was killed', async () => {
  const folder = temporaryFolder()
  const holder = spawn(process.execPath, [join(import.meta.dirname, '../../support/hold-drafts.ts'), folder])
  onTestFinished(() => void holder.kill('SIGKILL'))
  await once(holder.stdout, 'data')
  const storage = startStorage(join(folder, 'drafts.db'))
  onTestFinished(() => storage.close())
  await expect(storage.list(false)).rejects.toThrow(code('data-in-use'))
  await expect(storage.create('b', speech('乙'))).rejects.toThrow(code('data-in-use'))
  const ended = once(holder, 'exit')
  holder.kill('SIGKILL')
  await ended
  expect(await storage.list(false)).toMatchObject([{ id: 'held' }])
})

it('answers data-in-use to a second storage of the same process', async () => {
  const file = join(temporaryFolder(), 'drafts.db')
  const storage = startStorage(file)
  expect(() => startStorage(file)).toThrow(code('data-in-use'))
  await storage.close()
  await startStorage(file).close()
  expect(existsSync(file)).toBe(false)
})
