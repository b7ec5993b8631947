import { symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import type { LintFile } from '../../electron/cli/output/lint-result.ts'
import { notice, workplace } from './run-command.ts'

const clause =
  '城镇公共供水企业应当建立健全水质检测制度，配备与供水规模相适应的检测人员和仪器设备，按照国家规定的检测项目、频次和方法检测水源水、出厂水和管网末梢水的水质'
const policy = `云溪市供水条例\n第一条　为了加强供水管理，制定本条例。\n第二条　${clause}，检测结果应当每月向社会公布。\n`
const draft = notice.replace('特此通知。', `${clause}。\n特此通知。`)

async function stocked() {
  const place = workplace({
    'policies/供水条例.txt': policy,
    'policies/旧/供水条例 副本.md': `# ${policy.replaceAll('\n', '\n\n')}`,
    'policies/旧/植树办法.txt': '云溪市植树办法\n第一条　每年三月为植树月。\n',
    'policies/图.png': 'x',
    'policies/坏.docx': 'x',
    'policies/.隐藏.txt': '隐藏',
    'draft.txt': draft,
    'own.txt': notice,
  })
  symlinkSync(place.folder, join(place.folder, 'policies', '环'))
  const added = await place.jianwen('library', 'add', 'policies', '--library', 'lib', '--format', 'json')
  return { ...place, added }
}

describe('library add', () => {
  it('reads folders through, keeps the same content once, and says what it skipped', async () => {
    const { added, jianwen } = await stocked()
    expect(added.code).toBe(2)
    expect(added.error).toMatch(/坏\.docx.*损坏/u)
    const { skipped, seconds, ...counts } = JSON.parse(added.out)
    expect(counts).toMatchObject({ added: 2, unchanged: 1, documents: 2 })
    expect(counts.characters).toBeGreaterThan(100)
    expect(seconds).toBeGreaterThanOrEqual(0)
    const names = skipped.map(({ path }: { path: string }) => path.split('/').at(-1)).sort()
    expect(names).toEqual(['图.png', '坏.docx', '环'].sort())
    const again = await jianwen('library', 'add', 'policies/旧', '--library', 'lib', '--format', 'json')
    expect(again.code).toBe(0)
    expect(JSON.parse(again.out)).toMatchObject({ added: 0, unchanged: 2, documents: 2, skipped: [] })
  })

  it('names to people all that was left out, of other formats some', async () => {
    const pictures = Array.from({ length: 25 }, (_, number) => [`folder/图${number}.png`, 'x'] as const)
    const { jianwen } = workplace({ ...Object.fromEntries(pictures), 'folder/a.txt': notice, 'folder/坏.docx': 'x' })
    const { code, out, error } = await jianwen('library', 'add', 'folder', '--library', 'lib')
    expect({ code, out }).toEqual({ code: 2, out: expect.stringContaining('跳过 26 份') })
    expect(error).toContain('坏.docx')
    expect(error.match(/\.png/gu)).toHaveLength(20)
    expect(error).toContain('另有 5 份也没有导入')
  })

  it('tells people the sums in words', async () => {
    const { jianwen } = workplace({ 'a.txt': notice })
    const { code, out } = await jianwen('library', 'add', 'a.txt', '--library', 'lib', '--kind', 'own')
    expect({ code, out }).toEqual({ code: 0, out: expect.stringMatching(/新增 1 份.*\n资料库共 1 份/u) })
  })

  it('replaces what came from the same path, and says so', async () => {
    const { jianwen, folder } = workplace({ 'a.txt': notice, 'b.txt': policy })
    await jianwen('library', 'add', 'a.txt', 'b.txt', '--library', 'lib')
    writeFileSync(join(folder, 'b.txt'), `${policy}第三条　本条例自公布之日起施行。\n`)
    const { code, out } = await jianwen('library', 'add', 'a.txt', 'b.txt', '--library', 'lib')
    expect({ code, out }).toEqual({ code: 0, out: expect.stringMatching(/1 份是同一路径文件的新版本，已替换/u) })
    expect(out).toMatch(/新增 1 份，已有 1 份.*\n资料库共 2 份/u)
  })

  it.each([
    ['without a library', ['library', 'add', 'a.txt']],
    ['without a file', ['library', 'add', '--library', 'lib']],
    ['with an unknown kind', ['library', 'add', 'a.txt', '--library', 'lib', '--kind', 'book']],
    ['with a missing file', ['library', 'add', 'none.txt', '--library', 'lib']],
  ])('ends in 2 %s', async (_, argv) => {
    const { jianwen } = workplace({ 'a.txt': notice })
    expect((await jianwen(...argv)).code).toBe(2)
  })
})

it('library list, stats and remove agree', async () => {
  const { jianwen } = await stocked()
  const list = async () => JSON.parse((await jianwen('library', 'list', '--library', 'lib', '--format', 'json')).out)
  const stats = async () => JSON.parse((await jianwen('library', 'stats', '--library', 'lib', '--format', 'json')).out)
  const documents = await list()
  expect(documents.map(({ title }: { title: string }) => title).sort()).toEqual(['云溪市供水条例', '云溪市植树办法'])
  expect(await stats()).toMatchObject({ documents: 2, characters: expect.any(Number), textBytes: expect.any(Number) })
  const removed = await jianwen('library', 'remove', documents[0].id, '--library', 'lib', '--format', 'json')
  expect({ code: removed.code, value: JSON.parse(removed.out) }).toMatchObject({
    code: 0,
    value: { removed: 1, documents: 1 },
  })
  expect(await list()).toHaveLength(1)
  expect((await stats()).documents).toBe(1)
  const unknown = await jianwen('library', 'remove', documents[0].id, '--library', 'lib')
  expect(unknown).toMatchObject({ code: 2, error: expect.stringContaining('资料库') })
  expect((await jianwen('library', 'list', '--library', 'lib')).out).toContain('云溪市')
  expect((await jianwen('library', 'stats', '--library', 'lib')).out).toContain('1 份')
})

it.each(['list', 'stats', 'remove'])('library %s ends in 2 without a library or with a missing one', async name => {
  const { jianwen } = workplace()
  const ids = name === 'remove' ? ['1'] : []
  expect((await jianwen('library', name, ...ids)).code).toBe(2)
  expect((await jianwen('library', name, ...ids, '--library', 'none')).code).toBe(2)
})

it('library list tells people kind, issuer, number and date', async () => {
  const order =
    '青禾市财政局文件\n青财〔2021〕12号\n青禾市清淤经费办法\n第一条　清淤经费由县级财政每季度拨付一次，年底按完成的方量结算。\n2021年4月5日\n'
  const { jianwen } = workplace({ 'a.txt': order })
  await jianwen('library', 'add', 'a.txt', '--library', 'lib', '--kind', 'own')
  const { out } = await jianwen('library', 'list', '--library', 'lib')
  expect(out).toMatch(
    /本单位旧稿 {2}青禾市清淤经费办法 {2}青禾市财政局 {2}青财〔2021〕12号 {2}2021-04-05 {2}\d+ 字 {2}.*a\.txt/u,
  )
})

it.each(['--help', '-h', 'help'])('library %s names its commands', async word => {
  const { code, out } = await workplace().jianwen('library', word)
  expect(code).toBe(0)
  for (const name of ['add', 'list', 'stats', 'remove']) expect(out).toContain(`library ${name}`)
  expect(out).not.toContain('export')
})

it.each(['add', 'list', 'stats', 'remove'])('library %s says that its folder is a file', async name => {
  const { jianwen } = workplace({ 'a.txt': notice, lib: 'x' })
  const rest = name === 'add' ? ['a.txt'] : name === 'remove' ? ['1'] : []
  const { code, error } = await jianwen('library', name, ...rest, '--library', 'lib')
  expect({ code, error }).toEqual({ code: 2, error: expect.stringContaining('资料库的位置上是一个文件') })
})

describe('duplicates', () => {
  it('names the passage and its source', async () => {
    const { jianwen } = await stocked()
    const { code, out } = await jianwen('duplicates', 'draft.txt', '--library', 'lib', '--format', 'json')
    const found = JSON.parse(out)
    expect(code).toBe(0)
    expect(found.filePath).toBe('draft.txt')
    expect(found.coverage).toBeGreaterThan(0.2)
    expect(found.characters).toBeGreaterThan(100)
    const [match] = found.matches
    expect(found.text.slice(...match.range)).toBe(match.text)
    expect(match).toMatchObject({
      kind: 'exact',
      alert: true,
      documentFrequency: 1,
      source: { title: '云溪市供水条例' },
    })
    expect(match.text).toContain('配备与供水规模相适应的检测人员')
    expect(match.source.text).toContain('配备与供水规模相适应的检测人员')
    expect(match.source.path).toMatch(/供水条例/u)
    expect(match.source.range[1] - match.source.range[0]).toBe(match.source.text.length)
  })

  it('goes on without a document that was altered, and names it', async () => {
    const { jianwen, folder } = await stocked()
    const database = new Database(join(folder, 'lib', 'library.db'))
    database.exec(`UPDATE document SET text = replace(text, '检测', '测检')`)
    database.close()
    const { code, out, error } = await jianwen('duplicates', 'draft.txt', '--library', 'lib', '--format', 'json')
    expect({ code, matches: JSON.parse(out).matches }).toEqual({ code: 0, matches: [] })
    expect(error).toContain('资料库中的文件「云溪市供水条例」已损坏')
  })

  it('--all lists exact runs alone; without a repetition the list is empty', async () => {
    const { jianwen } = await stocked()
    const all = JSON.parse(
      (await jianwen('duplicates', 'draft.txt', '--library', 'lib', '--all', '--format', 'json')).out,
    )
    expect(all.matches.map(({ kind }: { kind: string }) => kind)).toEqual(['exact'])
    const none = JSON.parse((await jianwen('duplicates', 'own.txt', '--library', 'lib', '--format', 'json')).out)
    expect(none).toMatchObject({ coverage: 0, matches: [] })
    expect((await jianwen('duplicates', 'draft.txt', '--library', 'lib')).out).toContain('见「云溪市供水条例」')
  })

  it('ends in 2 without a library, without a file, with two, or with one that is missing', async () => {
    const { jianwen } = await stocked()
    const lib = ['--library', 'lib'] as const
    expect((await jianwen('duplicates', 'draft.txt')).code).toBe(2)
    expect((await jianwen('duplicates', ...lib)).code).toBe(2)
    expect((await jianwen('duplicates', 'draft.txt', 'own.txt', ...lib)).code).toBe(2)
    expect((await jianwen('duplicates', 'none.txt', ...lib)).code).toBe(2)
  })
})

describe('lint --library', () => {
  it('warns of a repetition with its source', async () => {
    const { jianwen } = await stocked()
    const { code, out } = await jianwen('lint', 'draft.txt', '--library', 'lib', '--format', 'json')
    const [file] = JSON.parse(out) as readonly LintFile[]
    const message = file?.messages.find(({ ruleId }) => ruleId === 'no-policy-repetition')
    expect(code).toBe(0)
    expect(message).toMatchObject({
      severity: 'warning',
      line: 8,
      message: expect.stringMatching(/^与《云溪市供水条例》重复 \d+ 字，相同率 \d+%；/u),
    })
    expect(message?.related?.[0]).toMatchObject({ title: '云溪市供水条例', path: expect.stringContaining('供水条例') })
    expect(file?.text.slice(...(message?.range ?? [0, 0]))).toContain('配备与供水规模相适应')
  })

  it('counts as an error where it is set so, and not at all where it is off', async () => {
    const { jianwen } = await stocked()
    const lint = ['lint', 'draft.txt', '--library', 'lib', '--rule'] as const
    expect((await jianwen(...lint, 'no-policy-repetition=error')).code).toBe(1)
    expect((await jianwen(...lint, 'no-policy-repetition=off')).out).not.toContain('no-policy-repetition')
  })
})
