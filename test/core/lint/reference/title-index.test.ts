import { describe, expect, it } from 'vitest'
import { TitleIndex } from '../../../../core/lint/reference/title-index.ts'

const index = (...keys: readonly string[]) => new TitleIndex(keys.map(key => ({ key })))
const near = (titles: TitleIndex<{ readonly key: string }>, key: string) => [...titles.near(key)].map(one => one.key)

describe('an index of titles', () => {
  const titles = index('甲市城市供水管理条例', '甲市城市燃气管理条例', '甲市会议费管理办法')

  it.each(['甲市城市供水管埋条例', '甲市城供水管理条例', '甲市城市的供水管理条例', '甲市市城供水管理条例'])(
    'finds a title again from %s',
    slip => {
      expect(near(titles, slip)).toContain('甲市城市供水管理条例')
    },
  )

  it('does not look at documents of another kind', () => {
    expect(near(titles, '甲市会议费管理条例')).not.toContain('甲市会议费管理办法')
  })

  it('knows what goes on after a title that was cut off', () => {
    expect(titles.continuing('甲市会议费', 3).map(one => one.key)).toEqual(['甲市会议费管理办法'])
    expect(titles.continuing('甲市会议费管理办法', 3)).toEqual([])
  })

  it('keeps the first of two documents with one key', () => {
    const twice = new TitleIndex([
      { key: '甲办法', year: 1 },
      { key: '甲办法', year: 2 },
    ])
    expect(twice.size).toBe(1)
    expect(twice.get('甲办法')?.year).toBe(1)
  })
})
