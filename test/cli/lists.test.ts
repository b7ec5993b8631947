import { describe, expect, it } from 'vitest'
import { workplace } from './run-command.ts'

const shapes: readonly (readonly [string, Readonly<Record<string, unknown>>])[] = [
  [
    'templates',
    { id: expect.any(String), name: expect.any(String), genre: expect.any(String), description: expect.any(String) },
  ],
  [
    'rules',
    { id: expect.any(String), kind: expect.any(String), severity: expect.any(String), description: expect.any(String) },
  ],
  [
    'limits',
    {
      genre: expect.any(String),
      kind: expect.stringMatching(/^(?:characters|pages|minutes)$/u),
      value: expect.any(Number),
      basis: expect.objectContaining({
        issuer: expect.any(String),
        document: expect.any(String),
        year: expect.any(Number),
      }),
    },
  ],
  ['profiles', { id: expect.any(String), name: expect.any(String), description: expect.any(String) }],
]

describe.each(shapes)('%s', (name, shape) => {
  it('lists entries of the agreed shape', async () => {
    const { code, out, error } = await workplace().jianwen(name, '--format', 'json')
    const entries = JSON.parse(out)
    expect({ code, error }).toEqual({ code: 0, error: '' })
    expect(entries.length).toBeGreaterThan(2)
    for (const entry of entries) expect(entry).toMatchObject(shape)
  })

  it('tells people in words', async () => {
    const { code, out } = await workplace().jianwen(name)
    expect(code).toBe(0)
    expect(out).toMatch(/\p{Script=Han}/u)
  })

  it('ends in 2 with an argument too many or an unknown format', async () => {
    const { jianwen } = workplace()
    expect((await jianwen(name, 'more')).code).toBe(2)
    expect((await jianwen(name, '--format', 'sarif')).code).toBe(2)
  })
})

it('rules tell of the repetition against a library', async () => {
  const { out } = await workplace().jianwen('rules', '--format', 'json')
  const ids = JSON.parse(out).map(({ id }: { id: string }) => id)
  expect(ids).toContain('no-policy-repetition')
  expect(new Set(ids).size).toBe(ids.length)
})

it('rules say where findings are graver than the rule', async () => {
  const { jianwen } = workplace()
  const entries = JSON.parse((await jianwen('rules', '--format', 'json')).out) as readonly { readonly id: string }[]
  expect(entries.find(({ id }) => id === 'valid-heading-numbering')).toMatchObject({
    severity: 'warning',
    gravest: 'error',
  })
  expect((await jianwen('rules')).out).toMatch(/^valid-heading-numbering {2}.+，重者为错误$/mu)
})

describe('the program', () => {
  it('shows every command where help is asked for', async () => {
    const { code, out, error } = await workplace().jianwen('--help')
    expect({ code, error }).toEqual({ code: 0, error: '' })
    for (const name of ['lint', 'count', 'library add', 'duplicates', 'export', 'new', 'templates']) {
      expect(out).toContain(name)
    }
  })

  it('shows the usage of one command', async () => {
    expect(await workplace().jianwen('export', '--help')).toMatchObject({ code: 0, out: expect.stringContaining('-o') })
  })

  it('ends in 2 without a command or with an unknown one', async () => {
    const { jianwen } = workplace()
    expect(await jianwen()).toMatchObject({ code: 2, out: '' })
    const group = 'library add、library list、library stats、library remove。\n'
    expect(await jianwen('library')).toMatchObject({
      code: 2,
      error: `命令 library 后面缺少子命令；可用的有：${group}`,
    })
    expect(await jianwen('library', 'bogus')).toMatchObject({
      code: 2,
      error: `没有命令「library bogus」；可用的有：${group}`,
    })
    expect(await jianwen('print')).toMatchObject({ code: 2, error: expect.stringContaining('print') })
  })
})
