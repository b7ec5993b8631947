import { type DocumentFinding, documentRule } from '../rule.ts'

/** A hail at the beginning of a paragraph, and whether the paragraph is nothing else. */
interface Hail {
  readonly isBlank: boolean
  readonly isSalutation: boolean
  readonly length: number
}

const group = '(?:各位)?(?:领导|代表|委员|来宾|嘉宾|专家|同事|同志们|朋友们|女士们|先生们|同学们|老师们)'
const hail = new RegExp(`^[\\s\\u3000]*(?:尊敬的)?${group}(?:[，、]${group}){0,4}[，：:！]`)

export const noRepeatedSalutation = documentRule<Record<string, never>, Hail>({
  id: 'no-repeated-salutation',
  kind: 'structure',
  severity: 'info',
  description: '讲话、发言等口头文种开头的称谓写过之后，正文第一句又写一遍时提示；中间和结尾的呼语不查。',
  defaults: {},
  digest({ type, text }) {
    return { isBlank: !/\S/.test(text), isSalutation: type === 'salutation', length: hail.exec(text)?.[0].length ?? 0 }
  },
  *check({ facts }, _options, hails): Iterable<DocumentFinding> {
    if (!facts.genre.spoken) return
    const first = hails.findIndex(one => one.isSalutation && !one.isBlank)
    if (first < 0) return
    const paragraph = hails.findIndex((one, index) => index > first && !one.isBlank)
    const next = hails[paragraph]
    if (!next || next.length === 0) return
    yield {
      paragraph,
      at: { from: 0, to: next.length },
      message: '开头的称谓已经写过，这里紧接着又写一遍。请留下前一处，正文直接入题。',
      related: [{ paragraph: first, at: { from: 0, to: 0 }, note: '前面的称谓' }],
    }
  },
  examples: {
    valid: [
      {
        genre: 'speech',
        blocks: [
          { type: 'salutation', text: '同志们：' },
          { type: 'paragraph', text: '今天召开全县防汛会议。' },
          { type: 'paragraph', text: '同志们，汛期将至，责任重于泰山。' },
        ],
      },
      {
        genre: 'notice',
        blocks: [
          { type: 'salutation', text: '同志们：' },
          { type: 'paragraph', text: '同志们，今天开会。' },
        ],
      },
    ],
    invalid: [
      {
        genre: 'speech',
        blocks: [
          { type: 'salutation', text: '同志们：' },
          { type: 'paragraph', text: '同志们，今天召开全县防汛会议。' },
        ],
      },
      {
        genre: 'address',
        blocks: [
          { type: 'salutation', text: '尊敬的各位来宾、朋友们：' },
          { type: 'salutation', text: '各位来宾、朋友们：' },
        ],
      },
    ],
  },
})
