import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { exportDocx } from '../../core/docx/export.ts'
import { withComment } from '../../core/review/comments.ts'
import { noticeDraft } from '../support/sample-drafts.ts'
import { workplace } from './run-command.ts'

const speech = `在座谈会上的发言\n\n同志们：\n${'我们要把渡口逐一登记，责任落实到人，做到有人管、有人查。'.repeat(60)}\n会后由某某局汇总。\n`
const policy = `渡口管理办法\n云政发〔2025〕3号\n${'渡口所在乡镇应当逐一登记船舶和码头的情况，指定专人每日检查并记录。'.repeat(3)}\n`
const copied = `关于渡口的通知\n渡口所在乡镇应当逐一登记船舶和码头的情况，指定专人每日检查并记录。\n`

describe('report', () => {
  it('writes what is too long and what is to be mended into one Word file, and ends in 1', async () => {
    const { jianwen, folder } = workplace({ '发言.txt': speech })
    const { code, out } = await jianwen(
      'report',
      '发言.txt',
      '--genre',
      'remarks',
      '--reviewer',
      '林审核',
      '-o',
      '报告.docx',
    )
    expect([code, out]).toEqual([1, '报告.docx\n'])
    const text = new TextDecoder().decode(unzipSync(readFileSync(join(folder, '报告.docx')))['word/document.xml'])
    for (const words of ['超过', '某某', '林审核', '没有与资料库比对。']) expect(text).toContain(words)
  })

  it('puts the source beside what a draft repeats', async () => {
    const { jianwen, folder } = workplace({ '办法.txt': policy, '通知.txt': copied })
    expect((await jianwen('library', 'add', '办法.txt', '--library', 'lib')).code).toBe(0)
    await jianwen('report', '通知.txt', '--library', 'lib', '-o', '报告.html')
    const page = readFileSync(join(folder, '报告.html'), 'utf8')
    expect(page).toContain('——渡口管理办法（云政发〔2025〕3号）')
    expect(page).toMatch(/连续相同 13 字以上的内容占 [5-9]\d\.\d%/)
  })

  it('shows the comments of a Word file', async () => {
    const commented = withComment(noticeDraft, { id: 'a', author: '林审核', at: 0, text: '请核实。' }, [
      { block: 0, from: 0, to: 2 },
    ])
    const bytes = await exportDocx(commented, { reviewClock: () => 480 })
    const { jianwen, folder } = workplace({ 'a.docx': bytes })
    await jianwen('report', 'a.docx', '-o', 'a.html')
    expect(readFileSync(join(folder, 'a.html'), 'utf8')).toMatch(/请核实。.*林审核.*未处理/s)
  })

  it('writes a report each and a summary for a folder, and names a file that cannot be read', async () => {
    const { jianwen, folder } = workplace({
      '稿/一.txt': speech,
      '稿/二.txt': copied,
      '稿/坏.docx': Buffer.from('不是'),
    })
    const { code, out, error } = await jianwen('report', '稿', '-o', '报告', '--format', 'html')
    expect([code, out]).toEqual([2, `${join('报告', '审核汇总.html')}\n`])
    expect(error).toContain('坏.docx')
    expect(readdirSync(join(folder, '报告')).toSorted()).toEqual(
      ['一_审核报告.html', '二_审核报告.html', '审核汇总.html'].toSorted(),
    )
    const page = readFileSync(join(folder, '报告', '审核汇总.html'), 'utf8')
    expect(page).toContain('共 2 份')
    expect(page).toContain('没有读出的文件')
  })

  it('overwrites nothing unless asked to, and refuses an ending that says otherwise', async () => {
    const { jianwen, folder } = workplace({ '通知.txt': copied, '报告.docx': Buffer.from('别动我') })
    const refused = await jianwen('report', '通知.txt', '-o', '报告.docx')
    expect([refused.code, refused.error]).toEqual([2, expect.stringContaining('已经存在，没有写入')])
    expect(readFileSync(join(folder, '报告.docx'), 'utf8')).toBe('别动我')
    expect((await jianwen('report', '通知.txt', '-o', '报告.docx', '--overwrite')).code).not.toBe(2)
    expect(readFileSync(join(folder, '报告.docx')).subarray(0, 2).toString()).toBe('PK')
    expect((await jianwen('report', '通知.txt', '-o', '别.docx', '--format', 'html')).code).toBe(2)
    expect(existsSync(join(folder, '别.docx'))).toBe(false)
    expect((await jianwen('report')).code).toBe(2)
  })

  it('answers JSON for scripts', async () => {
    const { jianwen } = workplace({ '通知.txt': copied })
    const { out } = await jianwen('report', '通知.txt', '--format', 'json')
    expect(JSON.parse(out)).toMatchObject([{ title: '关于渡口的通知', file: '通知.txt', repetition: null }])
  })
})
