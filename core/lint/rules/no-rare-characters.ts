import known from '../data/known-characters.json' with { type: 'json' }
import { isQuoted } from '../quotation.ts'
import { type Finding, paragraphRule } from '../rule.ts'

export const noRareCharacters = paragraphRule({
  id: 'no-rare-characters',
  kind: 'wording',
  severity: 'warning',
  description: '找出很少见的汉字、日文假名、部首符号和乱码，多为识别或输入错误；人名、地名中的只作提示。',
  defaults: {},
  *check({ text, quotations }): Iterable<Finding> {
    for (const { from, to, sort } of findOdd(text)) {
      const at = { from, to }
      const written = text.slice(from, to)
      if (sort === 'radical') {
        const right = written.normalize('NFKC')
        const fix = { title: `改为「${right}」`, range: at, text: right }
        yield { at, fix, message: `「${written}」是部首或兼容字符，不是正常的汉字，应为「${right}」。` }
      } else if (sort === 'broken') {
        yield { at, message: '此处有无法显示的字符，请对照原文改正。' }
      } else if (!isQuoted(quotations, at)) {
        const severity = sort === 'han' && isName(text, from, to) ? 'info' : 'warning'
        const what = sort === 'kana' ? '是日文假名' : '很少见，多为错字、繁体字或异体字'
        yield { at, severity, message: `「${written}」${what}，请核对。` }
      }
    }
  },
  examples: {
    valid: [
      '深入基层调查研究，对群众关心的问题勤访细问。',
      '朱镕基、赵堃、王喆等同志参加座谈，考察浉河区、甪直镇。',
      '张恓、李旻、王湉、赵玦参加活动，焗油店和蹚水桥都在辖区内。',
      '他题写了“為人民服務”五个字。',
    ],
    invalid: [
      '对与群众利益密切相关的问题勤访絪问。',
      '各単位要按时报送。',
      '要釆取有力措施。',
      '⼯作情况已经报送。',
      '全区の工作取得进展。',
    ],
  },
})

interface Odd {
  readonly from: number
  readonly to: number
  readonly sort: 'han' | 'kana' | 'radical' | 'broken'
}

const first = 0x4e00
const last = 0x9fff
// All of GB/T 2312 and the characters of 《通用规范汉字表》 (2013) that lie in this block.
const isKnown = new Uint8Array(last - first + 1)
for (const character of known.lines.join('')) {
  const code = character.charCodeAt(0)
  if (code >= first && code <= last) isKnown[code - first] = 1
}

/** Runs of one sort. Characters outside the common plane are left alone: they stand in names alone. */
function findOdd(text: string): readonly Odd[] {
  const found: Odd[] = []
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < 0x2e80 || (code >= first && code <= last && isKnown[code - first] === 1)) continue
    const sort = sortOf(code)
    if (sort === undefined) continue
    const before = found.at(-1)
    if (before?.to === at && before.sort === sort) found[found.length - 1] = { ...before, to: at + 1 }
    else found.push({ from: at, to: at + 1, sort })
  }
  return found
}

function sortOf(code: number): Odd['sort'] | undefined {
  if (code >= first && code <= last) return 'han'
  if ((code >= 0x3041 && code <= 0x3096) || (code >= 0x30a1 && code <= 0x30fa)) return 'kana'
  if ((code >= 0x2f00 && code <= 0x2fd5) || (code >= 0xf900 && code <= 0xfad9)) {
    return String.fromCharCode(code).normalize('NFKC') === String.fromCharCode(code) ? undefined : 'radical'
  }
  return code === 0xfffd || (code >= 0xe000 && code <= 0xf8ff) ? 'broken' : undefined
}

const placeAfter =
  /^[\p{Script=Han}]{0,2}(?:[省市县区州镇乡村屯庄河江湖山岛洲沟溪桥路街港湾峪寨坝水库泉庙寺]|同志|先生|女士|等人)/u
const listBefore = /(?:[、：:]|同志|书记|主任|[省市县区镇乡局处科院校厅部会社]长)\p{Script=Han}{1,2}$/u
const listAfter = /^\p{Script=Han}?(?:[、，（(]|等|同志|$)/u

/** Where the name of a person or place is likely: rare characters are at home there. */
function isName(text: string, from: number, to: number): boolean {
  const after = text.slice(to, to + 5)
  if (placeAfter.test(after)) return true
  return listBefore.test(text.slice(Math.max(0, from - 5), from)) && listAfter.test(after)
}
