const digits = '零一二三四五六七八九'

/** Reads a Chinese ordinal from 一 to 九百九十九; undefined for anything else. */
export function parseHanOrdinal(text: string): number | undefined {
  const match = /^(?:([一二三四五六七八九])百)?零?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/u.exec(text)
  if (!match || text === '') return undefined
  const [, hundreds = '零', tens, ten, ones = '零'] = match
  const value =
    digits.indexOf(hundreds) * 100 + (ten ? (tens ? digits.indexOf(tens) : 1) * 10 : 0) + digits.indexOf(ones)
  return value > 0 ? value : undefined
}

/** Writes an ordinal from 1 to 999 in Chinese: 十二, 一百零五. Throws RangeError for any other number. */
export function formatHanOrdinal(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 999) throw new RangeError(`No ordinal: ${value}`)
  const [hundreds, tens, ones] = [Math.floor(value / 100), Math.floor(value / 10) % 10, value % 10]
  const hundred = hundreds > 0 ? `${digits[hundreds]}百` : ''
  const gap = hundreds > 0 && tens === 0 && ones > 0 ? '零' : ''
  const ten = tens > 0 ? `${tens > 1 || hundreds > 0 ? digits[tens] : ''}十` : ''
  return `${hundred}${gap}${ten}${ones > 0 ? digits[ones] : ''}`
}
