import { Editor, Transforms } from 'slate'
import { expect, it } from 'vitest'
import type { DraftContent, DraftFacts } from '../../../core/document/draft.ts'
import { textBlock } from '../../../core/document/draft.ts'
import { restoreContent } from '../../../renderer/editor/restore-content.ts'
import { storedBlocks } from '../../../renderer/editor/table/stored-blocks.ts'
import { withFactHistory } from '../../../renderer/editor/with-fact-history.ts'
import { block, caret, editorOf, textOf, type } from './build-editor.ts'

const facts: DraftFacts = { genre: 'speech', fields: { signatory: '李平' } }

const past = (...texts: readonly string[]): DraftContent => ({
  version: 3,
  genre: 'report',
  fields: {},
  blocks: texts.map((text, at) => textBlock(at === 0 ? 'title' : 'paragraph', text)),
})

function desk(...texts: readonly string[]) {
  const { editor } = editorOf(...texts.map((text, at) => block(at === 0 ? 'title' : 'paragraph', text)))
  const applied: DraftFacts[] = []
  withFactHistory(editor, found => applied.push(found))
  return { editor, applied }
}

it('makes the body what it was, and takes body and fields back as one step', () => {
  const { editor, applied } = desk('汇报', '改过的一段。', '新的一段。', '末段。')
  restoreContent(editor, facts, past('汇报', '原来的一段。', '末段。'))
  expect(textOf(editor)).toBe('汇报\n原来的一段。\n末段。')
  editor.undo()
  expect(textOf(editor)).toBe('汇报\n改过的一段。\n新的一段。\n末段。')
  expect(applied).toEqual([{ ...facts, ignored: [], limits: [] }])
  editor.redo()
  expect(textOf(editor)).toBe('汇报\n原来的一段。\n末段。')
  expect(applied.at(-1)).toEqual({ genre: 'report', fields: {}, ignored: [], limits: [] })
})

it('leaves paragraphs alike at both ends the objects they are', () => {
  const { editor } = desk('汇报', '第一段。', '改过。', '末段。')
  const before = storedBlocks(editor.children)
  restoreContent(editor, facts, past('汇报', '第一段。', '原来。', '末段。'))
  const after = storedBlocks(editor.children)
  expect([after[0], after[1], after[3]]).toEqual([before[0], before[1], before[3]])
  expect(after[1]).toBe(before[1])
})

it('keeps what is typed afterwards a step of its own', async () => {
  const { editor } = desk('汇报', '改过。')
  restoreContent(editor, facts, past('汇报', '原来。'))
  caret(editor, 1)
  Transforms.select(editor, Editor.end(editor, [1]))
  await type(editor, '补充')
  editor.undo()
  expect(textOf(editor)).toBe('汇报\n原来。')
  editor.undo()
  expect(textOf(editor)).toBe('汇报\n改过。')
})

it('takes fields alone back where the body is the same', () => {
  const { editor, applied } = desk('汇报', '一段。')
  restoreContent(editor, facts, past('汇报', '一段。'))
  editor.undo()
  expect(applied).toEqual([{ ...facts, ignored: [], limits: [] }])
  expect(textOf(editor)).toBe('汇报\n一段。')
})

it('brings back thousands of paragraphs quickly', () => {
  const texts = Array.from({ length: 5000 }, (_, at) => `第${at}段。`)
  const { editor } = desk('汇报', '改过。')
  const start = performance.now()
  restoreContent(editor, facts, past('汇报', ...texts))
  expect(editor.children).toHaveLength(5001)
  editor.undo()
  expect(textOf(editor)).toBe('汇报\n改过。')
  expect(performance.now() - start).toBeLessThan(3000)
})
