import type { Span } from '../../text/span.ts'
import { draftTitleOf } from '../draft-title.ts'
import { type DocumentFinding, documentRule } from '../rule.ts'

interface Place {
  readonly at: Span
  readonly word: string
}

interface Naming {
  /** Short forms introduced by （以下简称…）. */
  readonly declared: readonly Place[]
  /** 《条例》 and its like: a kind of document in place of a name. */
  readonly bare: readonly Place[]
  /** Full names in 《》. */
  readonly full: readonly string[]
}

export const requireDeclaredAbbreviation = documentRule<Record<string, never>, Naming>({
  id: 'require-declared-abbreviation',
  kind: 'wording',
  severity: 'warning',
  description: '用《条例》《办法》等简称前，应先写全称并注明「以下简称」；简称不应重复注明。',
  defaults: {},
  digest({ text }) {
    if (!trigger.test(text)) return none
    const declared = [...text.matchAll(declaration)].map(match => place(match, bareWord(match[1] as string)))
    const bare: Place[] = []
    const full: string[] = []
    for (const match of text.matchAll(inMarks)) {
      const word = match[1] as string
      if (!kinds.test(word)) full.push(word.replace(/[（(].*$/, ''))
      else if (!isIntroduced(text, match.index)) bare.push(place(match, word))
    }
    return { declared, bare, full }
  },
  *check({ paragraphs, facts }, _options, digests): Iterable<DocumentFinding> {
    const declared = new Map<string, number>()
    const reported = new Set<string>()
    const names = [draftTitleOf(paragraphs).text]
    for (const [paragraph, naming] of digests.entries()) {
      names.push(...naming.full)
      for (const { at, word } of naming.declared) {
        const first = declared.get(word)
        if (first !== undefined && word !== '') {
          const related = [{ paragraph: first, at: { from: 0, to: paragraphs[first]!.text.length }, note: '首次注明' }]
          yield { paragraph, at, severity: 'info', related, message: `简称「${word}」前文已经注明，不必重复注明。` }
        }
        declared.set(word, first ?? paragraph)
      }
      for (const { at, word } of facts.genre.spoken ? [] : naming.bare) {
        if (declared.has(word) || reported.has(word)) continue
        reported.add(word)
        const isNamed = names.some(
          name =>
            name.replace(/[（〔(].*$/, '').endsWith(word) || name.includes(`${word}〉`) || name.includes(`${word}》`),
        )
        const severity = isNamed || facts.genre.id === 'report' ? 'info' : 'warning'
        yield {
          paragraph,
          at,
          severity,
          message: isNamed
            ? `「《${word}》」是简称，请在首次出现全称处注明「以下简称《${word}》」。`
            : `前文没有出现「《${word}》」的全称，请先写全称并注明「以下简称《${word}》」。`,
        }
      }
    }
  },
  examples: {
    valid: [
      '根据《信访工作条例》（以下简称《条例》），制定本办法。各单位要落实《条例》要求。',
      '会议学习了《关于加强督查工作的意见》，提出意见12条。',
      { genre: 'speech', blocks: [{ type: 'paragraph', text: '《条例》是做好工作的根本遵循。' }] },
      '全会审议通过了《决定》和《公报》。',
    ],
    invalid: [
      '各单位要严格落实《条例》要求，规范工作流程。',
      '根据《信访工作条例》（以下简称《条例》），制定本办法。《信访工作条例》（以下简称《条例》）自5月起施行。',
    ],
  },
})

const none: Naming = { declared: [], bare: [], full: [] }
const trigger = /《|简称/
const declaration =
  /(?:以下|下文|下)(?:统|均|合)?(?:简)?称(?:为)?[：:]?([“《]?[^（）()，。；”》]{1,20}[”》]?)(?=[，、）)])/g
const inMarks = /《([^《》]{2,60})》/g
const kinds = /^(?:实施)?(?:条例|办法|规定|意见|通知|方案|规划|纲要|准则|细则|规则|章程|要点|决定|建议)$/

function place(match: RegExpMatchArray, word: string): Place {
  const from = match.index ?? 0
  return { word, at: { from, to: from + match[0].length } }
}

function bareWord(word: string): string {
  return word.replace(/[“”《》]/g, '').trim()
}

/** 通过了《决定》 tells of an event; 以下简称《条例》 introduces the short form itself. */
function isIntroduced(text: string, at: number): boolean {
  return (
    /(?:通过(?:的|了)?|审议(?:的|了)?|称(?:为)?[：:“]?)$/.test(text.slice(Math.max(0, at - 6), at)) ||
    (/[》、和]$/.test(text.slice(Math.max(0, at - 1), at)) && /通过/.test(text.slice(Math.max(0, at - 24), at)))
  )
}
