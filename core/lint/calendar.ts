const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Whether the day exists. Without a year, 29 February does. */
export function isCalendarDay(year: number | undefined, month: number, day: number): boolean {
  const length = lengths[month - 1]
  if (length === undefined || day < 1) return false
  const isLeap = year === undefined || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0))
  return day <= (month === 2 && isLeap ? 29 : length)
}

/** A two-digit year in full, where its century is beyond doubt: 26 is 2026, 98 is 1998; 41 to 79 are left undecided. */
export function fullYear(twoDigits: number): number | undefined {
  if (twoDigits <= 40) return 2000 + twoDigits
  return twoDigits >= 80 ? 1900 + twoDigits : undefined
}
