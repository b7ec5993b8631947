import { Editor, Transforms } from 'slate'
import { describe, expect, it } from 'vitest'
import { blockText } from '../../../core/document/draft.ts'
import { htmlLines } from '../../../renderer/editor/html-lines.ts'
import { block, caret, clipboard, editorOf, outline, tag, textOf } from './build-editor.ts'

const lines = (root: ReturnType<typeof tag>) => htmlLines(root).map(({ runs }) => runs.map(run => run.text).join(''))

describe('plain text', () => {
  it('becomes a whole document in an empty draft, with its header as fields', () => {
    const { editor, fields } = editorOf(block('paragraph', ''))
    caret(editor, 0)
    const text = [
      '×政发〔2026〕7号',
      '关于做好防汛工作的通知',
      '各县区人民政府：',
      '　　现将有关事项通知如下。',
      '',
      '一、强化值守',
      '\u00a0\u200b各单位要落实值班制度。',
    ].join('\r\n')
    editor.insertData(clipboard({ 'text/plain': text }))
    expect(outline(editor)).toEqual([
      'title: 关于做好防汛工作的通知',
      'mainRecipient: 各县区人民政府：',
      'paragraph: 现将有关事项通知如下。',
      'heading1: 一、强化值守',
      'paragraph: 各单位要落实值班制度。',
    ])
    expect(fields).toEqual([{ documentNumber: '×政发〔2026〕7号' }])
  })

  it('inside a paragraph joins what stands before and behind the caret, in one undo step', () => {
    const { editor } = editorOf(block('title', '通知'), block('paragraph', '前文后文'))
    caret(editor, 1, 2)
    editor.insertData(clipboard({ 'text/plain': '接着写。\n二、抓好落实\n末段' }))
    expect(outline(editor)).toEqual([
      'title: 通知',
      'paragraph: 前文接着写。',
      'heading1: 二、抓好落实',
      'paragraph: 末段后文',
    ])
    expect(Editor.string(editor, { anchor: Editor.start(editor, [3]), focus: editor.selection!.focus })).toBe('末段')
    editor.undo()
    expect(outline(editor)).toEqual(['title: 通知', 'paragraph: 前文后文'])
  })

  it('of one line replaces the selection and keeps the block', () => {
    const { editor } = editorOf(block('heading', '一、旧的要求', 1), block('paragraph', '正文'))
    Transforms.select(editor, { anchor: { path: [0, 0], offset: 2 }, focus: { path: [0, 0], offset: 4 } })
    editor.insertData(clipboard({ 'text/plain': '新的' }))
    expect(outline(editor)).toEqual(['heading1: 一、新的要求', 'paragraph: 正文'])
  })

  it('of 50,000 characters comes in within a second and goes with one undo', () => {
    const { editor } = editorOf(block('paragraph', ''))
    caret(editor, 0)
    const paragraph = '各级各部门要结合实际，把各项任务落到实处，确保年度目标如期完成，并及时报送进展情况。'
    const text = Array.from({ length: 1200 }, (_, index) => `${index}${paragraph}`).join('\n')
    const start = performance.now()
    editor.insertData(clipboard({ 'text/plain': text }))
    expect(performance.now() - start).toBeLessThan(1000)
    expect(textOf(editor)).toBe(text)
    const pasted = performance.now()
    editor.undo()
    expect(performance.now() - pasted).toBeLessThan(1000)
    expect(outline(editor)).toEqual(['paragraph: '])
  })
})

describe('our own fragments', () => {
  const fragment = (value: unknown) => ({
    'application/x-slate-fragment': btoa(encodeURIComponent(JSON.stringify(value))),
  })

  it('keep their types and bold', () => {
    const { editor } = editorOf(block('paragraph', ''))
    caret(editor, 0)
    const blocks = [
      { type: 'heading', level: 2, children: [{ text: '没有编号的小标题' }] },
      { type: 'paragraph', children: [{ text: '要' }, { text: '狠抓', bold: true }, { text: '落实' }] },
    ]
    editor.insertData(clipboard(fragment(blocks)))
    expect(editor.children).toEqual(blocks)
  })

  it('that are not ours are cleaned, and broken ones give way to the text', () => {
    const { editor } = editorOf(block('paragraph', ''))
    caret(editor, 0)
    editor.insertData(clipboard(fragment([{ type: 'image', url: 'x', children: [{ text: '题\n注', italic: true }] }])))
    expect(editor.children).toEqual([block('paragraph', '题'), block('paragraph', '注')])
    editor.insertData(clipboard({ 'application/x-slate-fragment': '%%%', 'text/plain': '文字' }))
    expect(textOf(editor)).toBe('题\n注文字')
  })
})

describe('pages', () => {
  it('leave tracked deletions out', () => {
    const page = tag('p', '保留', tag('del', '删去'), tag('span', { class: 'msoDel' }, '也删去'), tag('ins', '的字'))
    expect(lines(page)).toEqual(['保留的字'])
  })

  it('lose scripts, styles, pictures, hidden parts and links, and keep the words', () => {
    const root = tag(
      'body',
      tag('script', 'alert(1)'),
      tag('style', 'p{}'),
      tag('div', tag('p', '第一段', tag('a', { href: 'https://example.invalid' }, '链接文字')), tag('img')),
      tag('p', { 'data-style': 'display:none' }, '看不见'),
      tag('p', '上行', tag('br'), '下行'),
    )
    expect(lines(root)).toEqual(['第一段链接文字', '上行', '下行'])
  })

  it('lose line ends of the source between Chinese characters, and doubled blanks elsewhere', () => {
    const root = tag(
      'p',
      '\u3000\u3000全市办公\n室系统\u00ad完成 GDP\n  核算',
      tag('span', '\u00a0'),
      tag('span', '\u200b工作 '),
    )
    expect(lines(root)).toEqual(['全市办公室系统完成 GDP 核算 工作'])
  })

  it('keep numbers of ordered lists, and tables as tables', () => {
    const root = tag(
      'body',
      tag('ol', { start: '3' }, tag('li', '甲'), tag('li', '乙')),
      tag('table', tag('tr', tag('td', '指标'), tag('td', '数值')), tag('tr', tag('td', '增速'), tag('td', '5%'))),
    )
    expect(lines(root)).toEqual(['3.甲', '4.乙', ''])
    const table = htmlLines(root).at(-1)?.table
    expect(table && blockText(table)).toBe('指标\t数值\n增速\t5%')
  })

  it('keep bold words but not headings that are bold as a whole', () => {
    const { editor } = editorOf(block('title', '题'), block('paragraph', '文'))
    caret(editor, 1)
    const html = tag(
      'body',
      tag('p', '起'),
      tag('p', tag('b', '一、全黑标题')),
      tag('p', '要', tag('b', '狠抓'), '落实'),
    )
    editor.insertData(clipboard({ 'text/html': JSON.stringify(html), 'text/plain': '不用' }))
    expect(editor.children.slice(1)).toEqual([
      block('paragraph', '文起'),
      block('heading', '一、全黑标题', 1),
      { type: 'paragraph', children: [{ text: '要' }, { text: '狠抓', bold: true }, { text: '落实' }] },
    ])
  })
})
