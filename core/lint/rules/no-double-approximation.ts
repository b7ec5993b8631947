import { quantitySource } from '../quantity.ts'
import { isQuoted } from '../quotation.ts'
import { type Finding, paragraphRule } from '../rule.ts'

export const noDoubleApproximation = paragraphRule({
  id: 'no-double-approximation',
  kind: 'wording',
  severity: 'warning',
  description: '找出约数的重复和矛盾，如「约30个左右」「超过50人以上」。',
  basis: '《出版物上数字用法》（GB/T 15835-2011）',
  defaults: {},
  *check({ text, quotations }): Iterable<Finding> {
    if (!trigger.test(text)) return
    for (const match of text.matchAll(doubled)) {
      const [found, before = '', , , remainder, unit = '', after = ''] = match
      const at = { from: match.index, to: match.index + found.length }
      if (isQuoted(quotations, at)) continue
      const second = after || remainder || ''
      const kind = kinds.find(({ words }) => words.includes(before))
      if (!kind?.clash.includes(second)) continue
      if (before.startsWith('近') && timeUnit.test(unit)) continue
      const short = after ? found.slice(0, -after.length) : found.replace(`${remainder}${unit}`, unit)
      const fix = kind.same.includes(second) ? { fix: { title: `改为「${short}」`, range: at, text: short } } : {}
      yield {
        at,
        message: `「${before}」与「${second}」${kind.same.includes(second) ? '重复' : '矛盾'}，请只留一个。`,
        ...fix,
      }
    }
  },
  examples: {
    valid: [
      '全年节约30万元以上，签约20个以上项目。',
      '约30个项目开工，参会50人左右，超过100户受益。',
      '近3年以上数据可查，附近5公里以内设有站点。',
      '不超过30人，至少20件。',
    ],
    invalid: ['约30个左右项目开工。', '超过50人以上参加。', '近100多户受益。', '大约2公里上下。', '至少20件以上。'],
  },
})

const trigger = /[约近超逾不少多]\D{0,4}\d/
const doubled = new RegExp(
  `(?<![节公条合违签契预制集特简履邀失缔附最远邻靠临亲拉新不未])(大约|约|将近|接近|近|超过|超出|超|逾|不足|不到|至少|最少|最多|至多)${quantitySource}(左右|上下|以上|以下|以内)?`,
  'g',
)
const timeUnit = /^(?:天|小时|期|次)$/
const kinds = [
  { words: ['大约', '约'], same: ['左右', '上下', '多', '余', '来'], clash: ['左右', '上下', '多', '余', '来'] },
  { words: ['将近', '接近', '近'], same: ['左右', '上下'], clash: ['左右', '上下', '多', '余', '来', '以上'] },
  {
    words: ['超过', '超出', '超', '逾'],
    same: ['以上', '多', '余'],
    clash: ['以上', '多', '余', '左右', '上下', '以下'],
  },
  { words: ['不足', '不到'], same: ['以下', '以内'], clash: ['以下', '以内', '多', '余', '左右', '上下', '以上'] },
  { words: ['至少', '最少'], same: ['以上'], clash: ['以上', '左右', '上下', '以下'] },
  { words: ['最多', '至多'], same: ['以下', '以内'], clash: ['以上', '左右', '上下', '以下', '以内'] },
]
