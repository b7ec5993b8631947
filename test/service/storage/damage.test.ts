import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { errorSentence, ServiceError } from '../../../core/contract/errors.ts'
import { openDatabase } from '../../../electron/service/storage/open-database.ts'
import { recordHash } from '../../../electron/service/storage/record-hash.ts'
import { toServiceError } from '../../../electron/service/storage/sqlite-errors.ts'
import { insertion, replacement, speech, temporaryFolder, texts } from '../../support/drafts.ts'
import { ask, openStore, tamper } from '../../support/stores.ts'

const notice = errorSentence('draft-damaged')

/** A draft 「题、一、二、三」 made by three steps, closed. */
function threeSteps(folder: string): void {
  const store = openStore(folder)
  store.create('a', speech('题'))
  store.append({ id: 'a', seq: 0, edits: [insertion(1, '一'), insertion(2, '二'), insertion(3, '三')] })
  store.close()
}

/** A draft with two versions: the original and one after a thousand steps. The last step wrote 「第1000步」. */
function twoVersions(folder: string): void {
  const store = openStore(folder)
  store.create('a', speech('题'))
  const edits = Array.from({ length: 1000 }, (_, step) => replacement(0, `第${step + 1}步`))
  store.append({ id: 'a', seq: 0, edits })
  store.close()
  expect(ask(folder, 'SELECT count(*) AS versions FROM versions')).toEqual({ versions: 2 })
}

it('stops before an altered step, says so, and goes on from there', () => {
  const folder = temporaryFolder()
  threeSteps(folder)
  tamper(folder, `UPDATE journal SET edit = replace(edit, '二', '贰') WHERE seq = 2`)
  const store = openStore(folder)
  const opened = store.open('a')
  expect(texts(opened.content)).toEqual(['题', '一'])
  expect(opened).toMatchObject({ notice, seq: 3 })
  expect(store.open('a').notice).toBe(notice)
  expect(store.append({ id: 'a', seq: 3, edits: [insertion(2, '接着写')] }).seq).toBe(4)
  store.close()
  const again = openStore(folder).open('a')
  expect(texts(again.content)).toEqual(['题', '一', '接着写'])
  expect(again).toMatchObject({ notice: null, seq: 4 })
})

it.each([
  ['missing', 'DELETE FROM journal WHERE seq = 2'],
  ['moved to another number', 'UPDATE journal SET seq = 9 WHERE seq = 2'],
])('notices a step that is %s', (_, sql) => {
  const folder = temporaryFolder()
  threeSteps(folder)
  tamper(folder, sql)
  const opened = openStore(folder).open('a')
  expect(texts(opened.content)).toEqual(['题', '一'])
  expect(opened.notice).toBe(notice)
})

it('notices that the last steps are gone', () => {
  const folder = temporaryFolder()
  threeSteps(folder)
  tamper(folder, 'DELETE FROM journal WHERE seq = 3')
  const opened = openStore(folder).open('a')
  expect(texts(opened.content)).toEqual(['题', '一', '二'])
  expect(opened).toMatchObject({ notice, seq: 3 })
})

it('loses nothing when the newest version is altered and the steps before it are sound', () => {
  const folder = temporaryFolder()
  twoVersions(folder)
  tamper(folder, `UPDATE versions SET content = replace(content, '步', '部') WHERE seq = 1000`)
  const opened = openStore(folder).open('a')
  expect(texts(opened.content)).toEqual(['第1000步'])
  expect(opened.seq).toBe(1000)
  expect(opened.notice).toContain('完整恢复')
})

it('falls back to the last sound version when newer ones and their steps are gone', () => {
  const folder = temporaryFolder()
  twoVersions(folder)
  tamper(folder, `UPDATE versions SET hash = 'x' WHERE seq = 1000; DELETE FROM journal WHERE seq <= 500`)
  const opened = openStore(folder).open('a')
  expect(texts(opened.content)).toEqual(['题'])
  expect(opened).toMatchObject({ notice, seq: 1000 })
})

it('shows an altered version with a notice where no sound one is left', () => {
  const folder = temporaryFolder()
  threeSteps(folder)
  tamper(folder, `UPDATE versions SET content = replace(content, '题', '颢')`)
  const opened = openStore(folder).open('a')
  expect(texts(opened.content)).toEqual(['颢', '一', '二', '三'])
  expect(opened.notice).toBe(notice)
})

it('keeps a draft in the list of which nothing can be read, and says so when it is opened', () => {
  const folder = temporaryFolder()
  threeSteps(folder)
  tamper(folder, `UPDATE versions SET content = '{'`)
  const store = openStore(folder)
  expect(store.list(false)).toHaveLength(1)
  expect(() => store.open('a')).toThrow(expect.objectContaining({ code: 'draft-unreadable' }))
})

it('leaves a draft of a newer program alone instead of going back to an older version', () => {
  const folder = temporaryFolder()
  threeSteps(folder)
  tamper(folder, 'DELETE FROM journal; UPDATE drafts SET seq = 0')
  tamperWithNewerVersion(folder)
  expect(() => openStore(folder).open('a')).toThrow(expect.objectContaining({ code: 'draft-too-new' }))
})

it('never shows a silently wrong text, whichever bytes of the file are altered', () => {
  const folder = temporaryFolder()
  const paragraphs = Array.from({ length: 400 }, (_, index) => `第${index}段，要坚持问题导向，把各项任务落到实处。`)
  const built = openStore(folder)
  built.create('a', speech('题', ...paragraphs))
  for (let seq = 0; seq < 60; seq++) built.append({ id: 'a', seq, edits: [insertion(seq, `插入${seq}`)] })
  const right = texts(built.open('a').content)
  built.close()
  const file = join(folder, 'drafts.db')
  const sound = readFileSync(file)
  const outcomes = { right: 0, told: 0, refused: 0 }
  const spots = fc.array(fc.tuple(fc.nat(sound.length - 1), fc.integer({ min: 1, max: 255 })), {
    minLength: 1,
    maxLength: 40,
  })
  for (const damage of fc.sample(fc.noBias(spots), { numRuns: 150, seed: 1 })) {
    const bytes = Buffer.from(sound)
    for (const [at, mask] of damage) bytes[at] = (bytes[at] as number) ^ mask
    writeFileSync(file, bytes)
    try {
      const store = openStore(folder)
      try {
        const opened = store.open('a')
        if (opened.notice === null) expect(texts(opened.content)).toEqual(right)
        outcomes[opened.notice === null ? 'right' : 'told']++
      } finally {
        store.abandon()
      }
    } catch (error) {
      expect(toServiceError(error)).toBeInstanceOf(ServiceError)
      outcomes.refused++
    }
  }
  expect(Math.min(...Object.values(outcomes))).toBeGreaterThan(0)
})

function tamperWithNewerVersion(folder: string): void {
  const database = openDatabase(join(folder, 'drafts.db'))
  const json = JSON.stringify({ version: 99, paper: '新格式' })
  database
    .prepare('INSERT INTO versions (draft_id, seq, content, hash, created_at) VALUES (?, 0, ?, ?, 0)')
    .run('a', json, recordHash('a', 0, json))
  database.close()
}
