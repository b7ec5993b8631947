/** The most pages that a range may name one by one before it is cut to the draft. */
const range = /^\s*(\d{1,6})(?:\s*(?:[-–—~～至到])\s*(\d{1,6}))?\s*$/u

/**
 * The pages that a person asks for: 「2」, 「3-5」, 「1，4至6」, ascending and each once. Undefined where it cannot be read or
 * names no page of the draft.
 */
export function parsePageRange(words: string, count: number): readonly number[] | undefined {
  const pages = new Set<number>()
  for (const part of words.split(/[,，、;；]/u)) {
    const found = range.exec(part)
    if (!found) return undefined
    const from = Number(found[1])
    const to = Number(found[2] ?? found[1])
    if (from < 1 || to < from) return undefined
    for (let page = from; page <= Math.min(to, count); page++) pages.add(page)
  }
  return pages.size > 0 ? [...pages].sort((one, other) => one - other) : undefined
}
