import { describe, expect, it } from 'vitest'
import { chooseElement } from '../../../renderer/editor/element-choice.ts'
import { block, caret, clipboard, editorOf, outline, type } from './build-editor.ts'

describe('structure recognised while typing', () => {
  it.each([
    ['一、加强组织领导', 'heading1'],
    ['（一）突出重点任务', 'heading2'],
    ['1.开展专项行动', 'heading3'],
    ['（1）明确责任分工', 'heading4'],
  ])('turns a paragraph that reads %s into %s', async (text, element) => {
    const { editor } = editorOf(block('title', '工作要点'), block('paragraph', ''))
    caret(editor, 1)
    await type(editor, text)
    expect(outline(editor)[1]).toBe(`${element}: ${text}`)
  })

  it('recognises an address under the title and leaves the same words alone in the body', async () => {
    const { editor } = editorOf(
      block('title', '在座谈会上的讲话'),
      block('paragraph', ''),
      block('heading', '一、形势', 1),
      block('paragraph', ''),
    )
    caret(editor, 1)
    await type(editor, '同志们：')
    caret(editor, 3)
    await type(editor, '同志们：')
    expect(outline(editor)).toEqual([
      'title: 在座谈会上的讲话',
      'salutation: 同志们：',
      'heading1: 一、形势',
      'paragraph: 同志们：',
    ])
  })

  it('turns a heading that reads on as a sentence back into a paragraph', async () => {
    const { editor } = editorOf(block('paragraph', ''))
    caret(editor, 0)
    await type(editor, '（一）抓学习')
    expect(outline(editor)).toEqual(['heading2: （一）抓学习'])
    await type(editor, '。全体干部参加')
    expect(outline(editor)).toEqual(['paragraph: （一）抓学习。全体干部参加'])
  })

  it('undoes the recognition by itself and does not repeat it', async () => {
    const { editor } = editorOf(block('paragraph', ''))
    caret(editor, 0)
    await type(editor, '一、')
    expect(outline(editor)).toEqual(['heading1: 一、'])
    editor.undo()
    expect(outline(editor)).toEqual(['paragraph: 一、'])
    await type(editor, '二季度')
    expect(outline(editor)).toEqual(['paragraph: 一、二季度'])
  })

  it('leaves a block whose type the author chose', async () => {
    const { editor } = editorOf(block('paragraph', '一'))
    caret(editor, 0)
    chooseElement(editor, 'paragraph')
    await type(editor, '、总体要求')
    expect(outline(editor)).toEqual(['paragraph: 一、总体要求'])
  })

  it('leaves text that already read so when it was opened', async () => {
    const { editor } = editorOf(block('paragraph', '一、总体要'))
    caret(editor, 0)
    await type(editor, '求')
    expect(outline(editor)).toEqual(['paragraph: 一、总体要求'])
  })
})

describe('undo of typing', () => {
  it('takes back a sentence at a time', async () => {
    const { editor } = editorOf(block('paragraph', ''))
    caret(editor, 0)
    await type(editor, '前一句写完。后一句没完')
    editor.undo()
    expect(outline(editor)).toEqual(['paragraph: 前一句写完。'])
    editor.undo()
    expect(outline(editor)).toEqual(['paragraph: '])
    editor.redo()
    editor.redo()
    expect(outline(editor)).toEqual(['paragraph: 前一句写完。后一句没完'])
  })

  it('takes back what was typed since a pause', async () => {
    const { editor, time } = editorOf(block('paragraph', ''))
    caret(editor, 0)
    await type(editor, '先写')
    time.now = 5000
    await type(editor, '再写')
    editor.undo()
    expect(outline(editor)).toEqual(['paragraph: 先写'])
  })
})

describe('the end of a draft while it is typed', () => {
  const start = () =>
    editorOf(
      block('title', '关于开展检查的通知'),
      block('mainRecipient', '各乡镇人民政府：'),
      block('paragraph', '请认真落实。'),
      block('paragraph', ''),
    )

  it('knows attachment note, signature, date of issue and note where they stand', async () => {
    const { editor } = start()
    caret(editor, 3)
    for (const line of ['附件：1.检查表', '2.联系表', '', '云岭县教育局', '2026年5月6日', '（此件公开发布）']) {
      await type(editor, line)
      editor.insertBreak()
    }
    expect(
      outline(editor)
        .slice(3, 9)
        .filter(line => !line.endsWith(': ')),
    ).toEqual([
      'attachmentNote: 附件：1.检查表',
      'attachmentNote: 2.联系表',
      'signature: 云岭县教育局',
      'dateOfIssue: 2026年5月6日',
      'note: （此件公开发布）',
    ])
  })

  it('takes the date and the names above it back together, and does not read them again', async () => {
    const { editor } = start()
    caret(editor, 3)
    await type(editor, '云岭县教育局')
    editor.insertBreak()
    await type(editor, '2026年5月6日')
    expect(outline(editor).slice(3)).toEqual(['signature: 云岭县教育局', 'dateOfIssue: 2026年5月6日'])
    editor.undo()
    expect(outline(editor).slice(3)).toEqual(['paragraph: 云岭县教育局', 'paragraph: 2026年5月6日'])
    await type(editor, '前')
    editor.deleteBackward('character')
    expect(outline(editor).slice(3)).toEqual(['paragraph: 云岭县教育局', 'paragraph: 2026年5月6日'])
  })

  it('is none where the date reads on as a sentence, or text follows', async () => {
    const { editor } = start()
    caret(editor, 3)
    await type(editor, '云岭县教育局')
    editor.insertBreak()
    await type(editor, '2026年5月6日，全县启动检查。')
    expect(outline(editor).slice(3)).toEqual(['paragraph: 云岭县教育局', 'paragraph: 2026年5月6日，全县启动检查。'])
    caret(editor, 2, 0)
    editor.insertBreak()
    caret(editor, 2)
    await type(editor, '2026年5月6日')
    expect(outline(editor)[2]).toBe('paragraph: 2026年5月6日')
  })
})

describe('the names of several offices, one under the other', () => {
  const signed = () => editorOf(block('paragraph', '请认真落实。'), block('signature', '清河县财政局'))
  const names = ['清河县教育局', '清河县水利局']

  it('are signatures, and the date below them is the date of issue', async () => {
    const { editor } = signed()
    caret(editor, 1)
    for (const line of [...names, '2026年5月6日']) {
      editor.insertBreak()
      await type(editor, line)
    }
    expect(outline(editor).slice(1)).toEqual([
      'signature: 清河县财政局',
      'signature: 清河县教育局',
      'signature: 清河县水利局',
      'dateOfIssue: 2026年5月6日',
    ])
  })

  it.each(['2026.5.6', '二〇二六年五月六日', '××××年×月×日', '〔成文日期〕', '5月6日'])(
    'leave %s the date that was expected',
    async text => {
      const { editor } = signed()
      caret(editor, 1)
      editor.insertBreak()
      await type(editor, text)
      expect(outline(editor).at(-1)).toBe(`dateOfIssue: ${text}`)
    },
  )

  it('go back to the date in one undo step and stay it', async () => {
    const { editor } = signed()
    caret(editor, 1)
    editor.insertBreak()
    editor.insertText('清河县教育局')
    expect(outline(editor).at(-1)).toBe('signature: 清河县教育局')
    editor.undo()
    expect(outline(editor).at(-1)).toBe('dateOfIssue: 清河县教育局')
    await type(editor, '等')
    expect(outline(editor).at(-1)).toBe('dateOfIssue: 清河县教育局等')
  })

  it('become the date where a date is typed in place of the name', async () => {
    const { editor } = signed()
    caret(editor, 1)
    editor.insertBreak()
    await type(editor, '清')
    editor.deleteBackward('character')
    await type(editor, '2026年5月6日')
    expect(outline(editor).at(-1)).toBe('dateOfIssue: 2026年5月6日')
  })

  it('are signatures above a date that stands there already', async () => {
    const { editor } = editorOf(block('signature', '清河县财政局'), block('dateOfIssue', '2026年5月6日'))
    caret(editor, 0)
    editor.insertBreak()
    expect(outline(editor)).toEqual(['signature: 清河县财政局', 'signature: ', 'dateOfIssue: 2026年5月6日'])
  })

  it('read on as text where they become a sentence or an attachment note', async () => {
    const { editor } = signed()
    caret(editor, 1)
    editor.insertBreak()
    await type(editor, '请各单位，')
    expect(outline(editor).at(-1)).toBe('paragraph: 请各单位，')
  })

  it('are signatures when they are pasted, one line or several', () => {
    const one = signed().editor
    caret(one, 1)
    one.insertBreak()
    one.insertData(clipboard({ 'text/plain': '清河县教育局' }))
    expect(outline(one).at(-1)).toBe('signature: 清河县教育局')
    one.undo()
    expect(outline(one).at(-1)).toBe('dateOfIssue: ')
    const all = signed().editor
    caret(all, 1)
    all.insertBreak()
    all.insertData(clipboard({ 'text/plain': names.join('\n') }))
    expect(outline(all).slice(1)).toEqual(['清河县财政局', ...names].map(name => `signature: ${name}`))
  })
})
