import { expect, it } from 'vitest'
import { movesBeyond, moveVersionName, type PlainMove, timesAt } from '../../../core/document/status-log.ts'

const sent: PlainMove = { from: 'drafting', to: 'submitted', author: '周敏', at: 1, reason: '' }
const returned: PlainMove = { from: 'submitted', to: 'returned', author: '何立', at: 2, reason: '缺依据' }
const again: PlainMove = { from: 'returned', to: 'submitted', author: '周敏', at: 3, reason: '' }
const log = [sent, returned, again]

it('counts how often a draft was sent', () => {
  expect(timesAt(log, 'submitted')).toBe(2)
})

it('tells the moves that another computer made since', () => {
  expect(movesBeyond([sent], log)).toEqual([returned, again])
  expect(movesBeyond(log, log)).toEqual([])
  expect(movesBeyond(log, [sent])).toEqual([])
  expect(movesBeyond([sent, { ...returned, author: '别人' }], log)).toBeUndefined()
})

it('counts the versions that moves keep, and has one 定稿', () => {
  expect(moveVersionName('submitted', 2)).toBe('送审稿 第2次')
  expect(moveVersionName('passed', 1)).toBe('通过稿')
  expect(moveVersionName('final', 1)).toBe('定稿')
})
