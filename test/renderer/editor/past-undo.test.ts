import { expect, it } from 'vitest'
import { spliceBetween } from '../../../core/document/block-edit.ts'
import type { Block } from '../../../core/document/draft.ts'
import type { PastStep } from '../../../core/document/past-step.ts'
import { putPastUnder } from '../../../renderer/editor/past-undo.ts'
import { block, caret, editorOf, textOf, type } from './build-editor.ts'

/** The steps of a journal that led through these states. */
function stepsThrough(...states: readonly (readonly Block[])[]): readonly PastStep[] {
  return states.slice(1).flatMap((after, index) => {
    const before = states[index] as readonly Block[]
    const splice = spliceBetween(before, after)
    return splice
      ? [{ at: splice.at, removed: before.slice(splice.at, splice.at + splice.remove), inserted: splice.insert }]
      : []
  })
}

const title = block('title', '关于值班工作的通知')
const first = block('paragraph', '请各科室报送名单。')
const longer = block('paragraph', '请各科室按时报送名单。')
const second = block('paragraph', '联系人另附。')

it('undoes what was done before the draft was opened, the last act first', () => {
  const { editor } = editorOf(title, longer, second)
  caret(editor, 0)
  putPastUnder(editor, stepsThrough([title], [title, first], [title, longer], [title, longer, second]))
  editor.undo()
  expect(textOf(editor)).toBe('关于值班工作的通知\n请各科室按时报送名单。')
  editor.undo()
  expect(textOf(editor)).toBe('关于值班工作的通知\n请各科室报送名单。')
  expect(editor.selection?.anchor).toEqual({ path: [1, 0], offset: 4 })
  editor.undo()
  expect(textOf(editor)).toBe('关于值班工作的通知')
})

it('undoes first what was typed since, and does again what it undid', async () => {
  const { editor } = editorOf(title, longer)
  putPastUnder(editor, stepsThrough([title, first], [title, longer]))
  caret(editor, 1)
  await type(editor, '谢谢')
  editor.undo()
  expect(textOf(editor)).toBe('关于值班工作的通知\n请各科室按时报送名单。')
  editor.undo()
  expect(textOf(editor)).toBe('关于值班工作的通知\n请各科室报送名单。')
  editor.redo()
  expect(textOf(editor)).toBe('关于值班工作的通知\n请各科室按时报送名单。')
})
