import { Editor, Transforms } from 'slate'
import { describe, expect, it } from 'vitest'
import { block, caret, editorOf, outline, type } from './build-editor.ts'

describe('Enter', () => {
  it.each([
    ['title', 'paragraph'],
    ['salutation', 'paragraph'],
    ['paragraph', 'paragraph'],
    ['attachmentNote', 'attachmentNote'],
    ['signature', 'dateOfIssue'],
  ] as const)('after %s opens a %s', (type, next) => {
    const { editor } = editorOf(block(type, '文字'))
    caret(editor, 0)
    editor.insertBreak()
    expect(outline(editor)).toEqual([`${type}: 文字`, `${next}: `])
  })

  it('after a title goes on in the empty paragraph under it', () => {
    const { editor } = editorOf(block('title', '标题'), block('paragraph', ''))
    caret(editor, 0)
    editor.insertBreak()
    expect(outline(editor)).toEqual(['title: 标题', 'paragraph: '])
    expect(editor.selection?.anchor.path).toEqual([1, 0])
    caret(editor, 0, 1)
    editor.insertBreak()
    expect(outline(editor)).toEqual(['title: 标', 'paragraph: 题', 'paragraph: '])
  })

  it('opens a paragraph without a level after a heading', () => {
    const { editor } = editorOf(block('heading', '一、总体要求', 1))
    caret(editor, 0)
    editor.insertBreak()
    expect(editor.children[1]).toEqual({ type: 'paragraph', children: [{ text: '' }] })
  })

  it('at the start of a heading pushes it down as it is', () => {
    const { editor } = editorOf(block('heading', '一、总体要求', 1))
    caret(editor, 0, 0)
    editor.insertBreak()
    expect(outline(editor)).toEqual(['paragraph: ', 'heading1: 一、总体要求'])
  })

  it('inside a heading cuts off a paragraph', () => {
    const { editor } = editorOf(block('heading', '一、总体要求正文', 1))
    caret(editor, 0, 6)
    editor.insertBreak()
    expect(outline(editor)).toEqual(['heading1: 一、总体要求', 'paragraph: 正文'])
  })

  it('behind text put in front of a heading makes that text the paragraph, not the heading', () => {
    const { editor } = editorOf(block('heading', '先说一句。二、工作要求', 1))
    caret(editor, 0, 5)
    editor.insertBreak()
    expect(outline(editor)).toEqual(['paragraph: 先说一句。', 'heading1: 二、工作要求'])
    editor.undo()
    expect(outline(editor)).toEqual(['heading1: 先说一句。二、工作要求'])
  })

  it('in an empty heading makes it a paragraph', () => {
    const { editor } = editorOf(block('heading', '', 2))
    caret(editor, 0)
    editor.insertBreak()
    expect(outline(editor)).toEqual(['paragraph: '])
  })

  it('with Shift opens another line of the title', () => {
    const { editor } = editorOf(block('title', '在全市会议上'))
    caret(editor, 0)
    editor.insertSoftBreak()
    expect(outline(editor)).toEqual(['title: 在全市会议上', 'title: '])
  })
})

describe('Backspace', () => {
  it('at the start of a heading makes it a paragraph first, and typing leaves it one', async () => {
    const { editor } = editorOf(block('paragraph', '上文'), block('heading', '一、总体要求', 1))
    caret(editor, 1, 0)
    editor.deleteBackward('character')
    expect(outline(editor)).toEqual(['paragraph: 上文', 'paragraph: 一、总体要求'])
    caret(editor, 1)
    await type(editor, '和目标')
    expect(outline(editor)[1]).toBe('paragraph: 一、总体要求和目标')
    caret(editor, 1, 0)
    editor.deleteBackward('character')
    expect(outline(editor)).toEqual(['paragraph: 上文一、总体要求和目标'])
  })

  it('under an empty title keeps the title', () => {
    const { editor } = editorOf(block('title', ''), block('paragraph', '正文'))
    caret(editor, 1, 0)
    editor.deleteBackward('character')
    expect(outline(editor)).toEqual(['title: ', 'paragraph: 正文'])
    expect(editor.selection?.anchor.path).toEqual([0, 0])
  })

  it('over the whole draft leaves an empty title', () => {
    const { editor } = editorOf(block('title', '标题'), block('paragraph', '正文'))
    Transforms.select(editor, Editor.range(editor, []))
    Editor.deleteFragment(editor)
    expect(outline(editor)).toEqual(['title: '])
  })
})
