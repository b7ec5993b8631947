import { Editor, type Operation, type Range, Transforms } from 'slate'
import { describe, expect, it } from 'vitest'
import { insertBlocks } from '../../../renderer/editor/insert-blocks.ts'
import { runLengths } from '../../../renderer/editor/with-block-runs.ts'
import { block, caret, clipboard, editorOf, outline, textOf } from './build-editor.ts'

const sentence = '各级各部门要结合实际，把各项任务落到实处，确保年度目标如期完成，并及时报送进展情况。'
const paragraphs = (count: number) => Array.from({ length: count }, (_, at) => `第${at + 1}项工作，${sentence}`)
const sections = (count: number) =>
  Array.from({ length: count }, (_, at) => (at % 5 === 0 ? '一、重点任务' : `第${at}项，${sentence}`))

describe('many blocks at once', () => {
  it('come in at the caret, and go and come again by undo and redo', () => {
    const { editor } = editorOf(block('heading', '一、总体要求', 1), block('paragraph', '前文后文'))
    caret(editor, 1, 2)
    const before = outline(editor)
    editor.insertData(clipboard({ 'text/plain': sections(300).join('\n') }))
    const after = outline(editor)
    expect(after).toHaveLength(301)
    expect(after[1]).toBe('paragraph: 前文一、重点任务')
    expect(after.filter(line => line.startsWith('heading1'))).toHaveLength(60)
    expect(after.at(-1)?.endsWith('后文')).toBe(true)
    editor.undo()
    expect(outline(editor)).toEqual(before)
    editor.redo()
    expect(outline(editor)).toEqual(after)
    editor.undo()
    expect(outline(editor)).toEqual(before)
  })

  it('leave what points behind them on its words', () => {
    const { editor } = editorOf(block('paragraph', ''), block('paragraph', '后文'))
    const behind = Editor.rangeRef(editor, Editor.range(editor, [1]))
    caret(editor, 0)
    editor.insertData(clipboard({ 'text/plain': paragraphs(200).join('\n') }))
    expect(Editor.string(editor, behind.current as Range)).toBe('后文')
    expect(behind.current?.anchor.path[0]).toBe(200)
    editor.undo()
    expect(behind.unref()?.anchor.path).toEqual([1, 0])
  })

  it('are made valid as any others', () => {
    const { editor } = editorOf(block('paragraph', ''))
    caret(editor, 0)
    const odd = { type: 'paragraph' as const, children: [{ text: '两' }, { text: '段' }, { text: '' }] }
    const row = { type: 'table' as const, children: [{ text: '甲\t乙\n丙' }] }
    insertBlocks(editor, [...paragraphs(100).map(text => block('paragraph', text)), odd, row])
    expect(editor.children[100]).toEqual(block('paragraph', '两段'))
    expect(editor.children.slice(101).map(one => (one as { type: string }).type)).toEqual(['table', 'paragraph'])
  })

  it('are deleted in one step, the caret between what is left', () => {
    const texts = paragraphs(300)
    const { editor } = editorOf(...texts.map(text => block('paragraph', text)))
    Transforms.select(editor, { anchor: { path: [1, 0], offset: 3 }, focus: { path: [297, 0], offset: 5 } })
    editor.deleteFragment()
    expect(textOf(editor)).toBe(
      [texts[0], (texts[1] as string).slice(0, 3) + (texts[297] as string).slice(5), ...texts.slice(298)].join('\n'),
    )
    expect(editor.selection?.anchor).toEqual({ path: [1, 0], offset: 3 })
    editor.undo()
    expect(textOf(editor)).toBe(texts.join('\n'))
    editor.redo()
    editor.undo()
    expect(textOf(editor)).toBe(texts.join('\n'))
  })

  it.each([1_200, 12_000])('of %i paragraphs cost no more than a moment, also taken back and redone', count => {
    const { editor } = editorOf(block('title', '通知'), block('paragraph', '前文后文'))
    caret(editor, 1, 2)
    const text = paragraphs(count).join('\n')
    const start = performance.now()
    editor.insertData(clipboard({ 'text/plain': text }))
    editor.undo()
    editor.redo()
    expect(performance.now() - start).toBeLessThan(6000)
    expect(textOf(editor)).toBe(`通知\n前文${text}后文`)
  })
})

describe('the operations of a step', () => {
  const insert = (at: number): Operation => ({ type: 'insert_node', path: [at], node: { text: '' } })
  const remove = (...path: number[]): Operation => ({ type: 'remove_node', path, node: { text: '' } })

  it('are runs where blocks come one below the other or go from the last to the first', () => {
    expect(runLengths([insert(3), insert(4), insert(5), remove(5), remove(4), insert(4)])).toEqual([3, 2, 1])
    expect(runLengths([remove(2), remove(2), remove(1, 0), remove(1, 1)])).toEqual([1, 1, 1, 1])
  })
})
