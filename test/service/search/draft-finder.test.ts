import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { DraftFeed } from '../../../electron/service/search/draft-feed.ts'
import { createDraftFinder, type DraftFinder } from '../../../electron/service/search/search.ts'
import { type Storage, startStorage } from '../../../electron/service/storage/storage.ts'
import { insertion, speech, temporaryFolder } from '../../support/drafts.ts'

interface Started {
  readonly storage: Storage
  readonly finder: DraftFinder
  find(query: string): Promise<readonly string[]>
  close(): Promise<void>
}

function start(folder: string): Started {
  const storage = startStorage(join(folder, 'drafts.db'))
  const finder = createDraftFinder(storage, folder)
  const close = async () => {
    await finder.close()
    await storage.close()
  }
  onTestFinished(close)
  const find = async (query: string) => {
    // On a busy machine the index may need longer than a search waits for it.
    for (let turn = 0; ; turn++) {
      const { drafts, pending } = await finder.find({ query, filter: {}, most: 50 })
      if (pending === 0 || turn === 40) return drafts.map(({ draft }) => draft.id).sort()
      await new Promise(resolve => setTimeout(resolve, 100))
    }
  }
  return { storage, finder, find, close }
}

describe('the search of all drafts', () => {
  it('finds what was saved a moment before, and no longer what was taken out', async () => {
    const { storage, find } = start(temporaryFolder())
    await storage.create('a', speech('标题', '原来的一句'))
    expect(await find('原来')).toEqual(['a'])
    await storage.append({ id: 'a', seq: 0, edits: [insertion(1, '刚写的皮划艇')] })
    expect(await find('皮划艇')).toEqual(['a'])
    await storage.append({ id: 'a', seq: 1, edits: [{ type: 'blocks', at: 1, remove: 1, insert: [] }] })
    expect(await find('皮划艇')).toEqual([])
    expect(await find('原来')).toEqual(['a'])
  })

  it('finds names given by hand and fields, and leaves the trash out', async () => {
    const { storage, find } = start(temporaryFolder())
    await storage.create('a', { ...speech('标题', '正文'), fields: { documentNumber: '临政〔2026〕9号' } })
    await storage.rename('a', '自己起的名字')
    expect(await find('起的名')).toEqual(['a'])
    expect(await find('〔2026〕9号')).toEqual(['a'])
    await storage.trash('a')
    expect(await find('正文')).toEqual([])
    await storage.restore('a')
    expect(await find('正文')).toEqual(['a'])
  })

  it('knows after a start what has changed meanwhile', async () => {
    const folder = temporaryFolder()
    const first = start(folder)
    await first.storage.create('a', speech('甲', '防汛'))
    await first.storage.create('b', speech('乙', '防汛'))
    expect(await first.find('防汛')).toEqual(['a', 'b'])
    await first.close()
    const storage = startStorage(join(folder, 'drafts.db'))
    await storage.delete('a')
    await storage.create('c', speech('丙', '防汛'))
    await storage.close()
    expect(await start(folder).find('防汛')).toEqual(['b', 'c'])
  })

  it.each([
    ['is no database', (file: string) => writeFileSync(file, 'x'.repeat(8192))],
    ['is empty', (file: string) => writeFileSync(file, '')],
    [
      'has damaged pages',
      (file: string) => {
        const bytes = readFileSync(file)
        bytes.fill(0xa5, 4096)
        writeFileSync(file, bytes)
      },
    ],
  ])('fills the index anew where its file %s, and the drafts stay as they are', async (_, damage) => {
    const folder = temporaryFolder()
    const first = start(folder)
    await first.storage.create('a', speech('甲', '防汛物资'.repeat(400)))
    expect(await first.find('防汛')).toEqual(['a'])
    await first.close()
    damage(join(folder, 'search.db'))
    const again = start(folder)
    expect(await again.find('防汛物资')).toEqual(['a'])
    expect((await again.storage.open('a')).notice).toBeNull()
  })

  it('leaves nothing of a draft that was deleted for good', async () => {
    const folder = temporaryFolder()
    const { storage, finder, find } = start(folder)
    await storage.create('a', speech('甲', '绝不留痕的一句话'.repeat(300)))
    await storage.create('b', speech('乙', '别的话'))
    expect(await find('绝不留痕')).toEqual(['a'])
    await storage.delete('a')
    await finder.forget(['a'])
    for (const end of ['', '-wal']) {
      const file = join(folder, `search.db${end}`)
      expect(existsSync(file) && readFileSync(file).includes(Buffer.from('绝不留痕'))).toBe(false)
    }
    expect(await find('别的')).toEqual(['b'])
  })

  it('answers the latest of searches made at once', async () => {
    const { storage, finder, find } = start(temporaryFolder())
    await storage.create('a', speech('甲', '防汛'))
    await find('防汛')
    const answers = await Promise.all(['防', '防汛', '汛'].map(query => finder.find({ query, filter: {}, most: 5 })))
    expect(answers.map(({ isComplete }) => isComplete)).toEqual([false, false, true])
  })

  it('opens no thread any more once it is closed', async () => {
    const { storage, finder, close } = start(temporaryFolder())
    await storage.create('a', speech('甲', '防汛'))
    await finder.find({ query: '防汛', filter: {}, most: 50 })
    await close()
    await expect(finder.find({ query: '防汛', filter: {}, most: 50 })).rejects.toMatchObject({
      code: 'search-unusable',
    })
    await expect(finder.forget(['a'])).rejects.toMatchObject({ code: 'search-unusable' })
  })

  it('starts no thread where a feed is closed', async () => {
    const folder = temporaryFolder()
    const storage = startStorage(join(folder, 'drafts.db'))
    onTestFinished(() => storage.close())
    const feed = new DraftFeed(storage, join(folder, 'search.db'))
    await feed.close()
    await expect(feed.thread()).rejects.toThrow()
    expect(existsSync(join(folder, 'search.db'))).toBe(false)
  })
})
