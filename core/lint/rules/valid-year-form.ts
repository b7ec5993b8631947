import { fullYear } from '../calendar.ts'
import { isQuoted } from '../quotation.ts'
import { type Finding, paragraphRule } from '../rule.ts'

export const validYearForm = paragraphRule({
  id: 'valid-year-form',
  kind: 'format',
  severity: 'info',
  description: '年份用阿拉伯数字写全称：「二〇二六年」宜作「2026年」，「25年底」宜作「2025年底」。',
  basis: 'GB/T 15835-2011 4.1.3、5.1.4',
  defaults: {},
  *check({ text, quotations }, _options, { genre }): Iterable<Finding> {
    if (genre.spoken || !trigger.test(text)) return
    for (const { search, write, message } of forms) {
      for (const match of text.matchAll(search)) {
        const at = { from: match.index, to: match.index + match[0].length }
        const written = write(match[1] ?? '', match[0])
        if (written === undefined || isQuoted(quotations, at)) continue
        const fix = { title: `改为「${written}」`, range: at, text: written }
        yield { at, message: `${message}，「${match[0]}」宜写作「${written}」。`, fix }
      }
    }
  },
  examples: {
    valid: [
      '到二〇三五年与全国同步基本实现社会主义现代化。',
      '2026年是关键一年，20世纪90年代以来变化很大。',
      '历时25年初步建成，工作满30年以上。',
      '一九四九年新中国成立。',
      '《二〇二六年工作要点》已经印发。',
    ],
    invalid: ['二〇二六年全县重点工作如下。', '项目于25年底完工。', '98年底建成投产。'],
  },
})

const trigger = /二[〇○零ＯO0０]|\d年/

const forms = [
  {
    // 二〇三五年远景目标, 到二〇三五年基本实现… is how the central authorities write it and drafts repeat it.
    search:
      /(?!二[〇○零]三五年[^，。；]{0,12}(?:远景|实现))(二[〇○零ＯO0０][〇○零ＯO0０一二三四五六七八九]{2})(?:年(?![一二三四五六七八九十]{1,2}月[一二三四五六七八九十])|(?=[至到—－-]二[〇○零ＯO0０][〇○零ＯO0０一二三四五六七八九]{2}年))/g,
    write: (year: string, found: string) =>
      `${Array.from(year, digit => Math.max(0, '零一二三四五六七八九'.indexOf(digit))).join('')}${found.endsWith('年') ? '年' : ''}`,
    message: '年份用阿拉伯数字',
  },
  {
    search: /(?<![\d.〇零一二三四五六七八九十百满约近达历])(\d{2})年(?=底|末(?!端)|初(?![步期始级心])|[上下]半年)/g,
    write(short: string) {
      const year = fullYear(Number(short))
      return year === undefined ? undefined : `${year}年`
    },
    message: '年份不简写',
  },
  {
    // 截至25年, 95年参加工作: a word on either side shows that no length of time is meant.
    search:
      /(?<=截至|截止|早在|始于|[，。；]自)(\d{2})年(?![来间内前后以的期\d])|(?<![\d.〇零一二三四五六七八九十百满约近达历])([5-9]\d)年(?=参加工作|入党|入伍|毕业|出生|建厂|成立|撤县)/g,
    write(short: string, found: string) {
      const year = fullYear(Number(short || found.slice(0, 2)))
      return year === undefined ? undefined : `${year}年`
    },
    message: '年份不简写',
  },
]
