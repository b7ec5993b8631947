import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Block, textBlock } from '../../../core/document/draft.ts'
import { alignItems } from '../../../core/versions/align.ts'
import { compareBlocks } from '../../../core/versions/compare.ts'
import { similarity } from '../../../core/versions/similarity.ts'

const paragraphs = (...texts: readonly string[]): readonly Block[] => texts.map(text => textBlock('paragraph', text))

const kinds = (before: readonly Block[], after: readonly Block[]) =>
  compareBlocks(before, after).map(line => {
    const places = ['before' in line ? String(line.before) : '-', 'after' in line ? String(line.after) : '-']
    return `${line.kind} ${places.join(' ')}`
  })

it('tells paragraphs that stayed, changed, went and came', () => {
  const before = paragraphs('各位代表：', '去年修建水渠三公里。', '此段不再需要。', '谢谢大家。')
  const after = paragraphs('各位代表：', '去年修建水渠五公里。', '谢谢大家。', '祝会议圆满成功！')
  expect(kinds(before, after)).toEqual(['same 0 0', 'changed 1 1', 'removed 2 -', 'same 3 2', 'added - 3'])
})

it('shows a paragraph that moved where it stood and where it stands', () => {
  const before = paragraphs(
    '第一件事是修路通车。',
    '第二件事是引水上山。',
    '第三件事是种树护坡。',
    '第四件事是办好学堂。',
  )
  const after = paragraphs(
    '第二件事是引水上山。',
    '第三件事是种树护坡。',
    '第四件事是办好学堂。',
    '第一件事是修路通车。',
  )
  expect(kinds(before, after)).toEqual(['movedAway 0 3', 'same 1 0', 'same 2 1', 'same 3 2', 'movedHere 0 3'])
})

it('tells a paragraph whose element or bold type alone changed', () => {
  const before = paragraphs('一、抓紧春耕', '及时供水。')
  const after: readonly Block[] = [
    textBlock('heading', '一、抓紧春耕', 1),
    { type: 'paragraph', children: [{ text: '及时' }, { text: '供水。', bold: true }] },
  ]
  expect(kinds(before, after)).toEqual(['restyled 0 0', 'restyled 1 1'])
  const cut: readonly Block[] = [{ type: 'paragraph', children: [{ text: '及时' }, { text: '供水。' }] }]
  expect(kinds(before.slice(1), cut)).toEqual(['same 0 0'])
})

it('names every paragraph of both texts once, in order, whatever they are', () => {
  const text = fc.array(fc.constantFrom('甲', '乙', '一段较长的话语文字', '一段较长的话语文句', '另一段长话在此处'), {
    maxLength: 14,
  })
  fc.assert(
    fc.property(text, text, (before, after) => {
      const lines = compareBlocks(paragraphs(...before), paragraphs(...after))
      const olds = lines.flatMap(line => ('before' in line && line.kind !== 'movedHere' ? [line.before] : []))
      const news = lines.flatMap(line => ('after' in line && line.kind !== 'movedAway' ? [line.after] : []))
      expect(olds).toEqual(before.map((_, at) => at))
      expect(news).toEqual(after.map((_, at) => at))
      for (const line of lines) if (line.kind === 'same') expect(after[line.after]).toBe(before[line.before])
    }),
  )
})

it('aligns as many items as any order can where the lists are short', () => {
  expect(alignItems(['a', 'b', 'c', 'd'], ['b', 'a', 'c', 'd'])).toHaveLength(3)
  expect(alignItems([], ['a'])).toEqual([])
})

it('aligns long lists at what stands once in both', () => {
  const before = Array.from({ length: 3000 }, (_, at) => `段落${at}`)
  const after = before.flatMap((text, at) => (at % 10 === 3 ? [] : at % 10 === 7 ? [`${text}改`] : [text]))
  const pairs = alignItems(before, after)
  expect(pairs).toHaveLength(2400)
  expect(pairs.every(([i, j]) => before[i] === after[j])).toBe(true)
})

it('compares drafts of ten thousand paragraphs quickly', () => {
  const before = Array.from({ length: 10_000 }, (_, at) => textBlock('paragraph', `第${at}段，写的是第${at * 7}件事。`))
  const after = before.flatMap((block, at) =>
    at % 5 === 2 ? paragraphs(`第${at}段，改写的是第${at * 7}件事。`) : [block],
  )
  const start = performance.now()
  const lines = compareBlocks(before, after)
  expect(performance.now() - start).toBeLessThan(3000)
  expect(lines.filter(({ kind }) => kind === 'changed')).toHaveLength(2000)
})

it('measures what two texts have in common', () => {
  expect(similarity('引水上山', '引水上山')).toBe(1)
  expect(similarity('引水', '修路')).toBe(0)
  expect(similarity('', '修路')).toBe(0)
  expect(similarity('修路三公里', '修路五公里')).toBe(0.5)
})
