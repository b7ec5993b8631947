import type { Span } from '../../text/span.ts'
import { isQuoted } from '../quotation.ts'
import { type DocumentFinding, documentRule } from '../rule.ts'

/** A declaration such as 安全生产委员会（以下简称“安委会”）. */
interface Declaration {
  readonly short: string
  /** The full name, where it can be told from the words before the bracket. */
  readonly full: string | undefined
  /** What stands before the full name, as 县 in 县安全生产委员会. */
  readonly before: string
  readonly isGroup: boolean
  readonly at: Span
}

const declared = /（(?:以下|下)(?:统|均|合)?(?:简|并)?称(?:为)?[：:]?[“"「《]?([^（）”"」》，。；]{2,16})[”"」》]?）/g
/** What may stand before a name that begins there; anything else makes it part of a longer one. */
const boundary = /^$|[\s，。；：、（由在为向对经按和与及是将被请]/
const redeclared = /^[”》]?（(?:以下|下)/
const place = /[省市县区州镇乡国我本]/
const none: readonly Declaration[] = []

/** How far before the bracket the full name is looked for, in UTF-16 units. */
const reach = 30

export const consistentAbbreviation = documentRule<Record<string, never>, readonly Declaration[]>({
  id: 'consistent-abbreviation',
  kind: 'wording',
  severity: 'info',
  description: '注明了「以下简称」，后文却仍用全称，或简称再没有用到时提示；讲话等口头文种不查。',
  defaults: {},
  digest({ type, text }, _options, { genre }) {
    if (type !== 'paragraph' || genre.spoken || !text.includes('称')) return none
    return Array.from(text.matchAll(declared), match => {
      const short = match[1] as string
      const at = { from: match.index, to: match.index + match[0].length }
      const isGroup = /^（(?:以下|下)[统均合并]/.test(match[0])
      const full = isGroup ? undefined : fullName(text.slice(Math.max(0, at.from - reach), at.from), short)
      return { short, full, before: full ? text.charAt(at.from - full.length - 1) : '', isGroup, at }
    })
  },
  *check({ paragraphs, facts }, _options, digests): Iterable<DocumentFinding> {
    if (facts.genre.spoken) return
    const told = new Set<string>()
    for (const [paragraph, declarations] of digests.entries()) {
      for (const { short, full, before, isGroup, at } of declarations) {
        // A second declaration is a slip of its own, which another rule names.
        if (told.has(short)) continue
        told.add(short)
        const related = [{ paragraph, at, note: '注明简称的地方' }]
        let isUsed = false
        for (let index = paragraph; index < paragraphs.length; index++) {
          const { type, text, quotations } = paragraphs[index]!
          const from = index === paragraph ? at.to : 0
          isUsed ||= text.includes(short, from)
          const start = full !== undefined && type === 'paragraph' ? text.indexOf(full, from) : -1
          if (full === undefined || start < 0) continue
          const found = { from: start, to: start + full.length }
          const preceding = text.charAt(start - 1)
          if (redeclared.test(text.slice(found.to, found.to + 4))) break
          if (isQuoted(quotations, found) || (preceding !== before && !boundary.test(preceding))) continue
          const message = `前面已注明「${full}」简称「${short}」，这里仍用全称。请统一用简称。`
          yield { paragraph: index, at: found, message, related }
          isUsed = true
          break
        }
        if (isUsed || isGroup) continue
        yield { paragraph, at, message: `注明了简称「${short}」，后文却没有用到。请删去括号里的话，或在后文改用简称。` }
      }
    }
  },
  examples: {
    valid: [
      '县安全生产委员会（以下简称“安委会”）负责协调。安委会每月开会。',
      '各镇人民政府、街道办事处（以下统称镇街）负责实施，镇街应当落实经费。',
      '县人民代表大会代表（以下简称代表）有二十名，代表任期五年，全国人民代表大会代表不在此列。',
      '《水库管理办法》（以下简称《办法》）已经印发，请按《办法》执行。',
      '县防汛抗旱指挥部（以下简称县防指）负责调度。县防汛抗旱指挥部（以下简称县防指）每周会商。',
    ],
    invalid: [
      '县安全生产委员会（以下简称“安委会”）负责协调。安全生产委员会每月开会。',
      '县防汛抗旱指挥部（以下简称县防指）负责调度。',
    ],
  },
})

/** The shortest end of `before` that begins with the abbreviation's first character and holds the others in order. */
function fullName(before: string, short: string): string | undefined {
  const characters = [...short]
  for (let from = before.length - short.length - 2; from >= 0; from--) {
    const name = before.slice(from)
    if (!name.startsWith(characters[0] as string)) continue
    if (/[的，。；：、（）《》“”\s]/.test(name)) return undefined
    // In the middle of a longer name, as 代表大会代表 in 人民代表大会代表.
    const preceding = before.charAt(from - 1)
    if (!boundary.test(preceding) && !place.test(preceding)) continue
    let at = -1
    const isHeld = characters.every(character => (at = name.indexOf(character, at + 1)) >= 0)
    if (isHeld) return name
  }
  return undefined
}
