import { describe, expect, it } from 'vitest'
import type { Block } from '../../../core/document/draft.ts'
import { chooseElement } from '../../../renderer/editor/element-choice.ts'
import { type HtmlNode, htmlLines } from '../../../renderer/editor/html-lines.ts'
import { insertBlocks } from '../../../renderer/editor/insert-blocks.ts'
import { contentOfLines } from '../../../renderer/editor/pasted-blocks.ts'
import { pastePlace } from '../../../renderer/editor/with-paste.ts'
import { block, caret, clipboard, editorOf, outline, tag } from './build-editor.ts'

const pasted = (html: HtmlNode, ...blocks: readonly Block[]) => {
  const { editor } = editorOf(...blocks)
  caret(editor, blocks.length - 1)
  insertBlocks(editor, contentOfLines(htmlLines(html), pastePlace(editor)).blocks)
  return outline(editor)
}
const lines = (root: ReturnType<typeof tag>) => htmlLines(root).map(({ runs }) => runs.map(run => run.text).join(''))

describe('structure of a page', () => {
  it('comes by heading styles, outline levels and the centred title, as from a file', () => {
    const page = tag(
      'body',
      tag('p', { 'data-style': 'text-align:center', class: 'MsoNormal' }, tag('b', '城区绿地管护情况')),
      tag('h1', '基本情况'),
      tag('p', { class: 'MsoNormal' }, '今年以来，各项工作平稳有序。'),
      tag('p', { 'data-style': 'mso-outline-level:2', class: 'a' }, '主要做法'),
      tag('p', '\u00a0\u00a0一是抓好巡查。'),
      tag('p', tag('span', '\u00a0')),
      tag('p', { class: 'MsoHeading1' }, '下一步打算'),
    )
    expect(pasted(page, block('paragraph', ''))).toEqual([
      'title: 城区绿地管护情况',
      'heading1: 基本情况',
      'paragraph: 今年以来，各项工作平稳有序。',
      'heading2: 主要做法',
      'paragraph: 一是抓好巡查。',
      'heading1: 下一步打算',
    ])
  })

  it('comes without the bold of a number: a heading looks one way along its line', () => {
    const page = tag(
      'body',
      tag('p', tag('b', '一、'), tag('span', '守住安全底线')),
      tag('p', tag('b', '一是管住源头。'), tag('span', '逐户登记。')),
    )
    for (const place of [{ wholeDocument: true }, { below: 'paragraph' }] as const)
      expect(contentOfLines(htmlLines(page), place).blocks).toEqual([
        { type: 'heading', level: 1, children: [{ text: '一、守住安全底线' }] },
        { type: 'paragraph', children: [{ text: '一是管住源头。', bold: true }, { text: '逐户登记。' }] },
      ])
  })

  it('inside a draft comes by the same signs', () => {
    const page = tag('body', tag('p', '接上文。'), tag('h2', '具体安排'), tag('p', { align: 'center' }, '未完待续'))
    expect(pasted(page, block('title', '通知'), block('paragraph', '前文。'))).toEqual([
      'title: 通知',
      'paragraph: 前文。接上文。',
      'heading2: 具体安排',
      'paragraph: 未完待续',
    ])
  })

  it('closes the draft where it comes in at its end, and nowhere else', () => {
    const closing = tag('body', tag('p', '特此通知。'), tag('p', '云岭县教育局'), tag('p', '2026年5月6日'))
    expect(pasted(closing, block('title', '通知'), block('paragraph', '')).slice(1)).toEqual([
      'paragraph: 特此通知。',
      'signature: 云岭县教育局',
      'dateOfIssue: 2026年5月6日',
    ])
    const { editor } = editorOf(block('paragraph', ''), block('paragraph', '后文。'))
    caret(editor, 0)
    editor.insertData(clipboard({ 'text/html': JSON.stringify(closing) }))
    expect(outline(editor).slice(1)).toEqual([
      'paragraph: 云岭县教育局',
      'paragraph: 2026年5月6日',
      'paragraph: 后文。',
    ])
  })

  it('leaves a paragraph that the author chose as it is', () => {
    const { editor } = editorOf(block('title', '通知'), block('heading', '', 1))
    caret(editor, 1)
    chooseElement(editor, 'paragraph')
    editor.insertData(clipboard({ 'text/plain': '一、这一段是正文\n二、这一段是标题' }))
    expect(outline(editor).slice(1)).toEqual(['paragraph: 一、这一段是正文', 'heading1: 二、这一段是标题'])
  })
})

describe('lists of a page', () => {
  const word = (number: string, text: string) =>
    tag(
      'p',
      { class: 'MsoListParagraph' },
      tag('span', { 'data-style': 'mso-list:Ignore' }, number, tag('span', '\u00a0\u00a0 ')),
      text,
    )

  it('of Word and WPS keep their numbers without the blanks behind, and lose their bullets', () => {
    expect(lines(tag('body', word('一、', '总体要求'), word('1.', '压实责任'), word('·', '加强巡查')))).toEqual([
      '一、总体要求',
      '1.压实责任',
      '加强巡查',
    ])
  })

  it('have their numbers written out, also before paragraphs of their own and in Chinese', () => {
    const list = tag(
      'ol',
      tag('li', tag('p', '压实责任')),
      tag('li', { value: '5' }, '加强巡查'),
      tag('li', '6.已有编号'),
    )
    const counted = tag(
      'ol',
      { 'data-style': 'list-style-type: cjk-ideographic' },
      tag('li', '总体要求'),
      tag('li', '工作任务'),
    )
    expect(lines(tag('body', list, counted))).toEqual([
      '1.压实责任',
      '5.加强巡查',
      '6.已有编号',
      '一、总体要求',
      '二、工作任务',
    ])
  })
})

describe('tables amid text', () => {
  it('stand where they stood, and never touch each other', () => {
    const table = (text: string) =>
      tag('table', tag('tr', tag('td', text), tag('td', '乙')), tag('tr', tag('td', '丙'), tag('td', '丁')))
    const page = tag('body', tag('p', '一、任务表'), table('甲'), table('戊'), tag('p', '以上。'))
    expect(pasted(page, block('title', '通知'), block('paragraph', '')).map(line => line.split(':')[0])).toEqual([
      'title',
      'heading1',
      'table',
      'paragraph',
      'table',
      'paragraph',
    ])
  })
})
