import { pinyin } from 'pinyin-pro'
import { expect, it } from 'vitest'
import { copyName } from '../../../core/template/copy-name.ts'
import { parseTemplate } from '../../../core/template/parse-template.ts'
import { loadTemplates } from '../../../electron/service/files/templates.ts'
import { spellerOf } from '../../../renderer/desk/pinyin.ts'
import { fitsBlank, groupTemplates } from '../../../renderer/dialogs/template-search.ts'

const { templates: bundled } = await loadTemplates('templates')
const own = parseTemplate({
  id: 'own-1',
  version: 1,
  name: '防汛通知',
  genre: 'notice',
  category: '水务',
  description: '汛期值班用。',
  fields: [],
  elements: [{ type: 'title', text: '关于防汛的通知' }],
})
const templates = [own, ...bundled]
const spell = spellerOf(text => pinyin(text, { toneType: 'none', type: 'array', v: true }))
const names = (query: string, speller = spell as typeof spell | null) =>
  groupTemplates(templates, ['own-1'], [], query, speller).flatMap(group => group.templates.map(({ name }) => name))

it('lists the recent ones first, then own categories, then those of the program, none of them twice', () => {
  const groups = groupTemplates(templates, ['own-1'], ['request', 'gone', 'speech'], '', null)
  expect(groups.map(({ heading }) => heading)).toEqual(['最近使用', '水务', '法定公文', '讲话发言', '事务文书'])
  expect(groups[0]?.templates.map(({ id }) => id)).toEqual(['request', 'speech'])
  expect(groups[2]?.templates.map(({ name }) => name).slice(0, 3)).toEqual(['决议', '决定', '命令'])
  const all = groups.flatMap(group => group.templates)
  expect(new Set(all).size).toBe(all.length)
  expect(all).toHaveLength(templates.length)
})

it.each([
  ['tz', '通知'],
  ['TZ', '通知'],
  ['qs', '请示'],
  ['bg', '报告'],
  ['zcc', '主持词'],
  ['jyjl', '经验交流发言'],
  ['dybg', '调研报告'],
  ['tongbao', '通报'],
  ['通知', '通知'],
  ['动员', '讲话（动员）'],
])('finds %s as %s first', (query, name) => {
  expect(names(query)[0]).toBe(name)
})

it('finds by words of the description, and wants every word', () => {
  expect(names('汛期')).toEqual(['防汛通知'])
  expect(names('通知 防汛')).toEqual(['防汛通知'])
  expect(names('通知 没有')).toEqual([])
})

it('finds by words before the dictionary has come', () => {
  expect(names('批复', null)).toContain('批复')
  expect(names('tz', null)).toEqual([])
})

it('names a copy as no other is named', () => {
  expect(copyName('通知', [])).toBe('通知（副本）')
  expect(copyName('通知', ['通知（副本）', '通知（副本2）'])).toBe('通知（副本3）')
  expect(copyName('通知（副本）', ['通知（副本）'])).toBe('通知（副本2）')
})

it.each(['', '空白', '空白稿件', 'kb', 'kbgj', 'kongbai'])('lists the blank draft for 「%s」', query => {
  expect(fitsBlank(query, spell)).toBe(true)
})

it.each(['通知', 'tz', '空白 通知'])('leaves the blank draft out for 「%s」', query => {
  expect(fitsBlank(query, spell)).toBe(false)
})
