/** The most characters of a quote that a thread shows. */
const longest = 80

/** Words as a thread quotes them: on one line, the middle of long ones left out. */
export function quoteText(words: string): string {
  const line = words.replace(/[\s\v]+/g, ' ').trim()
  const characters = [...line]
  if (characters.length <= longest) return line
  return `${characters.slice(0, longest / 2).join('')}……${characters.slice(-longest / 4).join('')}`
}
