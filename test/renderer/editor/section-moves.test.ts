import { describe, expect, it } from 'vitest'
import { blockText } from '../../../core/document/draft.ts'
import { headingNumber } from '../../../core/document/numbering/heading-number.ts'
import { moveSectionTo, renumberDraft, shiftLevel, stepSection } from '../../../renderer/editor/section-moves.ts'
import { block, editorOf, outline, textOf } from './build-editor.ts'

function draft(...texts: readonly string[]) {
  const blocks = texts.map(text => {
    const level = headingNumber(text)?.level
    if (text.startsWith('署')) return block('signature', text)
    return level ? block('heading', text, level) : block('paragraph', text)
  })
  const { editor } = editorOf(...blocks)
  return {
    editor,
    get blocks() {
      return editor.children as typeof blocks
    },
  }
}

const start = ['一、甲', '（一）子', '细。', '（二）丑', '二、乙', '文。', '署名单位']

describe('moving a section', () => {
  it('takes all under it along, leaves the closing where it is, and numbers anew in the same undo step', () => {
    const one = draft(...start)
    expect(stepSection(one, 0, 0, 1)).toBe(true)
    expect(textOf(one.editor)).toBe('一、乙\n文。\n二、甲\n（一）子\n细。\n（二）丑\n署名单位')
    one.editor.undo()
    expect(textOf(one.editor)).toBe(start.join('\n'))
    one.editor.redo()
    expect(stepSection(one, 2, 2, -1)).toBe(true)
    expect(textOf(one.editor)).toBe(start.join('\n'))
  })

  it('out of its superior makes it the last or first of the neighbour', () => {
    const one = draft(...start)
    stepSection(one, 3, 3, 1)
    expect(textOf(one.editor)).toBe('一、甲\n（一）子\n细。\n二、乙\n文。\n（一）丑\n署名单位')
    stepSection(one, 5, 5, -1)
    expect(textOf(one.editor)).toBe('一、甲\n（一）子\n细。\n（二）丑\n二、乙\n文。\n署名单位')
  })

  it('goes nowhere at the ends or into itself', () => {
    const one = draft(...start)
    expect(stepSection(one, 0, 0, -1)).toBe(false)
    expect(stepSection(one, 4, 4, 1)).toBe(false)
    expect(moveSectionTo(one, 0, 2)).toBe(false)
    expect(textOf(one.editor)).toBe(start.join('\n'))
  })

  it('moves plain paragraphs past their neighbour', () => {
    const one = draft('甲。', '乙。', '丙。')
    stepSection(one, 0, 1, 1)
    expect(textOf(one.editor)).toBe('丙。\n甲。\n乙。')
    stepSection(one, 2, 2, -1)
    expect(textOf(one.editor)).toBe('丙。\n乙。\n甲。')
  })
})

describe('raising and lowering', () => {
  it('changes the marks of the section and counts on in its new place', () => {
    const one = draft('一、甲', '（一）子', '二、乙', '（一）丑', '三、丙')
    expect(shiftLevel(one, 2, 1)).toBe(true)
    expect(outline(one.editor)).toEqual([
      'heading1: 一、甲',
      'heading2: （一）子',
      'heading2: （二）乙',
      'heading3: 1.丑',
      'heading1: 二、丙',
    ])
    one.editor.undo()
    expect(textOf(one.editor)).toBe('一、甲\n（一）子\n二、乙\n（一）丑\n三、丙')
    expect(shiftLevel(one, 1, -1)).toBe(true)
    expect(textOf(one.editor)).toBe('一、甲\n二、子\n三、乙\n（一）丑\n四、丙')
  })

  it('stops at the first and the fourth level', () => {
    const one = draft('一、甲', '（1）子')
    expect(shiftLevel(one, 0, -1)).toBe(false)
    expect(shiftLevel(one, 0, 1)).toBe(false)
  })
})

it('counts a whole draft anew, second lists by themselves, references and running text left alone', () => {
  const one = draft('二、甲', '见第三部分。', '二、乙', '（三）子', '（三）丑', '五、丙', '一、天', '二、地')
  expect(renumberDraft(one)).toBe(4)
  expect(one.blocks.map(blockText)).toEqual([
    '一、甲',
    '见第三部分。',
    '二、乙',
    '（一）子',
    '（二）丑',
    '三、丙',
    '一、天',
    '二、地',
  ])
  expect(renumberDraft(one)).toBe(0)
})
