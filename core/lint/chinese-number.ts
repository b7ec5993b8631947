const digits = '零一二三四五六七八九'

/** Reads a Chinese number from 一 to 九十九, as headings and dates use it; undefined for anything else. */
export function parseChineseNumber(text: string): number | undefined {
  const match = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(text)
  if (!match || text === '') return undefined
  const [, tens, ten, ones] = match
  if (ten === undefined) return tens !== undefined && ones === undefined ? digits.indexOf(tens) : undefined
  return (tens === undefined ? 1 : digits.indexOf(tens)) * 10 + (ones === undefined ? 0 : digits.indexOf(ones))
}

/** Writes a number from 1 to 99 in Chinese. */
export function formatChineseNumber(value: number): string {
  const ten = Math.floor(value / 10)
  const one = value % 10
  return `${ten > 1 ? digits[ten] : ''}${ten > 0 ? '十' : ''}${one > 0 ? digits[one] : ''}`
}
