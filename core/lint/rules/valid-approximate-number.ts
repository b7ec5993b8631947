import { isQuoted } from '../quotation.ts'
import { type Finding, paragraphRule } from '../rule.ts'

export const validApproximateNumber = paragraphRule({
  id: 'valid-approximate-number',
  kind: 'format',
  severity: 'warning',
  description: '相邻两个数连用表示概数，用汉字且不加顿号：「三四天」，不写「3、4天」「三、四天」。',
  basis: 'GB/T 15835-2011 4.2.2、GB/T 15834-2011 4.5.3.4',
  defaults: {},
  *check({ text, quotations }): Iterable<Finding> {
    for (const match of text.matchAll(approximate)) {
      const [found, first = '', second = ''] = match
      const low = digitValue(first)
      if (digitValue(second) !== low + 1) continue
      const at = { from: match.index, to: match.index + found.length }
      const before = text.slice(Math.max(0, at.from - 16), at.from)
      if (isQuoted(quotations, at) || listed.test(before)) continue
      const written = `${digits[low]}${digits[low + 1]}`.replace('二三', digits[low] === '二' ? '两三' : '二三')
      const fix = { title: `改为「${written}」`, range: at, text: written }
      yield { at, message: `「${found}」在这里表示概数，应写作「${written}」，用汉字且不加顿号。`, fix }
    }
  },
  examples: {
    valid: [
      '工期三四天，来了五六个人。',
      '第3、4条，附件2、3份，1、2号楼，5、6年级。',
      '两组分别为3、4人。',
      '二、三产业协调发展，一、二线城市，三、四级公路。',
    ],
    invalid: ['工期延长了3、4天。', '第二阶段抽查，时间3、4天。', '来了五、六个人参加。', '每组安排7、8名队员。'],
  },
})

const digits = '零一二三四五六七八九'
const measure = '天(?!然)|个(?!体)|小时|分钟|人(?!民)|名(?!称)|倍|公里|里(?!面)|米|岁|户|亩|万|千|百'
const approximate = new RegExp(
  `(?<=[\\p{Script=Han}])(?<![第表图件款项条类到至为分别和与及一二三四五六七八九])([1-9一二三四五六七八九])、([1-9一二三四五六七八九])(?=(?:${measure})(?!、))`,
  'gu',
)
const listed = /分别|依次|各为|各有|第[^，。；：]*$|附件|[、，](?:\d|[一二三四五六七八九])$/

function digitValue(digit: string): number {
  const value = digits.indexOf(digit)
  return value < 0 ? Number(digit) : value
}
