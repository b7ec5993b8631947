import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { factsOfText } from '../../../electron/service/library/file-store.ts'
import type { LibraryInput } from '../../../electron/service/library/library.ts'
import { temporaryFolder } from '../../support/drafts.ts'
import { clause, failure, libraryFile, open, river, rules } from './sample-library.ts'

/** A document that came from a file. */
const fromFile = (input: LibraryInput, modified = 1): LibraryInput => ({
  ...input,
  file: { ...factsOfText(input.text), modified },
})
const offered = ({ path, file }: LibraryInput) => ({ path, size: file?.size ?? 0, modified: file?.modified ?? 0 })
const later = { ...rules, text: `${rules.text}\n第六条 本办法自公布之日起施行。` }
const notice: LibraryInput = {
  title: '青禾市财政局关于拨付清淤经费的通知',
  path: '通知.docx',
  kind: 'policy',
  text: '青财〔2021〕12号\n青禾市财政局关于拨付清淤经费的通知\n各乡镇要在汛期前完成清淤。\n青禾市财政局\n2021年4月5日',
}

describe('files that are offered again', () => {
  it('are known by path, size and time, or by their hash under any path', async () => {
    const library = await open(temporaryFolder())
    const input = fromFile(rules)
    await library.add([input])
    const touched = { ...offered(input), modified: 99 }
    const moved = { ...touched, path: '别处/办法.txt' }
    const sha256 = input.file?.sha256 as string
    expect(await library.known([offered(input), touched, moved], 'policy')).toEqual(['known', 'changed', 'new'])
    expect(
      await library.known(
        [
          { ...touched, sha256 },
          { ...moved, sha256 },
        ],
        'policy',
      ),
    ).toEqual(['known', 'known'])
    // What was recognised by its hash is known by path from then on.
    expect(await library.known([moved], 'policy')).toEqual(['known'])
  })

  it('give their document the kind with which they are offered', async () => {
    const library = await open(temporaryFolder())
    await library.add([fromFile(rules)])
    await library.known([offered(fromFile(rules))], 'formula')
    expect((await library.list())[0]?.kind).toBe('formula')
  })

  it('count as new where the stored text was altered, so that they are read again', async () => {
    const folder = temporaryFolder()
    const library = await open(folder)
    await library.add([fromFile(rules)])
    await library.close()
    const database = new Database(libraryFile(folder))
    database.prepare("UPDATE document SET text = '别的话' ").run()
    database.close()
    const again = await open(folder)
    expect(await again.known([offered(fromFile(rules))], 'policy')).toEqual(['new'])
  })
})

describe('another content from the same path', () => {
  it('takes the place of the earlier one where it may, and is compared with from then on', async () => {
    const library = await open(temporaryFolder())
    await library.add([fromFile(rules), fromFile(river)])
    expect(await library.add([fromFile(later, 2)], undefined, { replace: true })).toEqual({
      added: 1,
      unchanged: 0,
      replaced: 1,
    })
    expect((await library.list()).map(({ path }) => path)).toEqual([river.path, rules.path])
    expect((await library.check([clause]))[0]?.length).toBeGreaterThan(0)
  })

  it('is kept beside the earlier one where a person wants both', async () => {
    const library = await open(temporaryFolder())
    await library.add([fromFile(rules)])
    expect(await library.add([fromFile(later, 2)])).toEqual({ added: 1, unchanged: 0 })
    expect(await library.list()).toHaveLength(2)
  })

  it('is asked about no more once both are kept, where the name alone of each is known', async () => {
    const library = await open(temporaryFolder())
    const earlier = { ...fromFile(rules), path: '通知.txt' }
    const other = { ...fromFile(later, 2), path: '通知.txt' }
    await library.add([earlier, other])
    expect(await library.list()).toHaveLength(2)
    const hashed = (input: LibraryInput) => ({ ...offered(input), sha256: input.file?.sha256 as string })
    expect(await library.known([hashed(earlier), hashed(other)], 'policy')).toEqual(['known', 'known'])
    await library.add([{ ...fromFile(river, 3), path: '通知.txt' }], undefined, { replace: true })
    expect((await library.list()).map(({ title }) => title).sort()).toEqual([later.title, river.title].sort())
  })

  it('leaves the earlier one where another file holds it too', async () => {
    const library = await open(temporaryFolder())
    await library.add([fromFile(rules), fromFile({ ...rules, path: '副本.txt' })])
    await library.add([fromFile(later, 2)], undefined, { replace: true })
    expect(await library.list()).toHaveLength(2)
  })

  it('keeps the title and the issuer that a person gave', async () => {
    const library = await open(temporaryFolder())
    await library.add([fromFile(rules)])
    const [{ id } = { id: '' }] = await library.list()
    await library.edit({ id, kind: 'policy', title: '流动图书办法', issuer: '青禾省文化厅', number: '', date: '' })
    await library.add([fromFile(later, 2)], undefined, { replace: true })
    expect(await library.list()).toMatchObject([{ title: '流动图书办法', issuer: '青禾省文化厅' }])
  })
})

describe('what is told of a document', () => {
  it('is recognised from its text', async () => {
    const library = await open(temporaryFolder())
    await library.add([notice, river])
    const [first, second] = await library.list()
    expect(first).toMatchObject({ issuer: '青禾市财政局', number: '青财〔2021〕12号', date: '2021-04-05' })
    expect(Object.keys(second ?? {})).not.toContain('number')
  })

  it('is read where a library of an earlier program lacks it', async () => {
    const folder = temporaryFolder()
    const library = await open(folder)
    await library.add([notice])
    await library.close()
    const database = new Database(libraryFile(folder))
    database.prepare('DELETE FROM detail').run()
    database.close()
    const again = await open(folder)
    await again.settled()
    await expect.poll(async () => (await again.list())[0]?.number).toBe('青财〔2021〕12号')
  })

  it('is what a person says, and drafts that cite it are checked by that', async () => {
    const library = await open(temporaryFolder())
    await library.add([notice])
    const [{ id } = { id: '' }] = await library.list()
    const said = { title: '关于拨付经费的通知', issuer: '市财政局', number: '青财〔2021〕13号', date: '2021-04-06' }
    await library.edit({ id, kind: 'own', ...said })
    expect(await library.list()).toMatchObject([{ id, kind: 'own', ...said }])
    expect(await library.references()).toMatchObject([{ title: said.title, number: said.number }])
    await expect(library.edit({ id: '0000', kind: 'own', ...said })).rejects.toEqual(failure('document-not-found'))
  })

  it('has its kind changed with others, all or none', async () => {
    const library = await open(temporaryFolder())
    await library.add([rules, river])
    const ids = (await library.list()).map(({ id }) => id)
    await expect(library.setKind([...ids, '0000'], 'own')).rejects.toEqual(failure('document-not-found'))
    expect((await library.list()).map(({ kind }) => kind)).toEqual(['policy', 'policy'])
    await library.setKind(ids, 'own')
    expect((await library.list()).map(({ kind }) => kind)).toEqual(['own', 'own'])
  })
})

it('names the higher and the earlier of two documents that say the same, by what is known of them', async () => {
  const library = await open(temporaryFolder())
  const [first, second] = ['甲通知', '乙通知'].map(title => ({
    ...rules,
    title,
    path: title,
    text: `${title}\n${rules.text}`,
  }))
  await library.add([first as LibraryInput, second as LibraryInput])
  const source = async () => (await library.check([clause]))[0]?.[0]?.source.title
  const [one, other] = await library.list()
  const said = { kind: 'policy', number: '', issuer: '青禾省文化厅' } as const
  await library.edit({ ...said, id: one?.id ?? '', title: '甲通知', date: '2022-05-01' })
  await library.edit({ ...said, id: other?.id ?? '', title: '乙通知', date: '2021-05-01' })
  expect(await source()).toBe('乙通知')
  await library.edit({ ...said, id: other?.id ?? '', title: '乙通知', issuer: '云溪市文化局', date: '2021-05-01' })
  expect(await source()).toBe('甲通知')
})

describe('a search in the texts', () => {
  it('finds words of any length, every one of the query, whatever the case and width of letters', async () => {
    const library = await open(temporaryFolder())
    await library.add([rules, { ...river, text: `${river.text}使用GPS定位。` }])
    const titles = async (query: string) => {
      const { ids } = await library.search(query)
      return (await library.list()).filter(({ id }) => ids.includes(id)).map(({ title }) => title)
    }
    expect(await titles('清捞')).toEqual([river.title])
    expect(await titles('停靠 标牌')).toEqual([rules.title])
    expect(await titles('清捞 标牌')).toEqual([])
    expect(await titles('ｇｐｓ')).toEqual([river.title])
    expect(await titles('gps')).toEqual([river.title])
    for (const sign of ['%', '_', '*', '?', '[', '\\', 'G_S', 'G%S', '清*', '清?'])
      expect(await titles(sign)).toEqual([])
  })

  it('ends where a later one takes its place', async () => {
    const library = await open(temporaryFolder())
    await library.add(Array.from({ length: 3000 }, (_, index) => ({ ...river, text: `${river.text}${index}` })))
    const [first, second] = await Promise.all([library.search('清捞'), library.search('登记')])
    expect(first.isComplete).toBe(false)
    expect(second).toMatchObject({ isComplete: true })
    expect(second.ids).toHaveLength(3000)
  })
})

it('leaves the copy of a draft out of what the draft is compared with', async () => {
  const library = await open(temporaryFolder())
  await library.add([fromFile({ ...rules, path: '稿件：甲', kind: 'own' })])
  expect((await library.check([clause]))[0]?.length).toBeGreaterThan(0)
  expect(await library.check([clause], '稿件：甲')).toEqual([[]])
  expect((await library.check([clause], '稿件：乙'))[0]?.length).toBeGreaterThan(0)
})
