import type { Span } from '../../text/span.ts'
import { dayOrder, draftDate } from '../draft-date.ts'
import { isQuoted } from '../quotation.ts'
import { type DocumentFinding, documentRule } from '../rule.ts'

interface Finds {
  readonly reversed: readonly Span[]
  /** 截至 with a whole date, as `dayOrder` counts it. */
  readonly upTo: readonly { readonly at: Span; readonly order: number }[]
  /** Whether the paragraph begins with 今年以来. */
  readonly isThisYear: boolean
  /** Examples from the year before: 如去年我办就完成…. */
  readonly lastYear: readonly Span[]
}

export const validDateOrder = documentRule<Record<string, never>, Finds>({
  id: 'valid-date-order',
  kind: 'format',
  severity: 'warning',
  description: '找出起止颠倒的日期、晚于成文日期的统计截至日期，以及写今年工作却举去年例子的情形。',
  defaults: {},
  digest({ type, text, quotations }) {
    if (type === 'dateOfIssue' || !trigger.test(text)) return none
    const reversed = [...text.matchAll(range)]
      .filter(match => isReversed(match.slice(1).map(part => (part === undefined ? undefined : Number(part)))))
      .map(spanOf)
    const upTo = [...text.matchAll(counted)].map(match => {
      const [whole, year, month, written] = match
      const day = written ?? (/[底末]$/.test(whole) ? 28 : 1)
      return { at: spanOf(match), order: dayOrder({ year: Number(year), month: Number(month), day: Number(day) }) }
    })
    return {
      reversed: reversed.filter(at => !isQuoted(quotations, at)),
      upTo: upTo.filter(({ at }) => !isQuoted(quotations, at)),
      isThisYear: type === 'paragraph' && thisYear.test(text),
      lastYear: [...text.matchAll(example)].map(spanOf).filter(at => !isQuoted(quotations, at)),
    }
  },
  *check({ paragraphs }, _options, digests): Iterable<DocumentFinding> {
    if (digests.every(one => one.reversed.length + one.upTo.length + one.lastYear.length === 0)) return
    const date = draftDate(paragraphs)
    const opening = paragraphs.findIndex(
      ({ type, characters }) => type === 'paragraph' && characters >= shortestOpening,
    )
    for (const [paragraph, { reversed, upTo, lastYear }] of digests.entries()) {
      for (const at of digests[opening]?.isThisYear ? lastYear : []) {
        const message = '开头写的是「今年以来」的工作，这里举的是去年的事，请核对时间范围。'
        yield { paragraph, at, severity: 'info', message }
      }
      for (const at of reversed) {
        const said = paragraphs[paragraph]!.text.slice(at.from, at.to)
        yield { paragraph, at, message: `「${said}」的起止日期颠倒，请核对。` }
      }
      for (const { at, order } of upTo) {
        if (!date || order <= dayOrder(date)) continue
        yield {
          paragraph,
          at,
          severity: 'info',
          message: '统计截至的日期晚于成文日期，请核对；若指期限，应写「截止时间为」。',
        }
      }
    }
  },
  examples: {
    valid: [
      '整治时间为2026年3月5日至2026年6月30日。',
      '值班安排自12月25日至1月5日，每班2人。',
      {
        genre: 'remarks',
        blocks: [
          {
            type: 'paragraph',
            text: `去年以来，我们坚持少发文、发短文。${'各科室严格控制会议数量，'.repeat(4)}会风有了好转。`,
          },
          { type: 'paragraph', text: '如去年我办就完成专题调研6项，与去年相比增加2项。' },
        ],
      },
      '3月5日至10日集中整治，2021—2025年规划已经完成。',
      {
        blocks: [
          { type: 'paragraph', text: '截至2026年2月28日，已完成整改46项。' },
          { type: 'dateOfIssue', text: '2026年3月5日' },
        ],
      },
    ],
    invalid: [
      '整治时间为2026年6月30日至2026年3月5日。',
      '培训时间为5月20日至15日。',
      '实施期限为2026—2023年。',
      {
        genre: 'remarks',
        blocks: [
          {
            type: 'paragraph',
            text: `今年以来，我们坚持少发文、发短文。${'各科室严格控制会议数量，'.repeat(4)}会风有了好转。`,
          },
          { type: 'paragraph', text: '各科室深入基层调研，如去年我办就完成专题调研6项。' },
        ],
      },
      {
        blocks: [
          { type: 'paragraph', text: '截至2026年5月28日，已完成整改46项。' },
          { type: 'dateOfIssue', text: '2026年3月5日' },
        ],
      },
    ],
  },
})

const none: Finds = { reversed: [], upTo: [], isThisYear: false, lastYear: [] }
const thisYear = /^[\s\u3000]*今年(?:以来|上半年)/
const example = /(?<=(?:^|[，。；：])(?:如|比如|例如)，?)去年(?!同期)/g
/** Fewest characters of a paragraph that opens the text; lines of websites above it are shorter. */
const shortestOpening = 60
const trigger = /截至|今年|去年|\d[年月日]?(?:至|到|——?|－|-|～|~)\d/
const joint = '(?:至|到|——?|－|-|～|~)'
const range = new RegExp(
  [
    `(?<!\\d)(\\d{4})年(\\d{1,2})月(\\d{1,2})日${joint}(?:(\\d{4})年)?(\\d{1,2})月(\\d{1,2})日`,
    `(?<!\\d)(\\d{4})年(\\d{1,2})月${joint}(\\d{4})年(\\d{1,2})月`,
    `(?<![\\d月])(\\d{1,2})月(\\d{1,2})日${joint}(\\d{1,2})日(?!\\d)`,
    `(?<![\\d.年前])((?:19|20)\\d{2})年?${joint}((?:19|20)\\d{2})年`,
  ].join('|'),
  'g',
)
const counted = /截至(\d{4})年(\d{1,2})月(?:(\d{1,2})日|底|末)?(?!前)/g

type Numbers = readonly (number | undefined)[]

/** Judges one match of `range`, whose groups belong to four forms. */
function isReversed(parts: Numbers): boolean {
  const [y1, m1, d1, y2, m2, d2, from, fromMonth, to, toMonth, , first, last, begin, end] = parts
  if (y1 !== undefined) {
    // Without its own year the second day may lie in the next one, as 12月25日至1月5日 does.
    if (y2 === undefined) return m1 === m2 && d2! < d1!
    return dayOrder({ year: y2, month: m2!, day: d2! }) < dayOrder({ year: y1, month: m1!, day: d1! })
  }
  if (from !== undefined) return to! * 12 + toMonth! < from * 12 + fromMonth!
  if (first !== undefined) return last! < first
  return begin !== undefined && end! < begin
}

function spanOf(match: RegExpMatchArray): Span {
  const from = match.index ?? 0
  return { from, to: from + match[0].length }
}
