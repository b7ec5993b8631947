/** A number as messages show it: 1,812. */
export function formatNumber(value: number): string {
  const [whole = '0', fraction] = String(value).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return fraction === undefined ? grouped : `${grouped}.${fraction}`
}

/** The beginning of a text for a message, at most `max` characters and then …; blanks joined. */
export function excerpt(text: string, max = 16): string {
  const characters = [...text.trim().replace(/\s+/g, ' ')]
  return characters.length <= max ? characters.join('') : `${characters.slice(0, max - 1).join('')}…`
}
