import { describe, expect, it } from 'vitest'
import { addOutcome, nextBatch, planLibrary } from '../../../renderer/desk/library-batches.ts'

const file = (name: string, size = 1_000) => ({ name, size })

describe('nextBatch', () => {
  const sizesOf = (files: readonly { readonly size: number }[]) => {
    const sizes: number[] = []
    for (let from = 0; from < files.length; from += sizes.at(-1) ?? 0)
      sizes.push(nextBatch(files.map(named), from).length)
    return sizes
  }
  const named = ({ size }: { readonly size: number }) => file('规定.txt', size)

  it('takes at most forty files at once', () => {
    expect(sizesOf(Array.from({ length: 100 }, () => ({ size: 10 })))).toEqual([40, 40, 20])
  })

  it('ends before the bytes would be many, and lets a large file go alone', () => {
    expect(sizesOf([600_000, 300_000, 200_000, 30_000_000, 100].map(size => ({ size })))).toEqual([2, 1, 1, 1])
  })
})

it('sends files that take the place of others apart from the rest', () => {
  const files = ['甲.txt', '乙.txt', '丙.txt', '丁.txt'].map(name => file(name))
  const replacing = new Set(files.slice(2))
  const isApart = (one: (typeof files)[number]) => replacing.has(one)
  expect(nextBatch(files, 0, isApart).map(({ name }) => name)).toEqual(['甲.txt', '乙.txt'])
  expect(nextBatch(files, 2, isApart).map(({ name }) => name)).toEqual(['丙.txt', '丁.txt'])
})

describe('planLibrary', () => {
  it('names what it leaves out, with the reason', () => {
    const { files, skipped } = planLibrary([
      file('规定.DOCX'),
      file('~$规定.docx'),
      file('照片.jpg'),
      file('汇编.docx', 60_000_000),
    ])
    expect(files.map(each => each.name)).toEqual(['规定.DOCX'])
    expect(skipped).toEqual([
      { path: '~$规定.docx', reason: '临时文件，没有导入。' },
      {
        path: '照片.jpg',
        reason: '不是 .docx、.doc、.wps、.pdf、.txt 或 .md 文件，没有导入。',
        code: 'file-unsupported',
      },
      { path: '汇编.docx', reason: expect.stringContaining('超过导入上限'), code: 'file-too-large' },
    ])
  })
})

it('adds what batches did and keeps the last totals', () => {
  const first = { added: 2, unchanged: 1, skipped: [], documents: 2, characters: 50, seconds: 1 }
  const second = {
    added: 1,
    unchanged: 0,
    skipped: [{ path: '甲.docx', reason: '已损坏。' }],
    documents: 3,
    characters: 90,
    seconds: 2,
  }
  expect(addOutcome(first, second)).toEqual({
    added: 3,
    unchanged: 1,
    replaced: 0,
    skipped: [{ path: '甲.docx', reason: '已损坏。' }],
    documents: 3,
    characters: 90,
    seconds: 3,
  })
})
