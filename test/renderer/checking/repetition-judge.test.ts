import { expect, it } from 'vitest'
import type { RepetitionMatch } from '../../../core/repetition/match.ts'
import { RepetitionJudge } from '../../../renderer/checking/repetition-judge.ts'

const copied = '管护单位应当建立从水源到水龙头的全过程巡查记录，发现漏损及时处置并向用水户公告，巡查记录随时备查。'
const measure = '县水利局在11月底前为高位水池加装保温层。'
const match: RepetitionMatch = {
  range: { from: 0, to: copied.length - 1 },
  kind: 'exact',
  identity: 1,
  alert: true,
  documentFrequency: 1,
  source: {
    documentId: 'd',
    title: '供水办法',
    path: 'a.txt',
    kind: 'policy',
    range: { from: 0, to: copied.length - 1 },
    text: copied.slice(0, -1),
  },
}
const block = (key: string, text: string, isHeading = false) => ({ key, text, isHeading })
const title = block('t', '关于供水的通知')
const first = block('a', copied)

it('says at once of a block what stands behind it tells', () => {
  const judge = new RepetitionJudge()
  judge.put('a', copied, [match])
  expect(judge.judgeOne('a', [first])[0]?.severity).toBe('warning')
  expect(judge.judgeOne('a', [first, block('b', measure)])[0]?.severity).toBe('info')
})

it('gives the blocks of which something else is to be said now, and those alone', () => {
  const judge = new RepetitionJudge()
  const changed = (blocks: Parameters<RepetitionJudge['judgeAll']>[0]) =>
    [...judge.judgeAll(blocks)].map(([{ key }, findings]) => [
      key,
      findings.map(({ ruleId, severity }) => [ruleId, severity]),
    ])
  judge.put('t', title.text, [])
  judge.put('a', copied, [match])
  judge.put('b', '', [])
  const blocks = [title, first, block('b', '')]
  expect(changed(blocks)).toEqual([['a', [['no-policy-repetition', 'warning']]]])
  expect(changed(blocks)).toEqual([])
  judge.put('b', measure, [])
  expect(changed([title, first, block('b', measure)])).toEqual([['a', [['no-policy-repetition', 'info']]]])
})

it('tells the share of the whole at the first block, and says nothing of a text that has changed since', () => {
  const judge = new RepetitionJudge()
  const long = copied.repeat(3)
  judge.put('t', title.text, [])
  judge.put('a', long, [{ ...match, range: { from: 0, to: long.length } }])
  const told = [...judge.judgeAll([title, block('a', long)])]
  expect(told.flatMap(([, findings]) => findings.map(({ ruleId }) => ruleId))).toEqual([
    'max-repetition-share',
    'no-policy-repetition',
  ])
  expect([...judge.judgeAll([title, block('a', `${long}新`)])].map(([{ key }, findings]) => [key, findings])).toEqual([
    ['t', []],
  ])
})
