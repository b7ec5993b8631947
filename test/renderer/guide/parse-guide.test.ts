import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseGuide, parseLine, plainLine } from '../../../renderer/guide/parse-guide.ts'
import { searchGuide } from '../../../renderer/guide/search-guide.ts'

const folder = new URL('../../../docs/guide/', import.meta.url)
const files = readdirSync(folder)
const chapterOf = (file: string) => parseGuide(file.replace('.md', ''), readFileSync(new URL(file, folder), 'utf8'))
const registry = readFileSync(new URL('../../../renderer/guide/chapters.ts', import.meta.url), 'utf8')

const sample = parseGuide(
  'sample',
  '# 示例\n\n第一段有**重点**。\n\n## 步骤\n\n1. 按 `F7`。\n2. 看[问题](checking.md)。\n\n- 甲\n- 乙\n\n| 键 | 作用 |\n|---|---|\n| `F8` | 下一个 |\n',
)

describe('a chapter of the guide', () => {
  it('has a title and blocks in order', () => {
    expect(sample.title).toBe('示例')
    expect(sample.blocks.map(block => block.kind)).toEqual(['paragraph', 'heading', 'list', 'list', 'table'])
    expect(sample.blocks[4]).toMatchObject({
      head: [[{ text: '键' }], [{ text: '作用' }]],
      rows: [[[{ kind: 'key', text: 'F8' }], [{ text: '下一个' }]]],
    })
  })

  it('knows strong words, keys and links in a line', () => {
    expect(parseLine('按 `F7` 看**重点**和[问题](checking.md)。')).toEqual([
      { kind: 'text', text: '按 ' },
      { kind: 'key', text: 'F7' },
      { kind: 'text', text: ' 看' },
      { kind: 'strong', text: '重点' },
      { kind: 'text', text: '和' },
      { kind: 'link', text: '问题', chapter: 'checking' },
      { kind: 'text', text: '。' },
    ])
  })

  it('refuses a text without a title', () => {
    expect(() => parseGuide('sample', '没有标题')).toThrow(RangeError)
  })
})

describe('the search of the guide', () => {
  it('finds lines that hold every word, with their section', () => {
    expect(searchGuide([sample], 'f7')).toEqual([
      { chapter: 'sample', chapterTitle: '示例', section: '步骤', block: 2, excerpt: '按 F7。' },
    ])
    expect(searchGuide([sample], '步骤 问题').map(({ block }) => block)).toEqual([2])
    expect(searchGuide([sample], '')).toEqual([])
    expect(searchGuide([sample], '不存在')).toEqual([])
  })
})

describe.each(files)('docs/guide/%s', file => {
  const chapter = chapterOf(file)
  const lines = chapter.blocks.flatMap(block =>
    block.kind === 'paragraph'
      ? [block.line]
      : block.kind === 'list'
        ? block.lines
        : block.kind === 'table'
          ? block.rows.flat()
          : [],
  )

  it('is bundled', () => {
    expect(registry).toContain(`docs/guide/${file}?raw`)
  })

  it('links only to chapters that exist', () => {
    const links = lines.flat().filter(piece => piece.kind === 'link')
    for (const link of links) expect(files).toContain(`${link.kind === 'link' && link.chapter}.md`)
  })

  it('leaves no mark of its writing in the text', () => {
    for (const line of lines)
      expect(plainLine(line.filter(piece => piece.kind !== 'key'))).not.toMatch(/\*\*|`|\]\(|^#/)
  })
})
