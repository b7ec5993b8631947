import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { exportDocx } from '../../core/docx/export.ts'
import { noticeDraft } from '../support/sample-drafts.ts'
import { workplace } from './run-command.ts'

const sound = await exportDocx(noticeDraft)
const parts = unzipSync(sound)
const wide = strFromU8(parts['word/document.xml'] as Uint8Array).replace('w:top="2098"', 'w:top="1440"')
const spoilt = zipSync({ ...parts, 'word/document.xml': strToU8(wide) })

describe('check-format', () => {
  it('ends in 0 where nothing is wrong and in 1 where an error is found', async () => {
    const { jianwen } = workplace({ 'a.docx': sound, 'b.docx': spoilt })
    const clean = await jianwen('check-format', 'a.docx')
    expect(clean).toMatchObject({ code: 0, error: '' })
    expect(clean.out).toContain('没有发现版式问题')
    const { code, out } = await jianwen('check-format', 'a.docx', 'b.docx')
    expect(code).toBe(1)
    expect(out).toContain('上边距 25.4 毫米，应为 37 毫米')
    expect(out).toContain('2 个文件：1 个错误，0 个提醒，0 个提示。')
  })

  it('writes findings as JSON', async () => {
    const { jianwen } = workplace({ 'b.docx': spoilt })
    const { code, out } = await jianwen('check-format', 'b.docx', '--format', 'json')
    expect(code).toBe(1)
    expect(JSON.parse(out)).toEqual([
      {
        filePath: 'b.docx',
        profile: 'general',
        losses: expect.any(Array),
        messages: [
          {
            ruleId: 'page-margins',
            severity: 'error',
            message: '页边距不合要求：上边距 25.4 毫米，应为 37 毫米。',
            advice: expect.stringContaining('上 37、下 35、左 28、右 26 毫米'),
            basis: 'GB/T 9704-2012 5.2.1',
            part: '页面设置',
            places: [],
          },
        ],
      },
    ])
  })

  it('judges by the profile that is asked for', async () => {
    const { jianwen } = workplace({ 'a.docx': sound })
    expect((await jianwen('check-format', 'a.docx', '--profile', 'reading')).out).toContain('应为20 磅')
    expect((await jianwen('check-format', 'a.docx', '--profile', 'none')).code).toBe(2)
  })

  it('sets a file anew beside it and leaves the file as it is', async () => {
    const { folder, jianwen } = workplace({ 'b.docx': spoilt })
    expect(await jianwen('check-format', '--fix', 'b.docx', '-o', 'c.docx')).toMatchObject({ code: 0, out: 'c.docx\n' })
    expect((await jianwen('check-format', 'c.docx')).code).toBe(0)
    expect(readFileSync(join(folder, 'b.docx')).equals(spoilt)).toBe(true)
    const own = await jianwen('check-format', '--fix', 'b.docx', '-o', './b.docx')
    expect(own.code).toBe(2)
    expect(readFileSync(join(folder, 'b.docx')).equals(spoilt)).toBe(true)
  })

  it('ends in 2 where a file is no Word file, is missing, or nothing is given, and still checks the others', async () => {
    const { jianwen } = workplace({ 'a.docx': sound, 't.txt': '通知', 'x.docx': 'PK' })
    const { code, out, error } = await jianwen('check-format', 't.txt', 'x.docx', 'none.docx', 'a.docx')
    expect(code).toBe(2)
    expect(error.trim().split('\n')).toHaveLength(3)
    expect(out).toContain('a.docx')
    expect((await jianwen('check-format')).code).toBe(2)
    expect((await jianwen('check-format', 'a.docx', '-o', 'b.docx')).code).toBe(2)
    expect((await jianwen('check-format', 'a.docx', '--fix')).code).toBe(2)
  })
})
