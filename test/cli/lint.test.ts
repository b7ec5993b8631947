import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { LintFile } from '../../electron/cli/output/lint-result.ts'
import { docxBytes, paragraph } from '../service/files/docx-fixture.ts'
import { notice, unfinished, workplace } from './run-command.ts'

const parse = (out: string) => JSON.parse(out) as readonly LintFile[]

describe('exit codes of lint', () => {
  it('0 for a clean file', async () => {
    const { jianwen } = workplace({ 'a.txt': notice })
    expect(await jianwen('lint', 'a.txt')).toMatchObject({
      code: 0,
      out: expect.stringMatching(/0 个错误，\d+ 个提醒，/u),
    })
  })

  it('1 for errors', async () => {
    const { jianwen } = workplace({ 'a.txt': unfinished })
    const { code, out } = await jianwen('lint', 'a.txt')
    expect(code).toBe(1)
    expect(out).toContain('no-placeholders')
  })

  it('0 for warnings, 1 for more warnings than are allowed', async () => {
    const { jianwen } = workplace({ 'a.txt': unfinished })
    const off = ['lint', 'a.txt', '--rule', 'no-placeholders=warning'] as const
    expect((await jianwen(...off)).code).toBe(0)
    const over = await jianwen(...off, '--max-warnings', '0')
    expect(over.code).toBe(1)
    expect(over.error).toMatch(/共 \d+ 个提醒，超过 --max-warnings 规定的 0 个。/u)
    expect((await jianwen(...off, '--max-warnings', '0', '--quiet')).code).toBe(1)
    expect((await jianwen(...off, '--max-warnings', '99')).code).toBe(0)
  })

  it('2 for a file that cannot be read, the others still checked', async () => {
    const { jianwen } = workplace({ 'a.txt': notice, 'b.docx': 'x', 'c.txt': '' })
    const { code, out, error } = await jianwen('lint', 'b.docx', 'none.txt', 'c.txt', 'a.txt', '--format', 'json')
    expect(code).toBe(2)
    expect(parse(out).map(({ filePath }) => filePath)).toEqual(['a.txt'])
    expect(error.trim().split('\n')).toEqual([
      expect.stringMatching(/b\.docx.*损坏/u),
      expect.stringMatching(/none\.txt.*路径/u),
      expect.stringMatching(/c\.txt.*没有文字/u),
    ])
  })

  const wrong: readonly (readonly [string, ...string[]])[] = [
    ['no file'],
    ['an unknown option', 'a.txt', '--fast'],
    ['an option without its value', 'a.txt', '--genre'],
    ['an unknown genre', 'a.txt', '--genre', 'poem'],
    ['an unknown format', 'a.txt', '--format', 'xml'],
    ['an unknown rule', 'a.txt', '--rule', 'no-such-rule=off'],
    ['an unknown severity', 'a.txt', '--rule', 'no-placeholders=loud'],
    ['a limit of an unknown kind', 'a.txt', '--limit', 'lines=3'],
    ['a limit of nothing', 'a.txt', '--limit', 'characters=0'],
    ['a number of warnings that is none', 'a.txt', '--max-warnings', 'few'],
    ['a configuration that is no JSON', 'a.txt', '--config', 'bad.json'],
    ['a configuration with an unknown key', 'a.txt', '--config', 'odd.json'],
    ['a configuration that is missing', 'a.txt', '--config', 'none.json'],
    ['a library that is missing', 'a.txt', '--library', 'none'],
  ]
  it.each(wrong)('2 for %s', async (_, ...argv) => {
    const { jianwen } = workplace({ 'a.txt': notice, 'bad.json': '{', 'odd.json': '{"speed":1}' })
    const { code, out, error } = await jianwen('lint', ...argv)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(error.split('\n')[0]).toMatch(/\p{Script=Han}.*[。；]/u)
  })
})

describe('json', () => {
  it('gives the text, and ranges, lines and columns that refer to it', async () => {
    const { jianwen } = workplace({ 'a.txt': unfinished })
    const [file] = parse((await jianwen('lint', 'a.txt', '--format', 'json')).out)
    const message = file?.messages.find(({ ruleId }) => ruleId === 'no-placeholders')
    expect(file).toMatchObject({ filePath: 'a.txt', genre: 'notice', counts: { paragraphs: 10, pages: 1 } })
    expect(file?.text).toBe(unfinished.trim())
    expect(message).toMatchObject({ severity: 'error', line: 5, message: expect.stringMatching(/。$/u) })
    const line = file?.text.split('\n')[4] ?? ''
    expect(file?.text.slice(...(message?.range ?? [0, 0]))).toBe(line.slice((message?.column ?? 0) - 1).slice(0, 2))
    expect(file?.text.slice(...(message?.range ?? [0, 0]))).toBe('XX')
  })

  it('gives a fix that mends the text', async () => {
    const text = notice.replace('2026年3月5日', '2026年03月05日')
    const { jianwen } = workplace({ 'a.txt': text })
    const [file] = parse((await jianwen('lint', 'a.txt', '--format', 'json')).out)
    const fixes = file?.messages.flatMap(({ fix }) => (fix ? [fix] : [])) ?? []
    expect(fixes).not.toEqual([])
    const mended = [...fixes]
      .sort((a, b) => b.range[0] - a.range[0])
      .reduce((whole, fix) => whole.slice(0, fix.range[0]) + fix.text + whole.slice(fix.range[1]), file?.text ?? '')
    expect(mended).toBe(notice.trim())
  })

  it('reads Word files, and the genre that is given', async () => {
    const { jianwen } = workplace({
      'a.docx': docxBytes({ body: paragraph('关于植树的通知') + paragraph('请尽快办理XX。') }),
    })
    const [file] = parse((await jianwen('lint', 'a.docx', '--genre', '函', '--format', 'json')).out)
    expect(file).toMatchObject({ genre: 'letter', text: '关于植树的通知\n请尽快办理XX。' })
  })
})

describe('settings', () => {
  const found = async (...argv: readonly string[]) => {
    const { jianwen } = workplace({
      'a.txt': unfinished,
      'strict.json': JSON.stringify({
        limits: [{ kind: 'characters', value: 20 }],
        rules: { 'no-placeholders': 'off' },
      }),
    })
    const [file] = parse((await jianwen('lint', 'a.txt', '--format', 'json', ...argv)).out)
    return file?.messages.map(({ ruleId }) => ruleId)
  }

  it('--rule turns a rule off', async () => {
    expect(await found()).toContain('no-placeholders')
    expect(await found('--rule', 'no-placeholders=off')).not.toContain('no-placeholders')
  })

  it('--limit sets a limit', async () => {
    expect(await found()).not.toContain('max-document-length')
    expect(await found('--limit', 'characters=20')).toContain('max-document-length')
  })

  it('--config is read, and --limit outweighs it', async () => {
    expect(await found('--config', 'strict.json')).toEqual(expect.arrayContaining(['max-document-length']))
    expect(await found('--config', 'strict.json')).not.toContain('no-placeholders')
    expect(await found('--config', 'strict.json', '--limit', 'characters=5000')).not.toContain('max-document-length')
  })

  it('--quiet shows errors alone', async () => {
    const { jianwen } = workplace({ 'a.txt': unfinished.replace('云溪市人民政府\n', '') })
    const [file] = parse((await jianwen('lint', 'a.txt', '--format', 'json', '--quiet')).out)
    expect(new Set(file?.messages.map(({ severity }) => severity))).toEqual(new Set(['error']))
  })
})

it('sarif gives regions in UTF-16 units, rules and the text itself', async () => {
  const { jianwen } = workplace({ '稿 件.txt': unfinished })
  const { out, code } = await jianwen('lint', '稿 件.txt', '--format', 'sarif')
  const [sarifRun] = JSON.parse(out).runs
  const result = sarifRun.results.find(({ ruleId }: { ruleId: string }) => ruleId === 'no-placeholders')
  const { artifactLocation, region } = result.locations[0].physicalLocation
  expect(code).toBe(1)
  expect(JSON.parse(out).version).toBe('2.1.0')
  expect(sarifRun.columnKind).toBe('utf16CodeUnits')
  expect(sarifRun.tool.driver.rules[result.ruleIndex].id).toBe('no-placeholders')
  expect(artifactLocation).toEqual({ uri: '%E7%A8%BF%20%E4%BB%B6.txt', index: 0 })
  const { text } = sarifRun.artifacts[0].contents
  expect(text.slice(region.charOffset, region.charOffset + region.charLength)).toBe('XX')
  expect(text.split('\n')[region.startLine - 1].slice(region.startColumn - 1, region.endColumn - 1)).toBe('XX')
})

const seed = resolve('../shared/corpus/seed-speech.txt')

// Skipped where ../shared/corpus is absent: a clone has none.
describe.skipIf(!existsSync(seed))('a speech as it reaches a desk', () => {
  it('is too long for its five minutes, unfinished, and full of a website', async () => {
    const { jianwen } = workplace()
    const { code, out } = await jianwen('lint', seed, '--genre', 'remarks', '--format', 'json')
    const [file] = parse(out)
    const of = (rule: string) => file?.messages.filter(({ ruleId }) => ruleId === rule) ?? []
    expect(code).toBe(1)
    expect(
      of('max-document-length')
        .map(({ message }) => message)
        .join(),
    ).toMatch(/5 分钟/u)
    expect(of('no-placeholders').length).toBeGreaterThanOrEqual(8)
    expect(of('no-website-leftovers').filter(({ severity }) => severity === 'error').length).toBeGreaterThanOrEqual(5)
    expect(
      of('max-paragraph-length')
        .map(({ message }) => message)
        .join(),
    ).toMatch(/6[23][0-9] 字/u)
  })
})

describe('the documents that a draft cites', () => {
  it('are compared with those of the library', async () => {
    const law = '云溪市植树条例\n第九条 本条例自2024年5月1日起施行。《云溪市绿化办法》同时废止。\n'
    const draft = notice.replace('为改善城乡环境，', '根据《云溪市绿化办法》和《云溪市植树》，')
    const { jianwen } = workplace({ 'law/云溪市植树条例.txt': law, 'a.txt': draft })
    await jianwen('library', 'add', 'law', '--library', 'lib')
    const rulesFound = async (...argv: readonly string[]) =>
      parse((await jianwen('lint', 'a.txt', '--format', 'json', ...argv)).out)[0]?.messages.map(one => one.ruleId)
    expect(await rulesFound()).not.toContain('no-repealed-references')
    expect(await rulesFound('--library', 'lib')).toContain('no-repealed-references')
  })
})
