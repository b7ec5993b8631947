import { Editor, Transforms } from 'slate'
import { describe, expect, it } from 'vitest'
import type { Block } from '../../../core/document/draft.ts'
import { headingNumber } from '../../../core/document/numbering/heading-number.ts'
import { block, caret, clipboard, editorOf, outline, textOf, type } from './build-editor.ts'

/** Numbered lines as headings of their level, other lines as paragraphs. */
function lines(...texts: readonly string[]): readonly Block[] {
  return texts.map(text => {
    const level = headingNumber(text)?.level
    return level ? block('heading', text, level) : block('paragraph', text)
  })
}

const paste = (text: string) => clipboard({ 'text/plain': text })

describe('a heading that is typed', () => {
  it('pushes those behind it on by one, and one undo takes both back', async () => {
    const { editor } = editorOf(...lines('一、甲', '说明。', '', '二、乙', '三、丙'))
    caret(editor, 2)
    await type(editor, '二、')
    expect(textOf(editor)).toBe('一、甲\n说明。\n二、\n三、乙\n四、丙')
    editor.undo()
    expect(textOf(editor)).toBe('一、甲\n说明。\n二、\n二、乙\n三、丙')
    editor.redo()
    expect(textOf(editor)).toBe('一、甲\n说明。\n二、\n三、乙\n四、丙')
  })

  it('first in the draft pushes all others on', async () => {
    const { editor } = editorOf(...lines('前言。', '', '一、甲', '二、乙'))
    caret(editor, 1)
    await type(editor, '一、')
    expect(textOf(editor)).toBe('前言。\n一、\n二、甲\n三、乙')
  })

  it('with a number that does not follow leaves all as it is', async () => {
    const { editor } = editorOf(...lines('一、甲', '', '二、乙'))
    caret(editor, 1)
    await type(editor, '五、')
    expect(textOf(editor)).toBe('一、甲\n五、\n二、乙')
  })

  it('gives the numbers back when it reads on as a sentence', async () => {
    const { editor } = editorOf(...lines('（一）甲', '', '（二）乙'))
    caret(editor, 1)
    await type(editor, '（二）新')
    expect(textOf(editor)).toBe('（一）甲\n（二）新\n（三）乙')
    await type(editor, '。各地要落实')
    expect(outline(editor)).toEqual(['heading2: （一）甲', 'paragraph: （二）新。各地要落实', 'heading2: （三）乙'])
  })

  it('parts the subheadings behind it, which begin with one again', async () => {
    const { editor } = editorOf(...lines('一、甲', '（一）子', '', '（二）丑', '（三）寅', '二、乙'))
    caret(editor, 2)
    await type(editor, '二、')
    expect(textOf(editor)).toBe('一、甲\n（一）子\n二、\n（一）丑\n（二）寅\n三、乙')
  })
})

describe('a heading that is deleted', () => {
  it('lets those behind it move up, in the same undo step', () => {
    const { editor } = editorOf(...lines('一、甲', '二、乙', '正文。', '三、丙', '见第三部分。'))
    Transforms.select(editor, { anchor: Editor.start(editor, [1]), focus: Editor.start(editor, [3]) })
    editor.deleteFragment()
    expect(textOf(editor)).toBe('一、甲\n二、丙\n见第三部分。')
    editor.undo()
    expect(textOf(editor)).toBe('一、甲\n二、乙\n正文。\n三、丙\n见第三部分。')
  })

  it('joins its subheadings to those of the one before', () => {
    const { editor } = editorOf(...lines('一、甲', '（一）子', '二、乙', '（一）丑', '三、丙'))
    Transforms.removeNodes(editor, { at: [2] })
    expect(textOf(editor)).toBe('一、甲\n（一）子\n（二）丑\n二、丙')
  })

  it('of which only the number was taken waits for a new number', async () => {
    const { editor } = editorOf(...lines('一、甲', '二、乙', '三、丙'))
    caret(editor, 1, 1)
    editor.deleteBackward('character')
    expect(textOf(editor)).toBe('一、甲\n、乙\n三、丙')
    await type(editor, '二')
    expect(textOf(editor)).toBe('一、甲\n二、乙\n三、丙')
  })

  it('leaves a second list, which begins with one, alone', () => {
    const { editor } = editorOf(...lines('一、甲', '二、乙', '附件', '一、丙', '二、丁'))
    Transforms.removeNodes(editor, { at: [0] })
    expect(textOf(editor)).toBe('一、乙\n附件\n一、丙\n二、丁')
    Transforms.removeNodes(editor, { at: [2] })
    expect(textOf(editor)).toBe('一、乙\n附件\n一、丁')
  })
})

describe('headings that are pasted', () => {
  it('in the middle count on, and those behind them too', () => {
    const { editor } = editorOf(...lines('一、甲', '正文。', '二、乙'))
    caret(editor, 1)
    editor.insertData(paste('再说。\n一、新\n其一。'))
    expect(textOf(editor)).toBe('一、甲\n正文。再说。\n二、新\n其一。\n三、乙')
    editor.undo()
    expect(textOf(editor)).toBe('一、甲\n正文。\n二、乙')
  })

  it('as a text of their own at the end keep their numbers', () => {
    const { editor } = editorOf(...lines('一、甲', '正文。'))
    caret(editor, 1)
    editor.insertData(paste('附文。\n一、天\n二、地'))
    expect(textOf(editor)).toBe('一、甲\n正文。附文。\n一、天\n二、地')
  })
})

it('counts numbered paragraphs but never writes in them', () => {
  const { editor } = editorOf(
    ...lines('一、甲'),
    block('paragraph', '二、乙。这一条写在正文里，一、二、三都不动。'),
    ...lines('三、丙', '四、丁'),
  )
  Transforms.removeNodes(editor, { at: [2] })
  expect(textOf(editor)).toBe('一、甲\n二、乙。这一条写在正文里，一、二、三都不动。\n三、丁')
})

it('moves a heading and counts anew from the first that changed', () => {
  const { editor } = editorOf(...lines('一、甲', '二、乙', '三、丙'))
  Transforms.moveNodes(editor, { at: [0], to: [2] })
  expect(textOf(editor)).toBe('一、乙\n二、丙\n三、甲')
  editor.undo()
  expect(textOf(editor)).toBe('一、甲\n二、乙\n三、丙')
})

it('does nothing where the habit is switched off', () => {
  const { editor, habits } = editorOf(...lines('一、甲', '二、乙', '三、丙'))
  habits.renumbering = false
  Transforms.removeNodes(editor, { at: [0] })
  expect(textOf(editor)).toBe('二、乙\n三、丙')
})

it('counts up to 999 and leaves what stands behind', () => {
  const { editor } = editorOf(...Array.from({ length: 1_002 }, () => block('heading', '二、项', 1)))
  Transforms.setNodes(editor, { type: 'paragraph' }, { at: [0] })
  Transforms.removeNodes(editor, { at: [1] })
  expect(editor.children).toHaveLength(1_001)
})
