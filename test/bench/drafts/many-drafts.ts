import type { Database } from 'better-sqlite3'
import { draftVersion } from '../../../core/document/draft.ts'
import { draftStatuses } from '../../../core/document/draft-status.ts'
import type { GenreId } from '../../../core/document/genres.ts'
import { saveFolder } from '../../../electron/service/storage/folder-rows.ts'
import { recordHash } from '../../../electron/service/storage/record-hash.ts'
import { reportBlocks } from '../report-text.ts'

const genres: readonly GenreId[] = ['report', 'notice', 'speech', 'briefing', 'remarks']
const tags = ['年中总结', '督查', '防汛', '营商环境', '会议', '待核数字']
const folders = 20

/** Characters that made-up words are put together from: common Han, one block of the code chart. */
const firstHan = 0x4e00
const hans = 3000

/** Words made up of two or three characters, so that texts are as varied as those of many writers: the first are frequent. */
export function draftWords(count = 30_000): readonly string[] {
  const random = randomFrom(7)
  const han = () => String.fromCharCode(firstHan + Math.floor(random() * hans))
  return Array.from({ length: count }, (_, index) => (index % 4 === 0 ? han() + han() + han() : han() + han()))
}

/**
 * Fills an empty draft database with `count` drafts of 600 to 2,600 characters, half of sentences that all of them share
 * and half of the words of `draftWords`, some in most drafts and some in a few.
 */
export function fillDrafts(database: Database, count: number): void {
  const words = draftWords()
  const random = randomFrom(11)
  const word = () => words[Math.floor(words.length * random() ** 3)] as string
  const sentence = () => `${Array.from({ length: 6 + Math.floor(random() * 8) }, word).join('')}。`
  const draft = database.prepare(
    `INSERT INTO drafts (id, title, renamed, genre, characters, seq, touched, created_at, updated_at, trashed_at, status, folder_id, starred)
     VALUES (@id, @title, 0, @genre, @characters, 0, @touched, @at, @at, NULL, @status, @folder, 0)`,
  )
  const version = database.prepare(
    'INSERT INTO versions (draft_id, seq, content, hash, created_at) VALUES (?, 0, ?, ?, ?)',
  )
  const tag = database.prepare('INSERT INTO draft_tags (draft_id, place, tag) VALUES (?, 0, ?)')
  const shared = Array.from({ length: 400 }, (_, seed) => reportBlocks(seed, 600 + (seed % 8) * 100))
  for (let folder = 0; folder < folders; folder++)
    saveFolder(database, { id: `folder-${folder}`, name: `二〇二六年第${folder + 1}类`, parentId: null })
  const start = Date.UTC(2020, 0, 1)
  const fill = () => {
    for (let number = 0; number < count; number++) {
      const report = shared[number % shared.length] as (typeof shared)[number]
      const title = `关于${word()}${word()}工作情况的报告（第${number + 1}号）`
      const own = Array.from({ length: 2 + (number % 9) }, () => Array.from({ length: 5 }, sentence).join(''))
      const texts = [...report.slice(1).map(({ text }) => text), ...own]
      const blocks = [
        { type: 'title', children: [{ text: title }] },
        ...texts.map(text => ({ type: 'paragraph', children: [{ text }] })),
      ]
      const genre = genres[number % genres.length] as GenreId
      const id = `draft-${String(number).padStart(8, '0')}-0000-4000-8000-000000`
      const json = JSON.stringify({ version: draftVersion, genre, fields: {}, blocks })
      const at = start + number * 1_800_000
      draft.run({
        id,
        title,
        genre,
        characters: texts.reduce((sum, text) => sum + text.length, title.length),
        touched: number + 1,
        at,
        status: draftStatuses[number % 10 === 0 ? 1 : 0],
        folder: number % 3 === 0 ? `folder-${number % folders}` : null,
      })
      version.run(id, json, recordHash(id, 0, json), at)
      if (number % 5 === 0) tag.run(id, tags[(number / 5) % tags.length])
    }
  }
  database.transaction(fill)()
}

/** Numbers from 0 to below 1, the same for the same seed. */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
