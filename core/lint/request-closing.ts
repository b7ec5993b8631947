import type { Span } from '../text/span.ts'

const reply = '(?:批示|批准|批复|审批|审定|核准|核批|核示|审示|指示)'

/** 妥否，请批示 in its many wordings. */
const question = `(?:(?:以上|上述)[^，。；]{0,8})?(?:妥否|当否|可否|是否妥当|是否可行|如无不妥)[，,]?[ \\u3000]*(?:敬|恳|特)?请[^，。；！？]{0,8}?${reply}`

/** A sentence that holds nothing but the wish: 请予批准为盼。 Its first character is asked for before what precedes it. */
const bareWish = `(?=[以上敬恳特专请])(?<=^[\\s\\u3000]*|[。！][ \\u3000]*)(?:(?:以上|上述|特此|专此)?(?:请示|报告)[，,]?)?(?:敬|恳|特)?请(?:予以|予|及时|尽快)?${reply}(?:为盼|为荷)?(?=[。！!]?[\\s\\u3000]*$)`

const closing = new RegExp(`${question}|特此请示|${bareWish}`, 'g')

/** Words that ask for a decision anywhere in a sentence: 恳请市政府批准实施. */
const wish = new RegExp(`请[^。；！？]{0,30}?(?:${reply}|审议|审核|研究|答复|支持|解决|同意)`)

/** What a request (请示) closes with: 妥否，请批示, 特此请示, 请予批准 as a sentence of its own. */
export function findRequestClosings(text: string): readonly Span[] {
  if (!/请/.test(text)) return []
  return Array.from(text.matchAll(closing), match => ({ from: match.index, to: match.index + match[0].length }))
}

/** Whether a text asks its reader for a decision in any wording. */
export function asksForDecision(text: string): boolean {
  return wish.test(text)
}
