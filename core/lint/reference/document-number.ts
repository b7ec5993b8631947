const form = /^([\p{Script=Han}]{1,12})[〔[（(［](\d{4})[〕\]）)］](?:第)?(\d{1,5})号/u

/** A document number (发文字号) in one spelling, 国办发〔2018〕118号; undefined where the text does not begin with one. */
export function readNumber(text: string): string | undefined {
  const match = form.exec(text)
  if (!match) return undefined
  return `${match[1]}〔${match[2]}〕${Number(match[3])}号`
}

/** Year of a number as `readNumber` gives it. */
export function numberYear(number: string): number {
  return Number(/〔(\d{4})〕/.exec(number)?.[1] ?? 0)
}
