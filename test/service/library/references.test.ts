import Database from 'better-sqlite3'
import { beforeEach, expect, it } from 'vitest'
import { applicationId, migrations } from '../../../electron/service/library/migrations.ts'
import { textHash } from '../../../electron/service/library/text-hash.ts'
import { temporaryFolder } from '../../support/drafts.ts'
import { libraryFile, manyDocuments, open, river, rules } from './sample-library.ts'

const supply = {
  title: '青禾省供水条例',
  path: '供水.txt',
  kind: 'policy' as const,
  text: '青禾省供水条例\n第九条 本条例自2024年5月1日起施行。《青禾省自来水办法》同时废止。',
}
const told = {
  title: '青禾省供水条例',
  since: { year: 2024, month: 5, day: 1 },
  version: { year: 2024, month: 5, day: 1 },
  repeals: [{ title: '青禾省自来水办法' }],
}

let folder: string

beforeEach(() => {
  folder = temporaryFolder()
})

function change(sql: string): void {
  const database = new Database(libraryFile(folder))
  database.exec(sql)
  database.close()
}

it('tells what drafts that cite its documents need to know, in the order in which they came', async () => {
  const library = await open(folder)
  await library.add([supply, rules, { ...river, title: '一次座谈会纪实', text: '会议开得很好。' }])
  expect(await library.references()).toEqual([told, { title: rules.title, repeals: [] }])
})

it('tells nothing more of a document that was removed', async () => {
  const library = await open(folder)
  await library.add([supply])
  const [document] = await library.list()
  await library.remove([document?.id ?? ''])
  expect(await library.references()).toEqual([])
})

it('reads what a library of an earlier program lacks when it is first asked, and keeps it', async () => {
  const database = new Database(libraryFile(folder))
  database.exec(migrations[0] as string)
  database.pragma(`application_id = ${applicationId}`)
  database.pragma('user_version = 1')
  const { title, path, kind, text } = supply
  database
    .prepare(
      `INSERT INTO document (id, sha256, title, path, kind, characters, text_bytes, added_at, text)
       VALUES ('1', ?, ?, ?, ?, 0, 0, 0, ?)`,
    )
    .run(textHash(text), title, path, kind, text)
  database.close()
  const library = await open(folder)
  expect(await library.references()).toEqual([told])
  const kept = new Database(libraryFile(folder), { readonly: true })
  expect(kept.prepare('SELECT count(*) FROM reference').pluck().get()).toBe(1)
  kept.close()
})

it('reads anew what an earlier way of reading has kept', async () => {
  const library = await open(folder)
  await library.add([supply])
  change(`UPDATE reference SET reading = 0, facts = '{"title":"旧","repeals":[]}'`)
  expect(await library.references()).toEqual([told])
})

it('tells nothing of a text that was altered', async () => {
  const library = await open(folder)
  await library.add([supply, rules])
  change(`DELETE FROM reference; UPDATE document SET text = replace(text, '供水', '排水') WHERE seq = 1`)
  expect(await library.references()).toEqual([{ title: rules.title, repeals: [] }])
})

it('tells of more documents than one page holds', async () => {
  const library = await open(folder)
  const documents = manyDocuments(2100).map((one, index) => ({ ...one, title: `青禾省第${index}号办法` }))
  await library.add(documents)
  expect((await library.references()).map(one => one.title)).toEqual(documents.map(one => one.title))
})
