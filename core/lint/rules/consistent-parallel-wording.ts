import type { Span } from '../../text/span.ts'
import { findOddMember, reverse, sharedStart } from '../parallel-members.ts'
import { type DocumentFinding, documentRule, type Finding, type Paragraph } from '../rule.ts'

/** A heading's words without number and without what stands in quotation marks, and the lists within a paragraph. */
interface Members {
  readonly level: number
  readonly words: string
  readonly at: Span
  readonly findings: readonly Finding[]
}

const item = /(?:^|[。；，：\s])[一二三四五六七八九十]{1,2}是([^，。；：、\s]{2,20})(?=[，。；：、\s]|$)/g
const firstItem = /^[^是]{0,3}一是/
const number =
  /^[\s\u3000]*(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、])[\s\u3000]*/
const leading = /^[^，。；：、\s]{2,24}/
/** Headings of a decision that amends a law are alike by nature. */
const amendment = /第[^，。]{1,6}[条款项]|修改/
const named = /[“‘「][^”’」]{1,8}[”’」]/g

export const consistentParallelWording = documentRule<{ readonly max: number }, Members>({
  id: 'consistent-parallel-wording',
  kind: 'wording',
  severity: 'info',
  description:
    '并列的小标题或「一是、二是、三是」中有一项用词与其余不齐，或六个以上标题都用同一句式时提示；各文种都适用。',
  defaults: { max: 5 },
  optionLabels: {
    max: { label: '同一句式的标题最多', unit: '个', min: 2, max: 20 },
  },
  digest(paragraph) {
    const { type, level = 1, text } = paragraph
    if (type === 'heading') {
      const from = number.exec(text)?.[0].length ?? 0
      const words = leading.exec(text.slice(from))?.[0] ?? ''
      if (amendment.test(words)) return { level, words: '', at: { from: 0, to: 0 }, findings: [] }
      return { level, words: words.replace(named, '“·”'), at: { from, to: from + words.length }, findings: [] }
    }
    return {
      level: 0,
      words: '',
      at: { from: 0, to: 0 },
      findings: type === 'paragraph' ? listFindings(paragraph) : [],
    }
  },
  *check(_document, { max }, digests): Iterable<DocumentFinding> {
    for (const [paragraph, { findings }] of digests.entries()) {
      for (const finding of findings) yield { ...finding, paragraph }
    }
    for (const run of headingRuns(digests)) {
      const words = run.map(index => digests[index]!.words)
      const odd = findOddMember(words)
      if (odd) {
        const paragraph = run[odd.index] as number
        const { at } = digests[paragraph]!
        yield { paragraph, at, message: oddMessage('标题', odd.shared.replace('·', '…'), odd.odd.replace('·', '…')) }
      } else if (run.length > max && Math.max(sharedStart(words), sharedStart(words.map(reverse))) >= 3) {
        const paragraph = run[max] as number
        yield {
          paragraph,
          at: digests[paragraph]!.at,
          message: `并列的 ${run.length} 个标题都用同一句式，读来呆板。请合并相近的几项，或换用直接写内容的标题。`,
        }
      }
    }
  },
  examples: {
    valid: [
      '一是俭朴办会。压缩会期。二是俭朴接待。细化标准。三是俭朴办公。节水节电。',
      '一是加强领导，明确责任。二是加强督查，按月通报。三是强化考核，兑现奖惩。',
      '一是信息调研在一线。二是问题解决在一线。三是成绩检验在一线。',
      {
        blocks: [
          { type: 'heading', level: 1, text: '一、突出一个“严”字，整治文山会海' },
          { type: 'heading', level: 1, text: '二、突出一个“改”字，转变作风' },
          { type: 'heading', level: 1, text: '三、突出一个“俭”字，反对浪费' },
        ],
      },
    ],
    invalid: [
      '一是俭朴办会。压缩会期。二是俭朴接待。细化标准。三是节俭办公。节水节电。',
      {
        blocks: [
          { type: 'heading', level: 1, text: '一、突出一个“严”字，整治文山会海' },
          { type: 'heading', level: 1, text: '二、突显一个“改”字，转变作风' },
          { type: 'heading', level: 1, text: '三、突出一个“俭”字，反对浪费' },
        ],
      },
      {
        blocks: ['严', '改', '俭', '实', '快', '廉'].map(word => ({
          type: 'heading' as const,
          level: 1 as const,
          text: `突出一个“${word}”字`,
        })),
      },
    ],
  },
})

function listFindings({ text }: Paragraph): readonly Finding[] {
  if (!text.includes('三是')) return []
  const lists: { readonly words: string; readonly at: Span }[][] = []
  for (const match of text.matchAll(item)) {
    const words = match[1] as string
    const to = match.index + match[0].length
    if (firstItem.test(match[0])) lists.push([])
    lists.at(-1)?.push({ words, at: { from: to - words.length, to } })
  }
  return lists.flatMap(list => {
    const odd = findOddMember(list.map(one => one.words))
    return odd ? [{ at: list[odd.index]!.at, message: oddMessage('几项', odd.shared, odd.odd) }] : []
  })
}

function oddMessage(what: string, shared: string, odd: string): string {
  return `并列的${what}其余都用「${shared}」，这里却用「${odd}」，不齐整。如果没有别的用意，请统一。`
}

/** Headings of one level under one parent, in order: three or more. */
function headingRuns(digests: readonly Members[]): readonly (readonly number[])[] {
  const open = new Map<number, number[]>()
  const runs: number[][] = []
  for (const [index, { level }] of digests.entries()) {
    if (level === 0) continue
    for (const deeper of [...open.keys()]) if (deeper > level) open.delete(deeper)
    const run = open.get(level)
    if (run) run.push(index)
    else {
      const begun = [index]
      open.set(level, begun)
      runs.push(begun)
    }
  }
  return runs.filter(run => run.length >= 3)
}
