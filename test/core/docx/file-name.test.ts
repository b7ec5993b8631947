import { describe, expect, it } from 'vitest'
import { textBlock } from '../../../core/document/draft.ts'
import { exportTitleFileName } from '../../../core/docx/file-name.ts'

const nameOf = (title: string) =>
  exportTitleFileName({ version: 1, genre: 'notice', fields: {}, blocks: [textBlock('title', title)] })

describe('file name of an export', () => {
  it.each([
    ['关于开展检查的通知', '关于开展检查的通知.docx'],
    ['A/B\\C:D*E?F"G<H>I|J', 'A／B＼C：D＊E？F＂G＜H＞I｜J.docx'],
    ['../../etc/passwd', '／..／etc／passwd.docx'],
    ['报告...  ', '报告.docx'],
    ['CON', '_CON.docx'],
    ['com1.会议', '_com1.会议.docx'],
    ['第一行\n第二行', '第一行第二行.docx'],
    ['隐\u202e藏\u200b字\ufeff', '隐藏字.docx'],
    ['', '无标题.docx'],
    ['...', '无标题.docx'],
    ['半\ud800个', '半个.docx'],
  ])('turns %j into %j', (title, name) => {
    expect(nameOf(title)).toBe(name)
  })

  it('keeps to 80 characters and 255 bytes', () => {
    expect(nameOf('长'.repeat(200))).toBe(`${'长'.repeat(80)}.docx`)
    expect(new TextEncoder().encode(nameOf('𠮷'.repeat(200))).length).toBeLessThanOrEqual(255)
  })
})
