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

/** Reads a Chinese or Arabic number from 1 to 999, as articles of regulations are counted: 一百零五, 105. */
export function parseOrdinal(text: string): number | undefined {
  if (/^\d{1,3}$/.test(text)) return Number(text) || undefined
  const [hundreds, rest] = text.includes('百') ? text.split('百') : ['', text]
  const hundred = hundreds ? digits.indexOf(hundreds) : 0
  if (hundred < 0 || hundred > 9 || (hundreds === '' && text.includes('百'))) return undefined
  const small = rest?.replace(/^[零〇]/, '') ?? ''
  if (small === '') return hundred > 0 ? hundred * 100 : undefined
  const value = parseChineseNumber(small)
  return value === undefined ? undefined : hundred * 100 + value
}
