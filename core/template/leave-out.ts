/** A clause with the mark behind it, if any. */
const clause = /[^，；。！？]+[，；。！？]?/gu
const sentenceEnd = /[；。！？]$/u
/** A remark in brackets that holds none within. */
const bracketed = /[（(〔][^（(〔）)〕]*[）)〕]/gu

/**
 * A template's text without what asks for a field that was left empty: a remark in brackets, else the clause. Where the
 * last clause of a sentence goes, the one before it takes over its mark: 请予支持，并请于{{day}}前函复。 becomes 请予支持。
 */
export function leaveOut(text: string, isEmpty: (text: string) => boolean): string {
  if (!isEmpty(text)) return text
  const kept: string[] = []
  for (const piece of text.replace(bracketed, remark => (isEmpty(remark) ? '' : remark)).match(clause) ?? []) {
    if (!isEmpty(piece)) {
      kept.push(piece)
      continue
    }
    const mark = sentenceEnd.exec(piece)?.[0]
    const above = kept.at(-1)
    if (mark && above?.endsWith('，')) kept[kept.length - 1] = above.slice(0, -1) + mark
  }
  const rest = kept.join('').replace(/[，；]$/u, '')
  return /[\p{L}\p{N}]/u.test(rest) ? rest : ''
}
