import { isOrganisation } from '../document/recognise-words.ts'
import type { Span } from '../text/span.ts'

/** What names something and says nothing of its own, so that writing it again is no repetition. */
const names: readonly RegExp[] = [
  // Titles of documents, with what is said of them in brackets: 《……条例》（国发〔2020〕3号）.
  /《[^《》]*(?:《[^《》]*》[^《》]*)?》(?:（[^（）]{0,40}）)?/gu,
  /[0-9０-９〇一二三四五六七八九十]{2,4}年[0-9０-９一二三四五六七八九十]{1,3}月(?:[0-9０-９一二三四五六七八九十]{1,3}日)?/gu,
  // Meetings: 第十三届全国人民代表大会第四次会议.
  /第[一二三四五六七八九十百0-9]{1,4}届[^，。；：！？、]{0,40}会议/gu,
]

/** The longest name of a body in a list, in UTF-16 units, and the fewest names that make one. */
const longestName = 24
const fewestNames = 3

/** Titles, dates, meetings and lists of bodies in a text. */
export function nameSpans(text: string): readonly Span[] {
  const found = names.flatMap(pattern =>
    Array.from(text.matchAll(pattern), match => ({ from: match.index, to: match.index + match[0].length })),
  )
  return [...found, ...bodyLists(text)]
}

/** Lists of bodies: 县教育局、县财政局、县人力资源社会保障局. */
function bodyLists(text: string): readonly Span[] {
  if (!text.includes('、')) return []
  const lists: Span[] = []
  let from = 0
  let count = 0
  for (const { 0: item, index } of text.matchAll(/[^，。；：！？、和及等]+/gu)) {
    const to = index + item.length
    if (item.length <= longestName && !item.includes('的') && isOrganisation(item)) {
      if (count === 0) from = index
      if (++count >= fewestNames) lists.push({ from, to })
    } else count = 0
  }
  return lists
}

const clause = /[^，。；：\n]+/gu
/** What tells the procedure that ends every law: appeals against penalties, and their enforcement. */
const procedure =
  /复议|向人民法院(?:起诉|提起)|处罚(?:决定|通知)书?(?:不服|之日)|强制执行|没有违法所得|违法所得.{0,12}元/u

/** Clauses of legal procedure in a text. */
export function procedureSpans(text: string): readonly Span[] {
  return Array.from(text.matchAll(clause), ({ 0: words, index }) => ({ words, index }))
    .filter(({ words }) => procedure.test(words))
    .map(({ words, index }) => ({ from: index, to: index + words.length }))
}
