import { Transforms } from 'slate'
import { expect, it } from 'vitest'
import { applyFormat, type CopiedFormat, formatAt } from '../../../renderer/editor/format-brush.ts'
import { block, caret, editorOf, outline } from './build-editor.ts'

it('takes element and weight of a place to the selection, as one undo step', () => {
  const { editor } = editorOf(block('heading', '抓落实', 2), block('paragraph', '抓学习'), block('paragraph', '抓调研'))
  caret(editor, 0)
  const format = formatAt(editor) as CopiedFormat
  Transforms.select(editor, { anchor: { path: [1, 0], offset: 0 }, focus: { path: [2, 0], offset: 3 } })
  applyFormat(editor, format)
  expect(outline(editor)).toEqual(['heading2: 抓落实', 'heading2: 抓学习', 'heading2: 抓调研'])
  editor.undo()
  expect(outline(editor)).toEqual(['heading2: 抓落实', 'paragraph: 抓学习', 'paragraph: 抓调研'])
})

it('takes bold words along, and takes bold off', () => {
  const { editor } = editorOf(
    { type: 'paragraph', children: [{ text: '要' }, { text: '狠抓', bold: true }, { text: '落实' }] },
    block('paragraph', '务必见效'),
  )
  Transforms.select(editor, { path: [0, 1], offset: 1 })
  const bold = formatAt(editor) as CopiedFormat
  Transforms.select(editor, { anchor: { path: [1, 0], offset: 0 }, focus: { path: [1, 0], offset: 2 } })
  applyFormat(editor, bold)
  expect(editor.children[1]).toEqual({ type: 'paragraph', children: [{ text: '务必', bold: true }, { text: '见效' }] })
  applyFormat(editor, { element: 'paragraph', isBold: false })
  expect(editor.children[1]).toEqual(block('paragraph', '务必见效'))
})
