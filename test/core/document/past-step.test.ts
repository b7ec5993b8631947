import { describe, expect, it } from 'vitest'
import { textBlock } from '../../../core/document/draft.ts'
import { actsOf, type PastStep, textChange } from '../../../core/document/past-step.ts'

const was = (text: string) => textBlock('paragraph', text)
const step = (before: string, after: string, at = 0): PastStep => ({
  at,
  removed: [was(before)],
  inserted: [was(after)],
})

describe('the acts in a journal', () => {
  it('are one for what was typed on end', () => {
    expect(actsOf([step('', '今'), step('今', '今年'), step('今年', '今年以来')])).toEqual([step('', '今年以来')])
  })

  it('are two where a sentence ended between', () => {
    const steps = [step('', '办结。'), step('办结。', '办结。下')]
    expect(actsOf(steps)).toEqual(steps)
  })

  it('are two where the caret went elsewhere', () => {
    const steps = [step('上下', '上中下'), step('上中下', '又上中下')]
    expect(actsOf(steps)).toEqual(steps)
  })

  it('leave out what was undone since, together with its undoing', () => {
    const steps = [step('甲', '甲乙。'), step('甲乙。', '甲乙。丙'), step('甲乙。丙', '甲乙。'), step('甲乙。', '甲')]
    expect(actsOf(steps)).toEqual([])
  })

  it('leave out a paragraph that came and went', () => {
    const come: PastStep = { at: 1, removed: [], inserted: [was('新段')] }
    const go: PastStep = { at: 1, removed: [was('新段')], inserted: [] }
    expect(actsOf([step('', '留'), come, go])).toEqual([step('', '留')])
  })

  it('keep apart what was typed in two paragraphs', () => {
    const steps = [step('', '甲', 0), step('', '乙', 1)]
    expect(actsOf(steps)).toEqual(steps)
  })
})

describe('the change of a text', () => {
  it('is where the two differ', () => {
    expect(textChange(step('今年办结', '今年已办结'))).toEqual({ at: 2, removed: '', inserted: '已' })
    expect(textChange(step('今年办结', '去年办结'))).toEqual({ at: 0, removed: '今', inserted: '去' })
  })

  it('is none where a block became another element', () => {
    expect(textChange({ removed: [was('一、')], inserted: [textBlock('heading', '一、', 1)] })).toBeUndefined()
  })
})
