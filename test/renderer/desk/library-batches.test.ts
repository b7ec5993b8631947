import { describe, expect, it } from 'vitest'
import { addOutcome, planLibrary } from '../../../renderer/desk/library-batches.ts'

const file = (name: string, size = 1_000) => ({ name, size })

describe('planLibrary', () => {
  it('sends at most eight files at once', () => {
    const files = Array.from({ length: 20 }, (_, index) => file(`规定${index}.txt`))
    expect(planLibrary(files).batches.map(batch => batch.length)).toEqual([8, 8, 4])
  })

  it('starts a batch where the bytes would be many, and lets a large file go alone', () => {
    const sizes = [3_000_000, 900_000, 200_000, 30_000_000, 100]
    expect(
      planLibrary(sizes.map((size, index) => file(`${index}.docx`, size))).batches.map(batch => batch.length),
    ).toEqual([2, 1, 1, 1])
  })

  it('names what it leaves out, with the reason', () => {
    const { batches, skipped } = planLibrary([
      file('规定.DOCX'),
      file('~$规定.docx'),
      file('照片.jpg'),
      file('汇编.docx', 60_000_000),
    ])
    expect(batches.flat().map(each => each.name)).toEqual(['规定.DOCX'])
    expect(skipped).toEqual([
      { path: '~$规定.docx', reason: '临时文件，没有导入。' },
      { path: '照片.jpg', reason: '不是 .docx、.doc、.wps、.pdf、.txt 或 .md 文件，没有导入。' },
      { path: '汇编.docx', reason: expect.stringContaining('超过导入上限') },
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
    skipped: [{ path: '甲.docx', reason: '已损坏。' }],
    documents: 3,
    characters: 90,
    seconds: 3,
  })
})
