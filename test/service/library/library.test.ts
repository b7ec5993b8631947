import { beforeEach, describe, expect, it } from 'vitest'
import { countText } from '../../../core/text/count.ts'
import { temporaryFolder } from '../../support/drafts.ts'
import { clause, failure, manyDocuments, open, river, rules } from './sample-library.ts'

let folder: string

beforeEach(() => {
  folder = temporaryFolder()
})

describe('adding', () => {
  it('keeps the same text once and tells what was new', async () => {
    const library = await open(folder)
    expect(await library.add([rules, river, { ...rules, title: '另存', path: '副本.txt' }])).toEqual({
      added: 2,
      unchanged: 1,
    })
    expect(await library.add([rules])).toEqual({ added: 0, unchanged: 1 })
    expect((await library.list()).map(({ title, path, kind, characters }) => [title, path, kind, characters])).toEqual([
      ['青禾省流动图书服务办法', '办法.txt', 'policy', countText(rules.text).characters],
      ['青禾省河道保洁办法', '河道.txt', 'policy', countText(river.text).characters],
    ])
  })

  it('gives a text the kind it came with last', async () => {
    const library = await open(folder)
    await library.add([rules])
    expect((await library.check([clause]))[0]).toHaveLength(1)
    expect(await library.add([{ ...rules, kind: 'formula' }])).toEqual({ added: 0, unchanged: 1 })
    expect((await library.list())[0]?.kind).toBe('formula')
    expect((await library.check([clause]))[0]).toEqual([])
  })

  it('reports progress up to the last document and answers look-ups on the way', async () => {
    const library = await open(folder)
    await library.add([rules])
    const inputs = manyDocuments(600)
    const progress: number[] = []
    const early: Promise<number>[] = []
    const { added } = await library.add(inputs, (done, total) => {
      progress.push(done / total)
      early.push(library.list().then(list => list.length))
    })
    expect(added).toBe(600)
    expect(progress.length).toBeGreaterThan(2)
    expect(progress.at(-1)).toBe(1)
    expect((await Promise.all(early))[0]).toBeLessThan(601)
  })

  it('stores half a surrogate pair as a replacement character and still knows the text again', async () => {
    const library = await open(folder)
    const broken = { ...rules, text: `${rules.text}\ud800` }
    await library.add([broken])
    expect(await library.add([broken])).toEqual({ added: 0, unchanged: 1 })
    const [document] = await library.list()
    expect((await library.text(document?.id ?? '')).text).toBe(`${rules.text}\ufffd`)
  })
})

describe('looking up', () => {
  it('answers each paragraph with its matches', async () => {
    const library = await open(folder)
    await library.add([river, rules])
    const [copied, own] = await library.check([`一要落实：${clause}。`, '我县今年新购流动服务车三台。'])
    expect(own).toEqual([])
    expect(copied).toMatchObject([
      { kind: 'exact', alert: true, source: { title: rules.title, text: clause, path: '办法.txt' } },
    ])
  })

  it('answers a whole text with its characters and coverage', async () => {
    const library = await open(folder)
    await library.add([rules])
    const alerts = await library.duplicates(`${clause}。\n我县照办。`, { all: false })
    expect(alerts).toMatchObject({ characters: 58, matches: [{ alert: true, range: { from: 0, to: clause.length } }] })
    expect(alerts.coverage).toBeCloseTo(0.92, 1)
    expect((await library.duplicates(clause, { all: true })).coverage).toBe(1)
  })

  it('finds what was added and no longer what was removed', async () => {
    const library = await open(folder)
    await library.add([river])
    expect((await library.check([clause]))[0]).toEqual([])
    await library.add([rules])
    const [match] = (await library.check([clause]))[0] ?? []
    expect(match?.source.title).toBe(rules.title)
    await library.remove([match?.source.documentId ?? ''])
    expect((await library.check([clause]))[0]).toEqual([])
  })
})

describe('documents', () => {
  it('have counts and sizes', async () => {
    const library = await open(folder)
    expect(await library.stats()).toEqual({
      documents: 0,
      characters: 0,
      indexBytes: 0,
      textBytes: 0,
      normalisedBytes: 0,
      segments: 0,
      unindexed: 0,
      damagedDocuments: 0,
      health: 'intact',
    })
    await library.add([rules, river])
    const stats = await library.stats()
    expect(stats).toMatchObject({ documents: 2, characters: 97, textBytes: Buffer.byteLength(rules.text + river.text) })
    expect(stats.indexBytes).toBeGreaterThan(0)
  })

  it('give their whole text, and an error where they are unknown', async () => {
    const library = await open(folder)
    await library.add([rules])
    const [document] = await library.list()
    expect(await library.text(document?.id ?? '')).toEqual({ ...document, text: rules.text })
    await expect(library.text('0000')).rejects.toEqual(failure('document-not-found'))
  })

  it('are removed all or none', async () => {
    const library = await open(folder)
    await library.add([rules, river])
    const ids = (await library.list()).map(({ id }) => id)
    await expect(library.remove([...ids, '0000'])).rejects.toEqual(failure('document-not-found'))
    expect(await library.list()).toHaveLength(2)
    expect(await library.remove(ids)).toMatchObject({ documents: 0, characters: 0, textBytes: 0 })
  })

  it('are there after a restart under the same ids', async () => {
    const library = await open(folder)
    await library.add([rules, river])
    const before = await library.list()
    await library.close()
    const again = await open(folder)
    expect(await again.list()).toEqual(before)
    expect((await again.check([clause]))[0]).toHaveLength(1)
  })

  it('keep the id that their text gives them', async () => {
    const library = await open(folder)
    await library.add([rules])
    const [{ id } = { id: '' }] = await library.list()
    await library.remove([id])
    await library.add([river, rules])
    expect((await library.list()).map(document => document.id)).toContain(id)
  })
})
