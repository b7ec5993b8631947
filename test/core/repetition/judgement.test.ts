import { describe, expect, it } from 'vitest'
import { checkParagraph } from '../../../core/repetition/check-paragraph.ts'
import { checkText } from '../../../core/repetition/check-text.ts'
import { memoryLibrary, type SampleDocument } from './memory-library.ts'

const clause =
  '县级文化主管部门应当每季度公布一次辖区图书流动服务车的停靠地点、停靠时间和可借阅册数，并在停靠点设置标牌'
const rules: SampleDocument = {
  title: '青禾省流动图书服务办法（2021年修正）',
  text: `青禾省流动图书服务办法\n第一条 为了方便群众借阅图书，制定本办法。\n第五条 ${clause}。\n第六条 本办法自公布之日起施行。`,
}
const other: SampleDocument = { title: '青禾省河道保洁办法', text: '第一条 为了保持河道清洁，由沿岸乡镇负责日常清捞。' }
const library = memoryLibrary([other, rules])

function passages(text: string, documents = library) {
  return checkParagraph(text, documents).map(({ range }) => text.slice(range.from, range.to))
}

describe('a copied clause', () => {
  it('alerts with its source and both ranges', () => {
    const text = `各地要抓好落实：${clause}。`
    const [match] = checkParagraph(text, library)
    expect(match).toMatchObject({ kind: 'exact', identity: 1, alert: true, documentFrequency: 1 })
    expect(text.slice(match?.range.from, match?.range.to)).toBe(clause)
    expect(match?.source).toMatchObject({ title: rules.title, text: clause })
    expect(rules.text.slice(match?.source.range.from, match?.source.range.to)).toBe(clause)
  })

  it('is found through other punctuation, spaces and widths', () => {
    const text = clause.replaceAll('、', '，').replace('停靠时间', '停靠 时间')
    expect(passages(`${text}！`)).toEqual([text])
  })

  it('is one passage where words were changed, left out and added', () => {
    const text = clause.replace('每季度', '每月').replace('辖区', '本辖区内').replace('停靠时间', '时间')
    const [match, ...more] = checkParagraph(text, library)
    expect(more).toEqual([])
    expect(match).toMatchObject({ kind: 'edited', alert: true })
    expect(match?.identity).toBeGreaterThan(0.85)
    expect(match?.identity).toBeLessThan(1)
    expect(text.slice(match?.range.from, match?.range.to)).toContain('本辖区内图书流动服务车')
  })

  it('has one source a passage: the longest, then the one imported first', () => {
    const shorter = { title: '节录', text: clause.slice(0, 40) }
    const again = { title: '汇编', text: clause }
    const matches = checkParagraph(clause, memoryLibrary([shorter, rules, again]))
    expect(matches.map(({ source, documentFrequency }) => [source.title, documentFrequency])).toEqual([
      [rules.title, 2],
    ])
  })

  it('shows two sources where two clauses were put together', () => {
    const second = '沿岸乡镇应当在汛期到来之前完成河面漂浮物清捞并将清捞数量和清运去向逐日登记造册备查'
    const documents = memoryLibrary([rules, { title: '河道办法', text: second }])
    const matches = checkParagraph(`${clause}，${second}。`, documents)
    expect(matches.map(({ source }) => source.title)).toEqual([rules.title, '河道办法'])
  })
})

describe('no alert', () => {
  it('comes from a commonplace of 13 characters', () => {
    const commonplace = '加强组织领导压实工作责任抓'
    const documents = memoryLibrary([{ title: '意见', text: `要${commonplace}好落实。` }])
    expect(passages(`我们将${commonplace}细抓常。`, documents)).toEqual([])
    expect(checkText(`我们将${commonplace}细抓常。`, documents, { all: true }).matches).toHaveLength(1)
  })

  it('comes from a quotation after the title of its source', () => {
    expect(passages(`《青禾省流动图书服务办法》规定，${clause}。`)).toEqual([])
    expect(passages(`根据《青禾省流动图书服务办法》第五条，${clause}。`)).toEqual([])
  })

  it('comes from text in quotation marks', () => {
    expect(passages(`文件要求“${clause}”，我县已全部做到。`)).toEqual([])
  })

  it('comes from text that a document of fixed formulas holds', () => {
    expect(passages(clause, memoryLibrary([{ ...rules, kind: 'formula' }]))).toEqual([])
    expect(passages(clause, memoryLibrary([rules, { title: '固定表述', text: clause, kind: 'formula' }]))).toEqual([])
  })

  it('comes from text that more than ten documents hold', () => {
    const copies = (count: number) =>
      memoryLibrary(
        Array.from({ length: count }, (_, index) => ({ title: `办法${index}`, text: `第${index}号。${clause}` })),
      )
    expect(passages(clause, copies(10))).toEqual([clause])
    expect(passages(clause, copies(11))).toEqual([])
  })
})

describe('an alert', () => {
  it('comes where another title was cited, or the title stands in an earlier sentence', () => {
    expect(passages(`《青禾省河道保洁办法》规定，${clause}。`)).toEqual([clause])
    expect(passages(`我们学习了《青禾省流动图书服务办法》。${clause}。`)).toEqual([clause])
  })

  it('comes from a short item that is the whole paragraph, and not from the same words in a long one', () => {
    const item = '在停靠点公布停靠时间和可借阅册数并设置统一标牌'
    const documents = memoryLibrary([{ title: '要点', text: `（三）${item}；` }])
    expect(passages(`（二）${item}。`, documents)).toEqual([item])
    expect(
      passages(
        `今年以来，全县投入资金，新购车辆，增加班次，延长服务，我们${item}，群众反映很好，借阅人数比上年增加一倍。`,
        documents,
      ),
    ).toEqual([])
  })

  it('does not rest on a source that was cited by half of the text', () => {
    const half = clause.slice(0, 20)
    expect(passages(`《青禾省流动图书服务办法》规定，${half}。同时，${clause}。`)).toEqual([clause])
  })
})

describe('a whole text', () => {
  const text = `一、总体要求\n${clause}。\n二、保障措施\n落实经费。`

  it('has the same alerts as its paragraphs, in offsets of the text', () => {
    const { matches, coverage } = checkText(text, library, { all: false })
    expect(matches.map(({ range }) => text.slice(range.from, range.to))).toEqual([clause])
    expect(coverage).toBeCloseTo(0.76, 1)
  })

  it('lists the runs inside an alert as alerting, and others not', () => {
    const draft = `${clause}。\n为了方便群众借阅图书制定本细则。`
    const { matches } = checkText(draft, library, { all: true })
    expect(matches.map(({ alert, source }) => [source.text, alert])).toEqual([
      [clause, true],
      ['为了方便群众借阅图书，制定本', false],
    ])
  })

  it('is empty for an empty text and an empty library', () => {
    expect(checkText('', library, { all: true })).toEqual({ coverage: 0, sources: [], matches: [] })
    expect(checkText(text, memoryLibrary([]), { all: false })).toEqual({ coverage: 0, sources: [], matches: [] })
  })
})

describe('a line that every document of an office shares', () => {
  const recipients = '各县（市、区）人民政府，云溪高新技术产业开发区管委会，市政府各部门、各直属事业机构：'
  const address = '尊敬的各位领导、各位来宾，各县区和市直各单位参加今天现场推进会议的同志们、朋友们：'
  const signature = '青禾省云溪市推进流动图书进乡村进社区工作联席会议领导小组'
  const shared = memoryLibrary([
    { title: '旧通知', text: [recipients, address, signature, '2026年3月5日'].join('\n'), kind: 'own' },
    other,
  ])

  it.each([recipients, address, signature, '2026年3月5日'])('is no repetition: %s', line => {
    expect(passages(line, shared)).toEqual([])
  })

  it('is one where the words stand in a sentence', () => {
    expect(passages(`请${recipients.slice(0, -1)}抓好落实。`, shared)).toHaveLength(1)
  })
})

describe('a passage beside a mark', () => {
  const heading = '（一）全面排查停靠点的消防隐患并登记造册，逐处明确整改责任人、整改措施和整改时限'
  const documents = memoryLibrary([{ title: '旧方案', text: `总体安排如下。\n${heading}。`, kind: 'own' }, other])

  it('begins behind the number of a clause, which is no word of it, on both sides', () => {
    const words = heading.slice(3)
    const [match] = checkParagraph(`（二）${words}；`, documents)
    expect(match).toMatchObject({ kind: 'exact', range: { from: 3, to: 3 + words.length }, source: { text: words } })
  })

  it('begins behind the number of an article where both end in the same characters', () => {
    const [match] = checkParagraph(`第二十五条　${clause}。`, library)
    expect(match).toMatchObject({ kind: 'exact', range: { from: 6, to: 6 + clause.length }, source: { text: clause } })
  })

  it('keeps the number of an article that is cited in the middle of a sentence', () => {
    const words = '第五条规定的停靠点由乡镇文化站负责日常巡查，每逢赶集日应当派人值守并登记当日借还册数'
    const [match] = checkParagraph(`${words}。`, memoryLibrary([{ title: '巡查规定', text: `${words}。` }, other]))
    expect(match?.source.text).toBe(words)
  })

  it('begins with the opening bracket whose pair it holds, on both sides', () => {
    const words = heading.slice(3).replace('全面', '（全面）')
    const held = memoryLibrary([{ title: '旧方案', text: `总体安排如下。\n${words}。`, kind: 'own' }, other])
    const start = words.indexOf('（全面）')
    const [match] = checkParagraph(words.slice(start), held)
    expect(match?.range).toEqual({ from: 0, to: words.length - start })
  })

  it('leaves out a mark whose other half lies outside', () => {
    const words = heading.slice(3)
    expect(passages(`要求（${words}，另行通知）。`, documents)).toEqual([words])
  })
})
