import { existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { blockText } from '../../core/document/draft.ts'
import { readDraftFile } from '../../electron/service/files/read-file.ts'
import { notice, workplace } from './run-command.ts'

const textOf = async (path: string) =>
  (await readDraftFile(path, readFileSync(path))).content.blocks.map(blockText).join('\n')

describe('count', () => {
  it('counts each file', async () => {
    const { jianwen } = workplace({ 'a.txt': '关于植树的通知\n请在3月底前种植2000棵。\n', 'b.md': '# 短文\n' })
    const { code, out } = await jianwen('count', 'a.txt', 'b.md', '--format', 'json')
    expect(code).toBe(0)
    expect(JSON.parse(out)).toEqual([
      {
        filePath: 'a.txt',
        counts: {
          characters: 18,
          charactersWithSpaces: 21,
          hanzi: 15,
          paragraphs: 2,
          pages: 1,
          minutes: 0.1,
          leftOut: 0,
        },
      },
      { filePath: 'b.md', counts: expect.objectContaining({ characters: 2, paragraphs: 1 }) },
    ])
  })

  it('counts pages, as lint does, by the layout that is named', async () => {
    const { jianwen } = workplace({ 'long.txt': '县乡村三级联动抓落实，把服务送到车间里、工地上。\n'.repeat(40) })
    const pages = async (...args: readonly string[]) => {
      const { code, out } = await jianwen(...args, 'long.txt', '--format', 'json')
      expect(code).toBeLessThan(2)
      return (JSON.parse(out) as [{ counts: { pages: number } }])[0].counts.pages
    }
    for (const command of ['count', 'lint']) {
      expect(await pages(command)).toBe(2)
      expect(await pages(command, '--profile', 'reading-22')).toBe(5)
    }
    expect((await jianwen('count', 'long.txt', '--profile', 'none')).code).toBe(2)
  })

  it('counts header and imprint too', async () => {
    const { jianwen } = workplace({ 'a.txt': `云政发〔2026〕8号\n${notice}`, 'b.txt': notice })
    const { out } = await jianwen('count', 'a.txt', 'b.txt', '--format', 'json')
    const [first, second] = JSON.parse(out)
    expect(first.counts.characters - second.counts.characters).toBe(8)
  })

  it('tells people in words, and ends in 2 where a file is missing or none is given', async () => {
    const { jianwen } = workplace({ 'a.txt': notice })
    const { code, out, error } = await jianwen('count', 'none.txt', 'a.txt')
    expect(code).toBe(2)
    expect(out).toMatch(/^a\.txt {2}\d+ 字 · 10 段 · 1 页/u)
    expect(error).toContain('none.txt')
    expect((await jianwen('count')).code).toBe(2)
  })
})

describe('export', () => {
  it('writes a Word file with the same text, and nothing beside it', async () => {
    const { jianwen, folder } = workplace({ 'a.txt': notice })
    expect(await jianwen('export', 'a.txt', '-o', 'out.docx')).toMatchObject({ code: 0, out: 'out.docx\n' })
    expect((await textOf(join(folder, 'out.docx'))).replace(/\n/gu, '')).toBe(notice.replace(/\n/gu, ''))
    expect(readdirSync(folder).sort()).toEqual(['a.txt', 'out.docx'])
  })

  it('takes genre, profile and fields', async () => {
    const { jianwen, folder } = workplace({
      'a.txt': notice,
      'fields.json': '{"documentNumber":"云政发〔2026〕8号","issuingAuthorityMark":"云溪市人民政府文件"}',
    })
    const options = ['--genre', 'notice', '--profile', 'grid', '--fields', 'fields.json'] as const
    expect((await jianwen('export', 'a.txt', '-o', 'out.docx', ...options)).code).toBe(0)
    const { content } = await readDraftFile('out.docx', readFileSync(join(folder, 'out.docx')))
    expect(content.fields).toMatchObject({ documentNumber: '云政发〔2026〕8号' })
  })

  const wrong: readonly (readonly [string, ...string[]])[] = [
    ['no output', 'a.txt'],
    ['no file', '-o', 'out.docx'],
    ['a missing file', 'none.txt', '-o', 'out.docx'],
    ['an unknown genre', 'a.txt', '-o', 'out.docx', '--genre', 'poem'],
    ['an unknown profile', 'a.txt', '-o', 'out.docx', '--profile', 'a3'],
    ['fields that are no JSON', 'a.txt', '-o', 'out.docx', '--fields', 'bad.json'],
    ['an unknown field', 'a.txt', '-o', 'out.docx', '--fields', 'odd.json'],
    ['a folder that is missing', 'a.txt', '-o', 'none/out.docx'],
  ]
  it.each(wrong)('ends in 2 and writes nothing with %s', async (_, ...argv) => {
    const { jianwen, folder } = workplace({ 'a.txt': notice, 'bad.json': '[', 'odd.json': '{"colour":"red"}' })
    const { code, error } = await jianwen('export', ...argv)
    expect(code).toBe(2)
    expect(error).toMatch(/\p{Script=Han}/u)
    expect(existsSync(join(folder, 'out.docx'))).toBe(false)
  })
})

describe('export onto a file', () => {
  async function exported() {
    const place = workplace({ 'a.txt': notice, 'sub/.keep': '' })
    await place.jianwen('export', 'a.txt', '-o', 'src.docx')
    symlinkSync(join(place.folder, 'src.docx'), join(place.folder, 'link.docx'))
    return { ...place, before: readFileSync(join(place.folder, 'src.docx')) }
  }

  it.each(['src.docx', './sub/../src.docx', 'link.docx'])('refuses its own input as %s', async output => {
    const { jianwen, folder, before } = await exported()
    const { code, out, error } = await jianwen('export', 'src.docx', '-o', output)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(error).toBe(`输出文件「${output}」就是要导出的文件，没有写入；请换一个文件名。\n`)
    expect(readFileSync(join(folder, 'src.docx'))).toEqual(before)
  })

  it('refuses an input that is a link to its output', async () => {
    const { jianwen } = await exported()
    expect((await jianwen('export', 'link.docx', '-o', 'src.docx')).code).toBe(2)
  })

  it.each(['x.pdf', 'x', 'x.docx.txt', 'x.doc'])('writes no %s', async output => {
    const { jianwen, folder } = workplace({ 'a.txt': notice })
    for (const argv of [
      ['export', 'a.txt', '-o', output],
      ['new', '--template', 'speech', '-o', output],
    ]) {
      expect(await jianwen(...argv)).toEqual({
        code: 2,
        out: '',
        error: expect.stringMatching(/^.*「x.*\.docx.*。\n$/u),
      })
    }
    expect(readdirSync(folder)).toEqual(['a.txt'])
  })

  it('takes .DOCX and replaces another file', async () => {
    const { jianwen, folder } = await exported()
    expect((await jianwen('export', 'a.txt', '-o', 'x.DOCX')).code).toBe(0)
    expect((await jianwen('export', 'a.txt', '-o', 'src.docx')).code).toBe(0)
    expect(existsSync(join(folder, 'x.DOCX'))).toBe(true)
  })
})

describe('new', () => {
  it('makes a draft with its fields filled in', async () => {
    const { jianwen, folder } = workplace({
      'fields.json': JSON.stringify({
        meeting: '全县林业工作会议',
        speaker: '县长　李××',
        date: '2026年3月5日',
        subject: '林业工作',
      }),
    })
    const made = await jianwen('new', '--template', 'speech', '--fields', 'fields.json', '-o', 'out.docx')
    expect(made).toEqual({ code: 0, out: 'out.docx\n', error: '' })
    const text = await textOf(join(folder, 'out.docx'))
    expect(text).toContain('在全县林业工作会议上的讲话')
    expect(text).not.toContain('{{')
  })

  it('marks what was not filled in and says so', async () => {
    const { jianwen, folder } = workplace()
    const made = await jianwen('new', '--template', 'notice', '-o', 'out.docx')
    expect(made).toMatchObject({ code: 0, error: expect.stringContaining('发文机关') })
    expect(await textOf(join(folder, 'out.docx'))).toContain('〔事项〕')
  })

  const wrong: readonly (readonly [string, ...string[]])[] = [
    ['no template', '-o', 'out.docx'],
    ['no output', '--template', 'speech'],
    ['an unknown template', '--template', 'poem', '-o', 'out.docx'],
    ['an unknown field', '--template', 'speech', '--fields', 'odd.json', '-o', 'out.docx'],
    ['an argument too many', 'a.txt', '--template', 'speech', '-o', 'out.docx'],
  ]
  it.each(wrong)('ends in 2 with %s', async (_, ...argv) => {
    const { jianwen, folder } = workplace({ 'odd.json': '{"colour":"red"}' })
    expect((await jianwen('new', ...argv)).code).toBe(2)
    expect(existsSync(join(folder, 'out.docx'))).toBe(false)
  })
})
