import { isUnmarkedRecipient, isUnmarkedSalutation } from '../address-line.ts'
import { type Finding, type Fix, paragraphRule } from '../rule.ts'

const wide: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！', '.': '。' }
const quickly = /[,;:?!()".]/
const han = '\\p{Script=Han}'

const point = new RegExp(
  `(?<=[${han}）”》%％])[,;:?!] ?|(?<=[\\dA-Za-z])[,;] ?(?=${han})|(?<=${han})\\.(?=\\s*$)`,
  'gu',
)
/** 工作.为保证: a full stop or the dot of a name, which only the writer knows. 一.总体要求 is a heading's. */
const betweenHan = new RegExp(`(?<=(?![一二三四五六七八九十甲乙丙丁])${han})\\.(?=${han})`, 'gu')
const bracketed = /([(（])([^()（）]{1,60})([)）])/g
const oneHan = /\p{Script=Han}/u
/** With so many marks in one paragraph they are told of together. */
const many = 3

/** （1） in front of a paragraph is the matter of valid-heading-numbering. */
const numbering = /^\s*$/
const number = /^(?:\d{1,2}|[一二三四五六七八九十]{1,3})$/
/** 第8号, what stands behind the year of a document number. */
const numberBehind = /^ ?第? ?\d{1,5} ?号/
const straight = /"([^"]{1,80})"/g

export const noHalfWidthMarks = paragraphRule({
  id: 'no-half-width-marks',
  kind: 'format',
  severity: 'warning',
  description: '找出汉字旁边的半角标点，中文里应用全角。',
  basis: 'GB/T 15834-2011《标点符号用法》5.1',
  defaults: {},
  *check({ type, text }): Iterable<Finding> {
    if (!quickly.test(text)) return
    yield* findPairs(text)
    const line = text.trim()
    const isAddress =
      type === 'salutation' || type === 'mainRecipient' || isUnmarkedSalutation(line) || isUnmarkedRecipient(line)
    const end = text.trimEnd().length
    const found: (Finding & { readonly fix: Fix })[] = []
    for (const match of text.matchAll(point)) {
      const mark = match[0][0] as string
      const to = match.index + match[0].length
      // valid-address-colon speaks of the mark behind an address.
      if (isAddress && to >= end) continue
      if (mark === '.' && text.length < 10) continue
      const at = { from: match.index, to: match.index + 1 }
      const right = wide[mark] as string
      const fix = { title: `改为「${right}」`, range: { from: match.index, to }, text: right }
      found.push({ at, fix, message: `「${mark}」是半角标点，汉字之间应用全角的「${right}」。` })
    }
    for (const match of text.matchAll(betweenHan)) {
      const at = { from: match.index, to: match.index + 1 }
      yield { at, message: '汉字之间的「.」是半角标点，断句请用「。」，姓名中间请用「·」。' }
    }
    if (found.length < many) yield* found
    else yield together(text, found)
  },
  examples: {
    valid: [
      '全年完成 1,812 件，比分 3:2，上午 9:30 开会。',
      '网址为 https://example.com/?a=1,2，函数 f(x) 已定义。',
      '世界卫生组织（WHO）发布 Yahoo! 公司的数据。',
      '升级到 2.0 版，增长 5.2%。',
      '一.总体要求',
      '各镇人民政府，区直各部门,',
      '根据云政办发(2026)8号文件精神，抓好落实。',
    ],
    invalid: [
      '调整农业结构,必须坚持以市场需求为导向。',
      '各县(区)要按时报送。',
      '要牢记"两个务必"的要求。',
      '增长 5.2%,其中工业增长 6%。',
      '名单附后（共 12 人)。',
      '旧车故障频发，影响工作.为此拟购置一台。',
    ],
  },
})

/** A paragraph typed with half-width marks throughout is one slip, mended at one stroke. */
function together(text: string, found: readonly (Finding & { readonly fix: Fix })[]): Finding {
  const from = found[0]?.fix.range.from ?? 0
  const to = found.at(-1)?.fix.range.to ?? from
  let right = ''
  let at = from
  for (const { fix } of found) {
    right += text.slice(at, fix.range.from) + fix.text
    at = fix.range.to
  }
  const fix = { title: '都改为全角', range: { from, to }, text: right }
  return { at: { from, to }, fix, message: `这一段有 ${found.length} 处半角标点，汉字之间应用全角标点。` }
}

function* findPairs(text: string): Iterable<Finding> {
  if (/[()]/.test(text)) {
    for (const match of text.matchAll(bracketed)) {
      const [whole, open, inner = '', close] = match
      if (open === '（' && close === '）') continue
      const from = match.index
      const to = from + whole.length
      if (numbering.test(text.slice(Math.max(0, from - 4), from)) && number.test(inner)) continue
      if (!oneHan.test(inner) && !oneHan.test(text[from - 1] ?? '')) continue
      // The year of a document number is the matter of valid-document-number.
      if (/^\d{2,4}$/.test(inner) && numberBehind.test(text.slice(to, to + 8))) continue
      const fix = { title: '改为全角括号', range: { from, to }, text: `（${inner}）` }
      const isMixed = open === '（' || close === '）'
      yield {
        at: { from, to },
        fix,
        message: isMixed
          ? '这一对括号一半角一全角，应都用全角的「（）」。'
          : '中文里的括号应用全角的「（）」，不用半角。',
      }
    }
  }
  const quotes = text.split('"').length - 1
  if (quotes === 0 || quotes % 2 === 1) return
  for (const match of text.matchAll(straight)) {
    const inner = match[1] as string
    if (!oneHan.test(inner)) continue
    const at = { from: match.index, to: match.index + match[0].length }
    const fix = { title: '改为「“”」', range: at, text: `“${inner}”` }
    yield { at, fix, message: '中文里的引号应用弯引号「“”」，不用直引号。' }
  }
}
