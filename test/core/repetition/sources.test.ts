import { expect, it } from 'vitest'
import { checkText } from '../../../core/repetition/check-text.ts'
import { memoryLibrary } from './memory-library.ts'

const clause = '供水单位应当每季度清洗消毒一次高位水池，清洗前三日告知用水户，清洗后取样送检并把结果张贴在村务公开栏'
const titles = (text: string, library: ReturnType<typeof memoryLibrary>) =>
  checkText(text, library, { all: false }).sources.map(({ title }) => title)

it('ranks documents by what they alone hold, with their share', () => {
  const own = '泵房钥匙由两名管护员分别保管，交接班时当面清点并在值班记录上签字'
  const library = memoryLibrary([
    { title: '汇编', text: clause },
    { title: '供水办法', text: `${clause}。${own}。` },
  ])
  const { sources, matches } = checkText(`${clause}。\n${own}。`, library, { all: false })
  expect(sources.map(({ title, share }) => [title, share > 0.5])).toEqual([
    ['供水办法', true],
    ['汇编', true],
  ])
  expect(sources[0]?.characters).toBeGreaterThan(sources[1]?.characters ?? 0)
  expect(matches.map(({ source }) => source.title)).toEqual(['供水办法', '供水办法'])
})

it('puts policy before own drafts, the nation before a province, and the earlier before the later', () => {
  const same = (title: string, rest: object = {}) => ({ title, text: clause, ...rest })
  expect(titles(clause, memoryLibrary([same('云溪旧稿', { kind: 'own' }), same('青禾省供水条例')]))[0]).toBe(
    '青禾省供水条例',
  )
  expect(titles(clause, memoryLibrary([same('青禾省供水条例'), same('中华人民共和国供水法')]))[0]).toBe(
    '中华人民共和国供水法',
  )
  const issued = [
    same('关于供水的通知', { issuer: '云溪市水利局' }),
    same('关于用水的通知', { issuer: '青禾省水利厅' }),
  ]
  expect(titles(clause, memoryLibrary(issued))[0]).toBe('关于用水的通知')
  const dated = memoryLibrary([same('乙办法', { date: '2022-01-01' }), same('甲办法', { date: '2019-01-01' })])
  expect(titles(clause, dated)[0]).toBe('甲办法')
})

it('puts the law that a measure names in its title before one that says the same', () => {
  const library = memoryLibrary([
    { title: '青禾省节水条例', text: `${clause}，违者处罚。` },
    { title: '中华人民共和国供水法', text: clause.slice(0, 40) },
  ])
  const measure = `云溪市实施《中华人民共和国供水法》办法\n第二条 ${clause}。`
  expect(titles(measure, library)[0]).toBe('中华人民共和国供水法')
  expect(titles(`${clause}。`, library)[0]).toBe('青禾省节水条例')
})

it('counts formulas as no source', () => {
  expect(titles(clause, memoryLibrary([{ title: '固定表述', text: clause, kind: 'formula' }]))).toEqual([])
})
