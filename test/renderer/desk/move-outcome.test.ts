import { expect, it } from 'vitest'
import { moveOutcomeText } from '../../../renderer/desk/move-outcome.ts'

it('says in one sentence what was moved and what was not', () => {
  expect(moveOutcomeText({ moved: '12 份稿件', refused: null, rest: null }, 'submitted')).toBe('12 份稿件已送审。')
  expect(
    moveOutcomeText(
      {
        moved: '「关于防汛的通知」',
        refused: { titles: ['甲', '乙'], reason: '稿件不能改为这个状态；请按顺序办理。' },
        rest: null,
      },
      'passed',
    ),
  ).toBe('「关于防汛的通知」已通过；「甲」「乙」没有改动（稿件不能改为这个状态；请按顺序办理）。')
  expect(moveOutcomeText({ moved: '50 份稿件', refused: null, rest: { count: 1200, reason: null } }, 'final')).toBe(
    '50 份稿件已定稿；已停止，其余 1,200 份没有改动。',
  )
  expect(
    moveOutcomeText({ moved: '50 份稿件', refused: null, rest: { count: 7, reason: '磁盘已满，没有保存。' } }, 'final'),
  ).toBe('50 份稿件已定稿；其余 7 份没有改动（磁盘已满，没有保存）。')
})

it('names a few of many, and does not claim what did not happen', () => {
  const titles = ['甲', '乙', '丙', '丁']
  expect(moveOutcomeText({ moved: null, refused: { titles, reason: '不能。' }, rest: null }, 'returned')).toBe(
    '没有稿件退回；「甲」「乙」「丙」等 4 份没有改动（不能）。',
  )
})
