const day = 86_400_000

/** The last millisecond of the year 9999. */
const latest = 253_402_300_799_999

/**
 * A time as Word writes that of a comment or a tracked change: the hour on the clock of its author, with a Z behind it
 * that means nothing. `offset` is that clock's, in minutes east of Greenwich. A time before 1970 or after 9999 is told as 1970.
 */
export function wordTime(at: number, offset = 0): string {
  const shifted = Math.trunc(at) + offset * 60_000
  const time = shifted >= 0 && shifted <= latest ? shifted : 0
  const days = Math.floor(time / day)
  const seconds = Math.floor((time % day) / 1000)
  const [hour, minute, second] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  return `${dateOfDay(days)}T${two(hour)}:${two(minute)}:${two(second)}Z`
}

/** The date of a day since 1970, by years that begin in March and so end with their odd day. */
function dateOfDay(days: number): string {
  const shifted = days + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted % 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const dayOfMonth = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(dayOfMonth)}`
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}
