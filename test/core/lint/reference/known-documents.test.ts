import { describe, expect, it } from 'vitest'
import type { Block } from '../../../../core/document/draft.ts'
import { textBlock } from '../../../../core/document/draft.ts'
import { Linter, lintDraft } from '../../../../core/lint/linter.ts'
import { type DocumentReference, readReference } from '../../../../core/lint/reference/document-reference.ts'
import { knownDocuments, noDocuments } from '../../../../core/lint/reference/known-documents.ts'

const watched = new Set(['valid-regulation-name', 'no-repealed-references'])

function check(library: readonly DocumentReference[], ...blocks: readonly (string | Block)[]) {
  const body = blocks.map(block => (typeof block === 'string' ? textBlock('paragraph', block) : block))
  const content = { version: 1 as const, genre: 'notice' as const, fields: {}, blocks: body }
  return lintDraft(content, {}, knownDocuments(library))
    .diagnostics.filter(one => watched.has(one.ruleId))
    .map(({ ruleId, severity, message }) => ({ ruleId, severity, message }))
}

const supply = readReference(
  '甲市城市供水管理条例',
  '2021年3月1日通过\n第一条 为了供水。\n第九条 本条例自2021年5月1日起施行。《甲市自来水管理办法》（甲政〔2005〕9号）同时废止。',
)
const visits = readReference(
  '甲市人民政府关于印发《甲市公务接待管理办法》的通知',
  '甲政〔2024〕6号\n现予印发。\n2024年2月1日',
)
const guide = readReference('甲市督查工作办法', '2023年4月1日印发\n第一条 为了督查。')
const guideTrial = readReference('甲市督查工作办法（试行）', '2019年4月1日印发\n第一条 为了督查。')
const library = [supply, visits, guide, guideTrial]

describe('names of documents', () => {
  it('are compared with the titles of the library', () => {
    expect(check(library, '执行《甲市公务接待》规定。')).toEqual([
      {
        ruleId: 'valid-regulation-name',
        severity: 'warning',
        message: '资料库中没有「甲市公务接待」，有名称相近的《甲市公务接待管理办法》，请核对文件名称。',
      },
    ])
    expect(check(library, '执行《甲市城市供水管埋条例》。')).toHaveLength(0)
    expect(check(library, '执行《甲市城市供管理条例》。')).toMatchObject([{ severity: 'info' }])
  })

  it('are compared by number', () => {
    expect(check(library, '根据《甲市公务接待工作细则》（甲政〔2024〕6号），制定本方案。')).toMatchObject([
      { severity: 'warning', message: expect.stringContaining('甲政〔2024〕6号在资料库中是') },
    ])
    expect(check(library, '根据《甲市公务接待管理办法》（甲政〔2024〕6号），制定本方案。')).toEqual([])
  })

  it.each([
    '执行《乙市城市供水管理条例》《甲市城市供热管理条例》《甲市城市供水条例实施细则》。',
    '落实《甲市城市供水管理条例》，学习《供水管理条例》。',
    '根据《甲市自来水管理办法》以外的规定执行。',
    '我局制定了《甲市督查工作方法》。',
  ])('of other documents are left alone: %s', text => {
    expect(check(library, text).filter(one => one.ruleId === 'valid-regulation-name')).toEqual([])
  })

  it('of the draft itself are left alone', () => {
    const title = textBlock('title', '关于印发《甲市城市供水管理的条例》的通知')
    expect(check(library, title, '现将《甲市城市供水管理的条例》印发给你们。')).toEqual([])
  })
})

describe('documents that were taken back', () => {
  const relied = '根据《甲市自来水管理办法》，制定本方案。'
  const dated = (text: string) => textBlock('dateOfIssue', text)

  it('are named with what holds instead', () => {
    expect(check(library, relied)).toEqual([
      {
        ruleId: 'no-repealed-references',
        severity: 'warning',
        message: '《甲市自来水管理办法》已被《甲市城市供水管理条例》废止（替代），资料库中有新版，请核对依据。',
      },
    ])
  })

  it('are left alone where the draft is older, speaks of it, or takes them back itself', () => {
    expect(check(library, relied, dated('2020年6月1日'))).toEqual([])
    expect(check(library, relied, dated('2022年6月1日'))).toHaveLength(1)
    expect(check(library, `${relied}本方案施行后，《甲市自来水管理办法》停止执行。`)).toEqual([])
    expect(check(library, textBlock('title', '甲市城市供水管理条例'), relied)).toEqual([])
    expect(check(library, '2012年，按照《甲市自来水管理办法》完成改造。')).toEqual([])
  })

  it('are told from namesakes by their numbers', () => {
    expect(check(library, '根据《甲市自来水管理办法》（甲政〔2005〕9号），制定本方案。')).toHaveLength(1)
    expect(check(library, '根据《甲市自来水管理办法》（乙政〔2006〕2号），制定本方案。')).toEqual([])
  })

  it('hold again where a later document has their name', () => {
    const anew = readReference('甲市自来水管理办法', '2023年1月1日印发\n第一条 为了供水。')
    expect(check([...library, anew], relied)).toEqual([])
  })

  it('may say so themselves', () => {
    const ended = readReference('甲市会议费管理办法（已废止）', '第一条 为了会议。')
    expect(check([ended], '按照《甲市会议费管理办法》执行。')).toMatchObject([
      { severity: 'warning', message: '资料库中的《甲市会议费管理办法》标明已经废止或失效，请核对依据。' },
    ])
  })

  it('are hinted at where only title and year speak for it', () => {
    expect(check(library, '按照《甲市督查工作办法（试行）》执行。')).toMatchObject([{ severity: 'info' }])
    expect(check(library, '按照《甲市督查工作办法》执行。')).toEqual([])
    expect(check(library, '按照《甲市督查工作办法（2015年修订）》执行。')).toMatchObject([
      { severity: 'info', message: expect.stringContaining('《甲市督查工作办法》（2023年）') },
    ])
  })
})

describe('ten thousand titles', () => {
  const many = Array.from({ length: 10_000 }, (_, index): DocumentReference => {
    const name = [...String(index)].map(digit => '甲乙丙丁戊己庚辛壬癸'[Number(digit)]).join('')
    return { title: `上海市${name}安全管理条例`, repeals: [{ title: `上海市${name}安全管理办法` }] }
  })
  const known = knownDocuments(many)
  const text = '根据《上海市乙丙丁戊安全管理的条例》和《上海市癸壬辛安全管里条例》，按照《上海市丁丁安全条例》执行。'

  /** Of many runs one of the fastest, in milliseconds: what else the machine does is not measured. */
  function duration(library: typeof known): number {
    const linter = new Linter()
    linter.setKnown(library)
    const times = Array.from({ length: 101 }, (_, index) => {
      const start = performance.now()
      linter.reset([{ type: 'paragraph', text: `${text}${index}` }])
      linter.check()
      return performance.now() - start
    })
    return times.sort((a, b) => a - b)[5] as number
  }

  it('slow a paragraph by less than half a millisecond', () => {
    const without = duration(noDocuments)
    expect(duration(known) - without).toBeLessThan(0.5)
  })

  it('are all found again', () => {
    expect(check(many, text).map(({ message }) => /《.*?》/.exec(message)?.[0])).toEqual([
      '《上海市乙丙丁戊安全管理条例》',
    ])
  })
})
