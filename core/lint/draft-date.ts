import { isCalendarDay } from './calendar.ts'
import type { LintBlock } from './rule.ts'

/** A day of the calendar. */
export interface Day {
  readonly year: number
  readonly month: number
  readonly day: number
}

const whole = /(\d{4})年(\d{1,2})月(\d{1,2})日/

/** The day a draft bears: 成文日期, else the day of its delivery; undefined where none is filled in or it does not exist. */
export function draftDate(blocks: readonly LintBlock[]): Day | undefined {
  const block = blocks.findLast(one => one.type === 'dateOfIssue') ?? blocks.find(one => one.type === 'deliveryDate')
  const match = block && whole.exec(block.text)
  if (!match) return undefined
  const day = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) }
  return isCalendarDay(day.year, day.month, day.day) ? day : undefined
}

/** A number that orders days: later days are greater. A missing day counts as the first of its month. */
export function dayOrder({ year, month, day }: Day): number {
  return (year * 12 + month) * 31 + day
}
