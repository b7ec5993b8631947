/** Twips in a millimetre. */
export const millimetre = 1440 / 25.4

/** A length in twips as millimetres for people, one decimal at most. */
export function inMillimetres(twips: number): string {
  return String(Math.round((twips / millimetre) * 10) / 10)
}

/** A length in twips as points for people, two decimals at most. */
export function inPoints(twips: number): string {
  return String(Math.round((twips / 20) * 100) / 100)
}

const named: Readonly<Record<number, string>> = {
  84: '初号',
  72: '小初',
  52: '一号',
  48: '小一',
  44: '二号',
  36: '小二',
  32: '三号',
  30: '小三',
  28: '四号',
  24: '小四',
  21: '五号',
  18: '小五',
}

/** A font size in half-points as people call it: 三号, else 20 磅. */
export function sizeName(size: number): string {
  return named[size] ?? `${size / 2} 磅`
}
