import { expect, it } from 'vitest'
import { block, caret, editorOf, textOf, type } from './build-editor.ts'

async function typed(text: string, start = ''): Promise<string> {
  const { editor } = editorOf(block('title', '题'), block('paragraph', start))
  caret(editor, 1)
  await type(editor, text)
  return textOf(editor).slice(2)
}

it.each([
  ['会议指出,要抓落实.', '会议指出，要抓落实。'],
  ['《意见》(试行):共3条', '《意见》（试行）：共3条'],
  ['增长1,200.5元', '增长1,200.5元'],
  ['1.抓学习', '1.抓学习'],
  ['GDP(亿元)', 'GDP(亿元)'],
  ['发展--这是根本', '发展——这是根本'],
])('sets marks behind Chinese text full-width: %s', async (keys, text) => {
  expect(await typed(keys)).toBe(text)
})

it.each([
  ['坚持"两个确立"', '坚持“两个确立”'],
  ['说"所谓\'快\'"。', '说“所谓‘快’”。'],
  ['It\'s 5" wide', 'It\'s 5" wide'],
])('pairs quotation marks by context: %s', async (keys, text) => {
  expect(await typed(keys)).toBe(text)
})

it('writes digits half-width, dates without filling zeros and years of document numbers in their brackets', async () => {
  expect(await typed('２０２６年07月05日')).toBe('2026年7月5日')
  expect(await typed('2026年10月30日')).toBe('2026年10月30日')
  expect(await typed('按云政发[2026]8号')).toBe('按云政发〔2026〕8号')
  expect(await typed('云政发（2026）8号')).toBe('云政发〔2026〕8号')
  expect(await typed('见[1]')).toBe('见[1]')
  expect(await typed('规划（2026）共8章')).toBe('规划（2026）共8章')
})

it('takes a correction back with one undo, which brings what the key said, and typing goes on', async () => {
  const { editor } = editorOf(block('paragraph', ''))
  caret(editor, 0)
  await type(editor, '一句话,')
  expect(textOf(editor)).toBe('一句话，')
  editor.undo()
  expect(textOf(editor)).toBe('一句话,')
  await type(editor, '再写')
  expect(textOf(editor)).toBe('一句话,再写')
})

it('takes back what was typed behind a correction first, then the correction', async () => {
  const { editor } = editorOf(block('paragraph', ''))
  caret(editor, 0)
  await type(editor, '一句,两句')
  editor.undo()
  expect(textOf(editor)).toBe('一句，')
  editor.undo()
  expect(textOf(editor)).toBe('一句,')
})

it('leaves alone what is switched off', async () => {
  const { editor, habits } = editorOf(block('paragraph', ''))
  habits.marks = false
  caret(editor, 0)
  await type(editor, '一句,"好"')
  expect(textOf(editor)).toBe('一句,“好”')
})
