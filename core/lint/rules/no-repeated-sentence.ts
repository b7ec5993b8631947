import { normaliseText } from '../../text/normalise.ts'
import type { Span } from '../../text/span.ts'
import { isQuoted } from '../quotation.ts'
import { findRepeats, type Hashed, hashText } from '../repeats.ts'
import { type DocumentFinding, documentRule } from '../rule.ts'
import { excerpt } from '../wording.ts'

/** A sentence long enough to count, under the key by which equal ones are found. */
interface Sentence extends Hashed {
  readonly key: string
  readonly at: Span
}

const none: readonly Sentence[] = []

export const noRepeatedSentence = documentRule<{ readonly min: number }, readonly Sentence[]>({
  id: 'no-repeated-sentence',
  kind: 'repetition',
  severity: 'warning',
  description: '同一句话在全文中出现两次以上时提示，标点和空格的差别不计。',
  defaults: { min: 20 },
  optionLabels: {
    min: { label: '多少字以上的句子才查', unit: '字', min: 8, max: 100 },
  },
  digest({ type, text, sentences, quotations }, { min }) {
    if (type !== 'paragraph' || text.length < min) return none
    return sentences.flatMap(at => {
      if (at.to - at.from < min) return []
      const key = normaliseText(text.slice(at.from, at.to))
      return key.length < min || isMostlyQuoted(quotations, at) ? [] : [{ key, hash: hashText(key), at }]
    })
  },
  *check(_document, _options, digests): Iterable<DocumentFinding> {
    const seen = new Map<string, { readonly paragraph: number; readonly at: Span }>()
    const repeats = findRepeats(digests, 2)
    for (const paragraph of repeats.groups) {
      for (const sentence of digests[paragraph] ?? none) {
        if (!repeats.isFrequent(sentence)) continue
        const { key, at } = sentence
        const first = seen.get(key)
        if (!first) {
          seen.set(key, { paragraph, at })
          continue
        }
        yield {
          paragraph,
          at,
          message: `本句 ${key.length} 字，与${first.paragraph === paragraph ? '本段' : `前文第 ${first.paragraph + 1} 段`}「${excerpt(key, 12)}」一句相同，请删去一处或改写。`,
          related: [{ ...first, note: '首次出现' }],
        }
      }
    }
  },
  examples: {
    valid: [
      '抓落实要一抓到底。抓落实要一抓到底。',
      '要健全责任体系，把任务分解到岗到人。要健全督查体系，把压力传导到边到底。',
      {
        blocks: [
          { type: 'paragraph', text: '“凡属重大决策，都要按照规定程序集体讨论作出决定。”' },
          { type: 'paragraph', text: '“凡属重大决策，都要按照规定程序集体讨论作出决定。”' },
        ],
      },
    ],
    invalid: [
      '各单位要把安全生产摆在突出位置，严格落实主体责任。各单位要把安全生产摆在突出位置，严格落实主体责任。',
      {
        blocks: [
          { type: 'paragraph', text: '全年新建农村公路 126 公里，改造危桥 14 座，群众出行更加便利。' },
          { type: 'paragraph', text: '全年新建农村公路126公里、改造危桥14座，群众出行更加便利。' },
        ],
      },
    ],
  },
})

function isMostlyQuoted(quotations: readonly Span[], sentence: Span): boolean {
  const middle = (sentence.from + sentence.to) >> 1
  const covering = quotations.find(quotation => quotation.from <= middle && middle < quotation.to)
  return (
    covering !== undefined &&
    isQuoted([covering], sentence) &&
    covering.to - covering.from > (sentence.to - sentence.from) / 2
  )
}
