import { Editor, Transforms } from 'slate'
import { describe, expect, it, vi } from 'vitest'
import type { Block, TextRun } from '../../../core/document/draft.ts'
import { tableBlock } from '../../../core/document/table.ts'
import { replaceText } from '../../../renderer/editor/fix-all.ts'
import { insertBlocks } from '../../../renderer/editor/insert-blocks.ts'
import { storedBlocks } from '../../../renderer/editor/table/stored-blocks.ts'
import { block, editorOf, type } from './build-editor.ts'

vi.stubGlobal('window', { addEventListener: () => undefined, removeEventListener: () => undefined })
vi.mock('../../../renderer/bridge/bridge.ts', () => ({ bridge: { request: async () => ({ ok: true, value: null }) } }))
const { replaceMatches } = await import('../../../renderer/find/replace.ts')

const paragraph = (...children: readonly TextRun[]): Block => ({ type: 'paragraph', children })
const a = ['a']

/** An editor with one paragraph of which 「加强值班」 bears a comment, and the words that bear it. */
function commented() {
  const { editor } = editorOf(paragraph({ text: '要切实' }, { text: '加强值班', comments: a }, { text: '值守。' }))
  const marked = () =>
    storedBlocks(editor.children)
      .flatMap(({ children }) => children)
      .filter(run => run.comments?.includes('a'))
      .map(run => run.text)
  const at = (run: number, offset: number) => Transforms.select(editor, { path: [0, run], offset })
  return { editor, marked, at }
}

describe('text that is typed', () => {
  it('belongs to the comment inside its words, and not at either end', async () => {
    const { editor, marked, at } = commented()
    at(1, 2)
    await type(editor, '汛期')
    expect(marked()).toEqual(['加强汛期值班'])
    at(1, 6)
    await type(editor, '后面')
    at(1, 0)
    await type(editor, '前面')
    expect(marked()).toEqual(['加强汛期值班'])
    expect(Editor.string(editor, [])).toBe('要切实前面加强汛期值班后面值守。')
  })

  it('is taken back as it was typed', async () => {
    const { editor, at } = commented()
    const before = storedBlocks(editor.children)
    at(1, 4)
    await type(editor, '后面')
    expect(editor.history.undos).toHaveLength(1)
    editor.undo()
    expect(storedBlocks(editor.children)).toEqual(before)
    editor.redo()
    expect(Editor.string(editor, [])).toBe('要切实加强值班后面值守。')
  })

  it('leaves the comment at the end of a paragraph, Enter included', async () => {
    const { editor } = editorOf(paragraph({ text: '报告', comments: a }))
    Transforms.select(editor, Editor.end(editor, []))
    editor.insertBreak()
    await type(editor, '下一段')
    expect(storedBlocks(editor.children)).toEqual([
      paragraph({ text: '报告', comments: a }),
      block('paragraph', '下一段'),
    ])
  })

  it('belongs to it between two paragraphs on which it stands', async () => {
    const { editor } = editorOf(paragraph({ text: '报告', comments: a }), paragraph({ text: '如下', comments: a }))
    Transforms.select(editor, { path: [1, 0], offset: 0 })
    await type(editor, '情况')
    expect(storedBlocks(editor.children)[1]).toEqual(paragraph({ text: '情况如下', comments: a }))
  })

  it('keeps to the comments that two neighbours share, bold or not', async () => {
    const { editor } = editorOf(
      paragraph({ text: '甲', comments: ['a', 'b'] }, { text: '乙', bold: true, comments: ['b', 'c'] }),
    )
    Transforms.select(editor, { path: [0, 0], offset: 1 })
    await type(editor, '新')
    expect(storedBlocks(editor.children)[0]?.children[1]).toEqual({ text: '新', comments: ['b'] })
    Editor.addMark(editor, 'bold', true)
    await type(editor, '粗')
    expect(storedBlocks(editor.children)[0]?.children[2]).toEqual({ text: '粗', bold: true, comments: ['b'] })
  })
})

describe('other changes', () => {
  it('put in place of commented words keep the comment', () => {
    const { editor, marked } = commented()
    Editor.withoutNormalizing(editor, () => replaceText(editor, 0, { range: { from: 3, to: 7 }, text: '抓好值守' }))
    expect(marked()).toEqual(['抓好值守'])
  })

  it('leave no empty run with a comment, and undo brings it back', () => {
    const { editor, marked } = commented()
    Transforms.select(editor, Editor.range(editor, []))
    editor.deleteFragment()
    expect(storedBlocks(editor.children)).toEqual([block('paragraph', '')])
    editor.undo()
    expect(marked()).toEqual(['加强值班'])
  })

  it('that come in several paragraphs into the midst of the words belong to the comment', () => {
    const { editor, marked, at } = commented()
    at(1, 2)
    insertBlocks(editor, [block('paragraph', '一'), block('paragraph', '二'), block('paragraph', '三')])
    expect(marked()).toEqual(['加强一', '二', '三值班'])
  })

  it('put in place of words of a cell by find and replace keep comment and bold type', () => {
    const { editor } = editorOf(tableBlock([['物资', '']]), block('paragraph', ''))
    Transforms.select(editor, Editor.start(editor, [0, 0, 1]))
    insertBlocks(editor, [paragraph({ text: '沙袋', bold: true, comments: a })])
    const session = { editor, blocks: storedBlocks(editor.children), composing: null }
    expect(replaceMatches(session, [{ block: 0, from: 3, to: 5, captures: [] } as never], '编织袋')).toBe(1)
    expect(storedBlocks(editor.children)[0]?.children.at(-1)).toEqual({ text: '编织袋', bold: true, comments: a })
  })

  it('go with words into a cell and out of it', () => {
    const { editor } = editorOf(tableBlock([['物资', '']]), paragraph({ text: '沙袋', comments: a }))
    Transforms.select(editor, Editor.start(editor, [0, 0, 1]))
    insertBlocks(editor, [paragraph({ text: '沙袋', bold: true, comments: a })])
    expect(storedBlocks(editor.children)[0]?.children.at(-1)).toEqual({ text: '沙袋', bold: true, comments: a })
    Transforms.select(editor, Editor.range(editor, [0, 0, 1]))
    expect(editor.getFragment()).toEqual([paragraph({ text: '沙袋', bold: true, comments: a })])
  })
})
