const two = (value: number) => String(value).padStart(2, '0')

/** The time of day of a moment in milliseconds since 1970: `14:03`. */
export function clockText(at: number): string {
  const time = new Date(at)
  return `${two(time.getHours())}:${two(time.getMinutes())}`
}

/**
 * A moment as a list shows it, seen from `now` (both in milliseconds since 1970): the time for today and yesterday, the
 * day within this year, the full date before it.
 */
export function momentText(at: number, now: number): string {
  const time = new Date(at)
  const today = new Date(now)
  const days = daysBetween(at, now)
  if (days === 0) return clockText(at)
  if (days === 1) return `昨天 ${clockText(at)}`
  const day = `${time.getMonth() + 1}月${time.getDate()}日`
  return time.getFullYear() === today.getFullYear() ? day : `${time.getFullYear()}年${day}`
}

/** A date as documents write it, without empty digits: `2026年3月5日` (GB/T 9704-2012 7.3.5.4). */
export function dateText(at: number): string {
  const time = new Date(at)
  return `${time.getFullYear()}年${time.getMonth() + 1}月${time.getDate()}日`
}

/** How many midnights lie between two moments in milliseconds since 1970; below 0 where `at` is later. */
export function daysBetween(at: number, now: number): number {
  return dayNumber(new Date(now)) - dayNumber(new Date(at))
}

function dayNumber(time: Date): number {
  return Math.floor(Date.UTC(time.getFullYear(), time.getMonth(), time.getDate()) / 86_400_000)
}

/** How long ago a moment was, for what was said a short while ago; else as a list shows it. Milliseconds since 1970. */
export function ageText(at: number, now: number): string {
  const minutes = Math.floor((now - at) / 60_000)
  if (minutes < 1) return '刚刚'
  if (minutes < 60) return `${minutes} 分钟前`
  return daysBetween(at, now) === 0 ? `今天 ${clockText(at)}` : momentText(at, now)
}
