import { isCalendarDay } from '../calendar.ts'
import { type Day, dayOrder } from '../draft-date.ts'

const date = /(\d{4})年(\d{1,2})月(\d{1,2})日/g
const historic = /^[\s（(]*(?:根据)?\d{4}年.*(?:通过|公布|发布|修正|修订|修改|批准|印发|颁布|施行)/
const dateLine = /^\s*\d{4}年\d{1,2}月\d{1,2}日\s*$/
const longestLine = 300
const effective = /(?:自|从)(\d{4})年(\d{1,2})月(\d{1,2})日起(?:正式)?(?:施行|实施|执行|生效|试行)/g

/** The last day named in lines that tell a document's history (…通过, …修正) or hold a date alone. */
export function lastHistoryDay(lines: Iterable<string>): Day | undefined {
  let last: Day | undefined
  for (const line of lines) {
    if (line.length > longestLine || !(historic.test(line) || dateLine.test(line))) continue
    for (const match of line.matchAll(date)) last = later(last, toDay(match))
  }
  return last
}

/** The last line that is a date and nothing else, as at the foot of a notice. */
export function lastDateLine(lines: readonly string[]): Day | undefined {
  return lastHistoryDay(lines.filter(line => dateLine.test(line)))
}

/** The last day from which a text says that it holds: 自2021年12月1日起施行. */
export function lastEffectiveDay(text: string): Day | undefined {
  return [...text.matchAll(effective)].flatMap(match => toDay(match) ?? []).at(-1)
}

/** The day of a match whose groups are year, month and day; undefined where the calendar has no such day. */
function toDay(match: RegExpMatchArray): Day | undefined {
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  return isCalendarDay(year, month, day) ? { year, month, day } : undefined
}

/** The later of two days; either may be missing. */
export function later(a: Day | undefined, b: Day | undefined): Day | undefined {
  if (!a || !b) return a ?? b
  return dayOrder(a) >= dayOrder(b) ? a : b
}
