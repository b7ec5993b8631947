import type { Span } from '../../text/span.ts'
import { isCalendarDay } from '../calendar.ts'
import { type Day, draftDate } from '../draft-date.ts'
import { isQuoted } from '../quotation.ts'
import { type DocumentFinding, documentRule } from '../rule.ts'

interface DatedWeekday {
  readonly at: Span
  readonly year: number | undefined
  readonly month: number
  readonly day: number
  /** 0 is Sunday. */
  readonly weekday: number
}

export const validWeekday = documentRule<Record<string, never>, readonly DatedWeekday[]>({
  id: 'valid-weekday',
  kind: 'format',
  severity: 'error',
  description: '核对日期后面注明的星期与历法是否相符。',
  defaults: {},
  digest: ({ text, quotations }) =>
    trigger.test(text) ? readWeekdays(text).filter(one => !isQuoted(quotations, one.at)) : none,
  *check({ paragraphs }, _options, digests): Iterable<DocumentFinding> {
    if (digests.every(found => found.length === 0)) return
    const written = draftDate(paragraphs)
    for (const [paragraph, found] of digests.entries()) {
      for (const { at, year, month, day, weekday } of found) {
        const years = year !== undefined ? [year] : written ? yearsOf(month, written) : []
        const real = years.filter(one => isCalendarDay(one, month, day))
        if (real.length === 0 || real.some(one => weekdayOf(one, month, day) === weekday)) continue
        const right = names[weekdayOf(real[0]!, month, day)]
        const said = paragraphs[paragraph]!.text.slice(at.from, at.to)
        yield {
          paragraph,
          at,
          message: `${real[0]}年${month}月${day}日是星期${right}，「${said}」不符，请核对日期和星期。`,
        }
      }
    }
  },
  examples: {
    valid: [
      '会议定于2026年3月5日（星期四）上午9时召开。',
      '定于3月5日（星期五）召开。',
      '2026年3月5日（周四）至3月6日（周五）培训。',
      {
        blocks: [
          { type: 'paragraph', text: '请于1月6日（星期二）前报送。' },
          { type: 'dateOfIssue', text: '2025年12月30日' },
        ],
      },
    ],
    invalid: [
      '会议定于2026年3月5日（星期五）上午9时召开。',
      '请于2026年3月8日（周六）前报名。',
      {
        blocks: [
          { type: 'paragraph', text: '请于3月10日（星期一）前报送。' },
          { type: 'dateOfIssue', text: '2026年3月5日' },
        ],
      },
    ],
  },
})

const trigger = /日[ \u3000]?[（(]?[ \u3000]?(?:星期|周|礼拜)/
const dated =
  /(?:(\d{4})年)?(?<!\d)(\d{1,2})月(\d{1,2})日[ \u3000]?([（(]?)[ \u3000]?(?:星期|周|礼拜)([一二三四五六日天])(?!至|到|[—–～~-])/g
const names = '日一二三四五六'
const none: readonly DatedWeekday[] = []

function readWeekdays(text: string): readonly DatedWeekday[] {
  return [...text.matchAll(dated)].map(match => {
    const [found, year, month, day, bracket = '', name = ''] = match
    const from = match.index
    const closed = bracket !== '' && /^[）)]/.test(text.slice(from + found.length)) ? 1 : 0
    return {
      at: { from, to: from + found.length + closed },
      year: year === undefined ? undefined : Number(year),
      month: Number(month),
      day: Number(day),
      weekday: name === '天' ? 0 : names.indexOf(name),
    }
  })
}

/** 0 is Sunday. January and February count as months of the year before, so that a leap day comes last. */
function weekdayOf(year: number, month: number, day: number): number {
  const shifted = month < 3 ? year - 1 : year
  const offset = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][month - 1] as number
  return (shifted + Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400) + offset + day) % 7
}

/** The years that a day without one may mean: the draft's own, across the turn of the year also the next or the last. */
function yearsOf(month: number, draft: Day): readonly number[] {
  if (draft.month >= 10 && month <= 3) return [draft.year, draft.year + 1]
  return draft.month <= 3 && month >= 10 ? [draft.year, draft.year - 1] : [draft.year]
}
