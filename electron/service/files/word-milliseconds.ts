const clockTime = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.\d{1,9})?Z?$/u

/**
 * A time that a Word file gives, in milliseconds since 1970: that of the clock on the wall, whatever the Z behind it says,
 * unless it tells how far that is from Greenwich. 0 for none and for what is no time.
 */
export function wordMilliseconds(date: string | undefined): number {
  if (date === undefined || date.length > 40) return 0
  const parts = clockTime.exec(date)?.slice(1).map(Number)
  if (!parts) return offsetTime(date)
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts
  const time = new Date(year, month - 1, day, hour, minute, second).getTime()
  return Number.isFinite(time) && year > 0 ? time : 0
}

function offsetTime(date: string): number {
  const time = /[+-]\d{2}:\d{2}$/u.test(date) ? Date.parse(date) : 0
  return Number.isFinite(time) ? time : 0
}
