import { fullYear, isCalendarDay } from '../calendar.ts'
import { parseChineseNumber } from '../chinese-number.ts'
import { isQuoted } from '../quotation.ts'
import { type Finding, type Paragraph, paragraphRule, type Severity } from '../rule.ts'

export const validDateForm = paragraphRule({
  id: 'valid-date-form',
  kind: 'format',
  severity: 'warning',
  gravest: 'error',
  description: '日期应写作「2026年3月5日」：年份用全称，月、日不编虚位，日期须真实存在。',
  basis: 'GB/T 9704-2012 7.3.5.4',
  defaults: {},
  *check(paragraph): Iterable<Finding> {
    const { text, type } = paragraph
    const isDateElement = type === 'dateOfIssue' || type === 'deliveryDate'
    if (!isDateElement && !trigger.test(text)) return
    for (const form of forms) {
      for (const match of text.matchAll(form.pattern)) {
        const finding = form.judge(match, isDateElement)
        if (finding && !isQuoted(paragraph.quotations, finding.at) && !isCitation(text, finding.at.to)) yield finding
      }
    }
    if (type === 'dateOfIssue') yield* incomplete(paragraph)
  },
  examples: {
    valid: [
      '会议于2026年3月5日召开，历时26年3个月的工程全面竣工。',
      '系统升级到2026.3.5版，版本由2026.1.2-1.3.4升级，位于2026.5亩地块，平均气温为26.3度，编号自20260305号起。',
      '系统升级到 2.3.5 版，服务器地址为 192.168.1.1，标准号为 GB/T 9704-2012。',
      '一九四九年十月一日，中华人民共和国成立。',
      '《关于2026.3.5会议精神的通知》已经印发。',
      '新修订的条例见《人民日报》2020年07月29日02版。',
      { blocks: [{ type: 'dateOfIssue', text: '2026年3月5日' }] },
      { blocks: [{ type: 'dateOfIssue', text: '××××年×月×日' }] },
    ],
    invalid: [
      '会议定于2026.3.5召开。',
      '自查时间为2026.3.5-3.20，抽查时间为2026.12.20—2027.1.10。',
      '请于2026-03-05前报送。',
      '自26年3月起施行。',
      '请于03月05日前报送。',
      '2026年2月30日前完成整改。',
      '自2026年03月起施行。',
      '会议于26.3.5召开。',
      '定于2026年三月五日召开。',
      { blocks: [{ type: 'dateOfIssue', text: '二〇二六年三月五日' }] },
      { blocks: [{ type: 'dateOfIssue', text: '2026年3月' }] },
      { blocks: [{ type: 'dateOfIssue', text: '清河县水利局' }] },
    ],
  },
})

/** What is wrong with a text that is a date and nothing else, as the date of printing (印发日期) is. */
export function* dateFaults(text: string): Iterable<Finding> {
  for (const form of forms) {
    for (const match of text.matchAll(form.pattern)) {
      const finding = form.judge(match, true)
      if (finding) yield finding
    }
  }
}

interface Form {
  readonly pattern: RegExp
  judge(match: RegExpMatchArray, isDateElement: boolean): Finding | undefined
}

/** What each of the forms below holds: most paragraphs with numbers have no date. */
const trigger = /\d(?:[.\-/．]\d| ?月|\d{7})|[一二三四五六七八九十]月|２０/
/** What shows that digits behind it are a day: 于26.3.5, 日期：20260305. */
const leading = '(?<=[于自从至在]|截止|日期[:：]|时间[:：])'
/** What may follow a month written as 2026.3. */
const following = '(?=前|底|以前|以来|以后|起|召开|开始|开工|完工|竣工|实施|印发|完成|举办|开展|[，。至到])'
const rangeSign = /[-—–~～至到]/
/** What makes the day before it the first of a range that has a form of its own. */
const rangeRest = /^[-—–~～至到]{1,2}(?:20\d{2}[.．])?\d{1,2}[.．]\d{1,2}(?![\d.．%％A-Za-z])/

const forms: readonly Form[] = [
  {
    // 2026.3.5-3.20, 2026.3.5—2026.3.20: the days between which something lasts.
    pattern:
      /(?<![\dA-Za-z.\-/#№第版])(20\d{2})[.．](\d{1,2})[.．](\d{1,2})([-—–~～至到]{1,2})(?:(20\d{2})[.．])?(\d{1,2})[.．](\d{1,2})(?![\d.．%％A-Za-z])/g,
    judge(match) {
      const [found, year, month, day, , lastYear, lastMonth, lastDay] = match
      const first = [Number(year), Number(month), Number(day)] as const
      const last = [Number(lastYear ?? year), Number(lastMonth), Number(lastDay)] as const
      if (!isCalendarDay(...first) || !isCalendarDay(...last)) {
        return report(match, undefined, 'warning', () => `日期「${found}」不存在，请核对。`)
      }
      const end = lastYear === undefined ? dateText(...last).replace(/^\d+年/, '') : dateText(...last)
      const right = `${dateText(...first)}至${end}`
      return report(match, right, 'warning', () => `日期「${found}」应写作「${right}」。`)
    },
  },
  {
    // 2026.3.5, 2026-03-05, 2026/3/5; neither a version, nor an address, nor part of a code.
    pattern:
      /(?<![\dA-Za-z.\-/#№第版]|20\d{2}[.．]\d{1,2}[.．]\d{1,2}[—–~～至到]{1,2})((?:19|20)\d{2})([.\-/．])(\d{1,2})\2(\d{1,2})(?![\d.\-/．]*\d|[A-Za-z版])/g,
    judge(match, isDateElement) {
      const [found, year, , month, day] = match
      const written = dateText(Number(year), Number(month), Number(day))
      const exists = isCalendarDay(Number(year), Number(month), Number(day))
      const rest = (match.input ?? '').slice((match.index ?? 0) + found.length)
      if (rangeRest.test(rest)) return undefined
      const isFixable = exists && !rangeSign.test(rest.slice(0, 1))
      return report(match, isFixable ? written : undefined, isDateElement ? 'error' : 'warning', () =>
        exists ? `日期「${found}」应写作「${written}」。` : `日期「${found}」不存在，请核对。`,
      )
    },
  },
  {
    // 26年3月, but not 历时26年3个月 and not 2026年.
    pattern: /(?<![\d.〇零一二三四五六七八九十百千万第历近约达满前后过共有长短])(\d{2})年(?=\d{1,2}月(?!份?[来间内]))/g,
    judge(match, isDateElement) {
      const year = fullYear(Number(match[1]))
      return report(match, year === undefined ? undefined : `${year}年`, isDateElement ? 'error' : 'warning', () =>
        year === undefined ? `年份「${match[0]}」应写全称。` : `年份「${match[0]}」应写全称，如「${year}年」。`,
      )
    },
  },
  {
    // 03月05日, 3月05日: 不编虚位.
    pattern: /(?<!\d)(?:0([1-9])|(1[0-2]|[1-9]))( ?)月( ?)(?:0([1-9])|(\d{1,2}))( ?)日/g,
    judge(match, isDateElement) {
      const [found, paddedMonth, month, first, second, paddedDay, day, third] = match
      if (paddedMonth === undefined && paddedDay === undefined) return undefined
      const written = `${paddedMonth ?? month}${first}月${second}${paddedDay ?? day}${third}日`
      return report(
        match,
        written,
        isDateElement ? 'error' : 'warning',
        () => `月、日不编虚位，「${found}」应写作「${written}」。`,
      )
    },
  },
  {
    pattern: /(?:(?<!\d)(\d{4}) ?年 ?)?(?<!\d)(\d{1,2}) ?月 ?(\d{1,2}) ?[日号](?!公告|令|文|楼|线)/g,
    judge(match) {
      const [found, year, month, day] = match
      const exists = isCalendarDay(year === undefined ? undefined : Number(year), Number(month), Number(day))
      return exists ? undefined : report(match, undefined, 'error', () => `日期「${found}」不存在，请核对。`)
    },
  },
  {
    // 二〇二六年三月五日. Years before 2000 are left alone: they are history, often in the words of the time.
    pattern:
      /(二[〇○零ＯO][〇○零ＯO一二三四五六七八九]{2})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日/g,
    judge(match, isDateElement) {
      const year = Number([...(match[1] as string)].map(arabicDigit).join(''))
      const month = parseChineseNumber(match[2] as string)
      const day = parseChineseNumber(match[3] as string)
      if (month === undefined || day === undefined || !isCalendarDay(year, month, day)) {
        return report(match, undefined, 'error', () => `日期「${match[0]}」不存在，请核对。`)
      }
      const written = dateText(year, month, day)
      // Until GB/T 9704-2012 took force, dates of issue were written in Chinese numerals.
      const severity = isDateElement && year > 2012 ? 'error' : 'info'
      return report(match, written, severity, () => `日期应用阿拉伯数字，「${match[0]}」应写作「${written}」。`)
    },
  },
  {
    // 2026年03月, no day behind it.
    pattern: /(?<!\d)0([1-9])( ?)月(?! ?\d{1,2} ?[日号])/g,
    judge: match => padded(match, `${match[1]}${match[2]}月`),
  },
  {
    // 于26.3.5, where a word shows that it is a day.
    pattern: new RegExp(`${leading}(\\d{2})([.．])(1[0-2]|0?[1-9])\\2([12]\\d|3[01]|0?[1-9])(?![\\d.．%％万亿])`, 'g'),
    judge: match => written(match, fullYear(Number(match[1])), Number(match[3]), Number(match[4])),
  },
  {
    pattern: new RegExp(`${leading}((?:19|20)\\d{2})(1[0-2]|0[1-9])([12]\\d|3[01]|0[1-9])(?!\\d|号)`, 'g'),
    judge: match => written(match, Number(match[1]), Number(match[2]), Number(match[3])),
  },
  {
    // 2026年3.5日.
    pattern: /(?<!\d)(20\d{2})年(\d{1,2})[.．](\d{1,2})日/g,
    judge: match => written(match, Number(match[1]), Number(match[2]), Number(match[3])),
  },
  {
    pattern: new RegExp(`${leading}(20\\d{2})[.．](1[0-2]|0?[1-9])${following}`, 'g'),
    judge(match) {
      const right = `${match[1]}年${Number(match[2])}月`
      return report(match, right, 'warning', () => `日期「${match[0]}」应写作「${right}」。`)
    },
  },
  {
    // 2026年三月五日, 二〇二六年3月5日 is the rule's for years.
    pattern: /(?<!\d)(20\d{2})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})[日号]/g,
    judge: match =>
      written(match, Number(match[1]), parseChineseNumber(match[2] as string), parseChineseNumber(match[3] as string)),
  },
  {
    // ２０２６年３月５日.
    pattern: /２０[０-９]{2}年(?:[０-９]{1,2}月(?:[０-９]{1,2}日)?)?/g,
    judge(match) {
      const right = match[0].normalize('NFKC')
      return report(match, right, 'info', () => `日期用半角数字，「${match[0]}」宜写作「${right}」。`)
    },
  },
  {
    // 2026年3月5号 is how one speaks.
    pattern: /(?<!\d)20\d{2}年(?:1[0-2]|[1-9])月(?:[12]\d|3[01]|[1-9])号(?!公告|令|文|楼|线)/g,
    judge(match) {
      const right = match[0].replace(/号$/, '日')
      return report(match, right, 'info', () => `书面的日期用「日」，「${match[0]}」宜写作「${right}」。`)
    },
  },
]

function report(match: RegExpMatchArray, text: string | undefined, severity: Severity, message: () => string): Finding {
  const from = match.index ?? 0
  const at = { from, to: from + match[0].length }
  const fix = text === undefined ? {} : { fix: { title: `改为「${text}」`, range: at, text } }
  return { at, severity, message: message(), ...fix }
}

function padded(match: RegExpMatchArray, right: string): Finding {
  return report(match, right, 'warning', () => `月、日不编虚位，「${match[0]}」应写作「${right}」。`)
}

/** A day written otherwise than 2026年3月5日; one that does not exist has no mend. */
function written(
  match: RegExpMatchArray,
  year: number | undefined,
  month: number | undefined,
  day: number | undefined,
): Finding | undefined {
  if (year === undefined || month === undefined || day === undefined) return undefined
  if (!isCalendarDay(year, month, day)) {
    return report(match, undefined, 'error', () => `日期「${match[0]}」不存在，请核对。`)
  }
  const right = dateText(year, month, day)
  return report(match, right, 'warning', () => `日期「${match[0]}」应写作「${right}」。`)
}

function dateText(year: number, month: number, day: number): string {
  return `${year}年${month}月${day}日`
}

function arabicDigit(character: string): number {
  return Math.max(0, '零一二三四五六七八九'.indexOf(character))
}

/** A newspaper's own date form, as in 2020年07月29日 02版, is its name for the issue. */
function isCitation(text: string, to: number): boolean {
  return /^\s*第?\s*\d{1,2}\s*版/.test(text.slice(to, to + 10))
}

/** A date in any form, one that is still to be filled in, or a remark in brackets. */
const anyDate =
  /^\s*[（(〔［[【]|[\d０-９〇○零一二三四五六七八九十X×Ｘx＊*_＿]\s*[年月]|年.*月|[\d０-９]\s*[.．\-－—/／、]\s*[\d０-９]|\d{8}/u

function* incomplete({ text }: Paragraph): Iterable<Finding> {
  const line = text.trim()
  if (line !== '' && !anyDate.test(line)) {
    const from = text.indexOf(line)
    const message = `「${line}」标为成文日期，却没有日期；是署名的，请把这一行改为「发文机关署名」。`
    yield { at: { from, to: from + line.length }, severity: 'error', message }
    return
  }
  if (!/^\d{4}年(?:\d{1,2}月)?$/.test(line)) return
  const from = text.indexOf(line)
  yield {
    at: { from, to: from + line.length },
    severity: 'error',
    message: `成文日期「${line}」不完整，应将年、月、日标全。`,
  }
}
