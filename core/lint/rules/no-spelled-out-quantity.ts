import { isQuoted } from '../quotation.ts'
import { type Finding, paragraphRule } from '../rule.ts'

export const noSpelledOutQuantity = paragraphRule({
  id: 'no-spelled-out-quantity',
  kind: 'format',
  severity: 'info',
  description: '统计数字宜用阿拉伯数字，如「二百六十万元」宜作「260万元」；法规条文和概数不在此列。',
  basis: 'GB/T 15835-2011 4.1.1',
  defaults: {},
  *check({ text, quotations }, _options, { genre }): Iterable<Finding> {
    if (genre.spoken) return
    for (const match of text.matchAll(spelled)) {
      const [found, number = '', scale = '', unit = ''] = match
      const at = { from: match.index, to: match.index + found.length }
      const value = readNumber(number)
      if (value === undefined || isQuoted(quotations, at)) continue
      const written = `${value}${scale}${unit}`
      const fix = { title: `改为「${written}」`, range: at, text: written }
      yield { at, message: `统计数字宜用阿拉伯数字，「${found}」宜写作「${written}」。`, fix }
    }
  },
  examples: {
    valid: [
      '全年投入260万元，惠及三百多户，七八十人参加。',
      '处以五百五十元以上一千元以下罚款。',
      '成百上千的群众，一百年来的奋斗。',
      '《二百五十项清单》已经公布。',
    ],
    invalid: ['全年投入二百六十万元。', '新增耕地三千五百亩。', '完成造林一百二十公顷。'],
  },
})

const spelled =
  /(?<![一二三四五六七八九十百千万亿两几数第.点于足过款])([一二三四五六七八九]千(?:[一二三四五六七八九]百(?:[一二三四五六七八九]十[一二三四五六七八九]?)?)?|[一二三四五六七八九]百[一二三四五六七八九]十[一二三四五六七八九]?)([万亿])?(元|吨|公里|平方米|平方公里|立方米|亩|公顷|千瓦|人次)(?!以上|以下|以内|的?罚款|左右|多)/g

function readNumber(text: string): number | undefined {
  let value = 0
  for (const match of text.matchAll(/([一二三四五六七八九])([千百十])?/g)) {
    value += '零一二三四五六七八九'.indexOf(match[1] as string) * ({ 千: 1000, 百: 100, 十: 10 }[match[2] ?? ''] ?? 1)
  }
  return value > 0 ? value : undefined
}
