import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openEngine } from '../../../electron/service/encryption/open-engine.ts'
import { decryptPage, isAuthenticPage } from '../../../electron/service/encryption/page-cipher.ts'
import { poly1305 } from '../../../electron/service/encryption/poly1305.ts'
import { readLog } from '../../../electron/service/storage/rescue/log-frames.ts'
import { temporaryFolder } from '../../support/drafts.ts'

it('makes the tag of RFC 8439, section 2.5.2', () => {
  const key = Buffer.from('85d6be7857556d337f4452fe42d506a80103808afb0db2fd4abff6af4149f51b', 'hex')
  const tag = poly1305(key, Buffer.from('Cryptographic Forum Research Group'))
  expect(tag.toString('hex')).toBe('a8061dc1305136c6c22b8baf0c0127a9')
})

it('reads and proves every page that the engine writes, in the file and in its log', () => {
  const key = randomBytes(32)
  const path = join(temporaryFolder(), 'pages.db')
  const database = openEngine(path, key)
  database.pragma('journal_mode = WAL')
  database.exec('CREATE TABLE line (id INTEGER PRIMARY KEY, text TEXT NOT NULL)')
  for (let line = 0; line < 40; line++) database.prepare('INSERT INTO line (text) VALUES (?)').run('一句话'.repeat(400))
  const log = readFileSync(`${path}-wal`)
  const frames = readLog(log, 4096)?.frames ?? []
  const ofFrames = frames.map(({ page, at }) => ({ number: page, bytes: log.subarray(at, at + 4096) }))
  database.close()
  const file = readFileSync(path)
  const ofFile = Array.from({ length: file.length / 4096 }, (_, index) => {
    return { number: index + 1, bytes: file.subarray(index * 4096, (index + 1) * 4096) }
  })
  expect(ofFrames.length).toBeGreaterThan(40)
  expect(frames.every(({ isSound }) => isSound)).toBe(true)
  for (const { number, bytes } of [...ofFrames, ...ofFile]) {
    expect(isAuthenticPage(key, number, bytes)).toBe(true)
    expect(isAuthenticPage(randomBytes(32), number, bytes)).toBe(false)
    expect(isAuthenticPage(key, number + 1, bytes)).toBe(false)
  }
  const first = decryptPage(key, 1, ofFile[0]?.bytes as Buffer)
  expect(first.toString('latin1', 0, 15)).toBe('SQLite format 3')
  const text = Buffer.concat(ofFile.map(({ number, bytes }) => decryptPage(key, number, bytes))).toString()
  expect(text).toContain('一句话一句话')
  expect(file.includes('一句话')).toBe(false)
})

it('notices a page in which one bit is altered', () => {
  const key = randomBytes(32)
  const path = join(temporaryFolder(), 'pages.db')
  const database = openEngine(path, key)
  database.exec('CREATE TABLE line (id INTEGER PRIMARY KEY, text TEXT NOT NULL)')
  database.close()
  const file = readFileSync(path)
  const page = Buffer.from(file.subarray(4096, 8192))
  page[100] = (page[100] as number) ^ 4
  expect(isAuthenticPage(key, 2, page)).toBe(false)
})
