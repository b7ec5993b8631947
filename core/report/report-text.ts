import { wordTime } from '../docx/marks/word-time.ts'

/** A number with its thousands parted, and at most one digit behind the point. */
export function numberText(value: number): string {
  const [whole = '0', rest = '0'] = (Math.round(value * 10) / 10).toFixed(1).split('.')
  const parted = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return rest === '0' ? parted : `${parted}.${rest}`
}

/** Words cut to so many characters, so that a marked paragraph does not fill a page. */
export function shortened(words: string, most: number): string {
  const characters = [...words]
  return characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : words
}

/** A share from 0 to 1 as percent, with one digit behind the point. */
export function percentText(share: number): string {
  return `${(share * 100).toFixed(1)}%`
}

/** A time as a clock shows it that is `offset` minutes ahead of UTC: 2026年4月8日 09:05. */
export function dayAndTime(at: number, offset: number): string {
  const [, year, month, day, time] = /^(\d+)-(\d+)-(\d+)T(\d+:\d+)/.exec(wordTime(at, offset)) ?? []
  return year === undefined ? '' : `${year}年${Number(month)}月${Number(day)}日 ${time}`
}
