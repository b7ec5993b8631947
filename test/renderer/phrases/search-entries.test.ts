import { expect, it } from 'vitest'
import { noPhraseSettings } from '../../../core/phrases/phrase.ts'
import { spellerOf } from '../../../renderer/desk/pinyin.ts'
import { completionEntries } from '../../../renderer/phrases/entries.ts'
import { recentGroup, searchEntries } from '../../../renderer/phrases/search-entries.ts'

const sounds: Readonly<Record<string, string>> = {
  特: 'te',
  此: 'ci',
  通: 'tong',
  知: 'zhi',
  报: 'bao',
  告: 'gao',
  结: 'jie',
  尾: 'wei',
  开: 'kai',
  头: 'tou',
  现: 'xian',
}
const spell = spellerOf(text => [...text].map(character => sounds[character] ?? character))
const entries = [
  { id: '1', text: '现〔日期〕通知', category: '开头' },
  { id: '2', text: '特此通知。', category: '结尾' },
  { id: '3', text: '特此报告。', category: '结尾' },
]
const ids = (query: string, uses: Parameters<typeof searchEntries>[2] = []) =>
  searchEntries(entries, query, uses, spell).flatMap(group => group.entries.map(({ id }) => id))

it('finds by text, initials, all letters and category', () => {
  expect(ids('特此')).toEqual(['2', '3'])
  expect(ids('tctz')).toEqual(['2'])
  expect(ids('tecibao')).toEqual(['3'])
  expect(ids('jw')).toEqual(['2', '3'])
  expect(ids('结尾')).toEqual(['2', '3'])
  expect(ids('xtz')).toEqual(['1'])
  expect(ids('zzz')).toEqual([])
})

it('puts what is used often first among equals, and lately used entries above all', () => {
  const uses = [{ id: '3', times: 2 }]
  expect(ids('tc', uses)).toEqual(['3', '2'])
  const [first, ...others] = searchEntries(entries, '', uses, spell)
  expect(first).toEqual({ name: recentGroup, entries: [entries[2]] })
  expect(others.map(({ name }) => name)).toEqual(['开头', '结尾'])
})

it('offers the unit’s names in full and in short, leaders with their posts, places and terms', () => {
  const unit = {
    units: [{ name: '云岭市应急管理局', short: '市应急局' }],
    leaders: [{ name: '许文山', post: '局长' }],
    places: ['白石镇'],
    titles: ['云岭市防汛值守办法'],
  }
  const own = completionEntries({ ...noPhraseSettings }, unit, ['防指办', '白石镇']).slice(-8)
  expect(own.map(({ category, text }) => `${category} ${text}`)).toEqual([
    '单位 云岭市应急管理局',
    '单位 市应急局',
    '单位 云岭市应急管理局（以下简称“市应急局”）',
    '领导 局长许文山',
    '领导 许文山',
    '地名 白石镇',
    '文件名称 《云岭市防汛值守办法》',
    '专用词 防指办',
  ])
})
