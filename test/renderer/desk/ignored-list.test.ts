import { expect, it } from 'vitest'
import { ignoredEntries, withoutEntry } from '../../../renderer/desk/ignored-list.ts'

const rules = [{ id: 'no-placeholders', description: '找出还没有填写的内容。' }]
const here = { ruleId: 'no-placeholders', text: '某某', paragraph: '请某某局准备。' }
const words = { ruleId: 'no-placeholders', text: '某某' }
const rule = { ruleId: 'no-placeholders' }

it('says of each entry how far it reaches, the last ignored first', () => {
  const entries = ignoredEntries([here, words, rule], [words, rule], rules)
  expect(entries.map(entry => [entry.place, entry.words, entry.scope])).toEqual([
    ['draft', undefined, '本稿这条规则'],
    ['draft', '某某', '本稿'],
    ['draft', '某某', '这一处'],
    ['everywhere', undefined, '所有稿件这条规则'],
    ['everywhere', '某某', '所有稿件'],
  ])
  expect(entries[0]?.description).toBe('找出还没有填写的内容。')
})

it('names a rule of another version as such', () => {
  expect(ignoredEntries([{ ruleId: 'no-such-rule' }], [], rules)[0]?.description).toBe('本版本没有这条规则。')
})

it('takes out one entry, also among equal ones', () => {
  const twice = [words, { ...words }]
  const [last] = ignoredEntries(twice, [], rules)
  expect(withoutEntry(twice, last!)).toEqual([words])
})
