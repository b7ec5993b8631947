import { readNumber } from './document-number.ts'

/** A document that a text takes back. */
export interface Repealed {
  /** Its title as given there, without 《》. */
  readonly title: string
  readonly number?: string
}

const trigger = /废止|失效|停止执行|停止施行|不再执行|不再施行/
const sentence = /[^。；;\n]+/g
const verb =
  /(?:同时|一并|即行|即|相应|随之|自行|立即|均|也){0,4}(?:予以|宣布)?(?:废止|失效|停止执行|停止施行|不再执行|不再施行)(?=[，,）)]|$)/g
const takingEffect =
  /(?:自|从|按)本|本[\p{Script=Han}]{1,10}(?:自|从|后|之日)|(?:自|从).{2,30}起(?:施行|实施|执行|生效|废止|停止|失效|试行)|决定/u
const title = /《((?:[^《》]|《[^《》]*》)+)》/g
const bracketed = '(?:[（(][^（）()]{0,80}(?:[（(][^（）()]*[）)][^（）()]*)?[）)])?'
const tail = new RegExp(`^${bracketed}(?:等[^，,]{0,14})?[，,]?(?:自本[^，,]{1,8}之日起[，,]?)?$`)
const between = new RegExp(
  `^${bracketed}(?:(?:、|和|及|以及|与|暨)?|(?:、|和|及|以及|与|暨)(?:[^《》]{0,120}的|原)|[，,](?:\\d{4}年[^《》]{0,120}的|原))$`,
)
const unquoted =
  /(?:发布|公布|颁布|印发|制定|通过|批准|批转)的([\p{Script=Han}（）()、]{3,40}(?:条例|办法|规定|细则|规则|准则|意见|通知|决定))(?:同时|即行|一并|予以)/u
const decided =
  /(?:决定|现将?|同意)[：:，,]?(?:予以)?废止((?:《[^《》]+》(?:[（(][^（）()]{0,40}[）)])?(?:、|和|及|以及|与)?)+)/
const listed = /(?:废止|失效)[^。；\n]{0,16}[：:]$/

/**
 * Reads which documents a text takes back in its own words: 《X》同时废止, 原《X》（文号）同时废止, 发布的X同时废止, or a
 * list after 下列文件予以废止：. A document of which only some articles go is none, nor one that may be or was repealed
 * elsewhere.
 */
export function readRepeals(text: string): readonly Repealed[] {
  if (!trigger.test(text)) return []
  const found: Repealed[] = []
  let before = ''
  let isList = false
  for (const [said] of text.matchAll(sentence)) {
    const line = said.trim()
    if (isList) {
      const entry = [...withTitleMarks(line).matchAll(title)]
      isList = entry.length > 0 && line.length < 200
      if (isList) found.push(...entry.map(match => toRepealed(match, line)))
    }
    if (!trigger.test(line)) {
      before = line
      continue
    }
    if (takingEffect.test(line) || takingEffect.test(before)) found.push(...inSentence(withTitleMarks(line)))
    if (listed.test(line)) isList = true
    before = line
  }
  return once(found)
}

/** Some texts print 〈X〉 or ＜X＞ where no other mark encloses it. */
function withTitleMarks(line: string): string {
  if (line.includes('《')) return line
  return line.replace(/[〈＜<]([^〈〉＜＞<>]{3,60})[〉＞>]/g, '《$1》')
}

/** Of what stands in brackets behind a title, in UTF-16 units. */
const longestBracket = 80

function inSentence(line: string): readonly Repealed[] {
  const titles = [...line.matchAll(title)]
  const found: Repealed[] = []
  let named = 0
  for (const { index: to } of line.matchAll(verb)) {
    while (named < titles.length && endOf(titles[named]!) <= to) named++
    let next = to
    for (let order = named - 1; order >= 0; order--) {
      const one = titles[order]!
      const following = line.slice(endOf(one), next)
      if (!(next === to ? tail : between).test(following)) break
      if (/(?:根据|依据|依照|按照|经)$/.test(line.slice(Math.max(0, one.index - 2), one.index))) break
      found.push(toRepealed(one, line))
      next = one.index
    }
    const bare = named === 0 ? unquoted.exec(line)?.[1] : undefined
    if (bare !== undefined) found.push({ title: bare })
  }
  const direct = decided.exec(line)?.[1]
  if (direct !== undefined) found.push(...[...direct.matchAll(title)].map(match => toRepealed(match, direct)))
  return found
}

function endOf(match: RegExpMatchArray): number {
  return (match.index ?? 0) + match[0].length
}

function toRepealed(match: RegExpMatchArray, line: string): Repealed {
  const end = endOf(match)
  const number = readNumber(line.slice(end, end + longestBracket).replace(/^[（(]/, ''))
  return { title: match[1] as string, ...(number === undefined ? {} : { number }) }
}

function once(found: readonly Repealed[]): readonly Repealed[] {
  const byName = new Map(found.map(one => [`${one.title} ${one.number ?? ''}`, one]))
  return [...byName.values()]
}
