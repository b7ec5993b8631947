const grouped = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 1 })

/** A number with thousands separators and at most one decimal: `1,812`, `9.1`. */
export function numberText(value: number): string {
  return grouped.format(value)
}

/** A share of 0 to 1 as whole percent; a share above zero is never shown as 0%. */
export function shareText(share: number): string {
  if (share <= 0) return '0%'
  return share < 0.01 ? '不足 1%' : `${Math.round(share * 100)}%`
}

/** A size in bytes in the unit that reads best: `820 B`, `3.2 MB`. */
export function sizeText(bytes: number): string {
  const units = ['B', 'KB', 'MB', 'GB']
  let value = bytes
  let unit = 0
  while (value >= 1024 && unit < units.length - 1) {
    value /= 1024
    unit++
  }
  return `${numberText(value < 10 && unit > 0 ? Math.round(value * 10) / 10 : Math.round(value))} ${units[unit]}`
}
