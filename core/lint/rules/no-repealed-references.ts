import { type Day, dayOrder, draftDate } from '../draft-date.ts'
import { draftTitleOf } from '../draft-title.ts'
import { type Citation, readCitations } from '../reference/citation.ts'
import { type CitationStatus, statusOf } from '../reference/citation-status.ts'
import { readTitle } from '../reference/document-title.ts'
import { lastEffectiveDay, lastHistoryDay } from '../reference/history-lines.ts'
import { type DocumentFinding, documentRule, type Paragraph } from '../rule.ts'
import { titleKey } from '../title-likeness.ts'

interface Reliance extends Citation {
  /** The last year named earlier in the sentence: 2015年，按照《X》…. */
  readonly year?: number
}

interface Digest {
  readonly relied: readonly Reliance[]
  /** Keys of the documents of whose end or change the paragraph speaks: its author knows. */
  readonly spoken: readonly string[]
}

export const noRepealedReferences = documentRule<{ readonly replaced: readonly string[] }, Digest>({
  id: 'no-repealed-references',
  kind: 'wording',
  severity: 'warning',
  description:
    '以已经废止或已有新版的法规、文件为依据时提示，依据是常用中央法规和资料库中文件的废止条款，只从名称、年份看出有新版的只作提示；可在单位词库的「新旧文件」（选项 replaced）中逐条补充「旧名=新名」。',
  basis: '《党政机关公文处理工作条例》第二十条',
  defaults: { replaced: [] },
  digest({ text }) {
    const citations = readCitations(text)
    if (citations.length === 0) return nothing
    const relied = citations
      .filter((one, index) => isRelied(text, citations, index) && !isPast(text, one))
      .map(one => withYear(text, one))
    const spoken = citations.filter(one => isSpokenOf(text, one)).map(one => one.whole)
    return relied.length + spoken.length === 0 ? nothing : { relied, spoken }
  },
  *check({ paragraphs, facts }, { replaced }, digests): Iterable<DocumentFinding> {
    if (digests.every(digest => digest.relied.length === 0)) return
    const own = new Map(replaced.flatMap(readPair))
    const spoken = new Set(digests.flatMap(digest => digest.spoken))
    const today = dateOf(paragraphs)
    const title = readTitle(draftTitleOf(paragraphs).text).key
    for (const [paragraph, { relied }] of digests.entries()) {
      for (const { at, name, whole, number, year } of relied) {
        const pair = own.get(whole)
        const status = pair ?? statusOf(number === undefined ? { name, whole } : { name, whole, number }, facts.known)
        if (!status || (!pair && spoken.has(whole))) continue
        const { since } = status
        if (since && (year ?? since.year) < since.year) continue
        if (since && today && dayOrder(today) < dayOrder(since)) continue
        if (title !== '' && status.by.some(key => key === title || title.includes(`印发${key}`))) continue
        yield {
          paragraph,
          at,
          ...(status.sort === 'newer' ? { severity: 'info' } : {}),
          message: describe(name, status),
        }
      }
    }
  },
  examples: {
    valid: [
      '根据《中华人民共和国民法典》，制定本办法。',
      '落实《信访工作条例》，畅通信访渠道。',
      '《中华人民共和国合同法》曾对此作出规定，2021年起废止。',
      '2015年，我局按照《信访条例》办结来信120件。',
      '依照《合同法》订立的合同，继续有效。',
      '原告依照《侵权责任法》提起诉讼。',
      {
        blocks: [
          { type: 'paragraph', text: '根据《信访条例》，制定本办法。' },
          { type: 'dateOfIssue', text: '2015年3月5日' },
        ],
      },
    ],
    invalid: [
      '根据《信访条例》，制定本办法。',
      '依照《合同法》签订协议。',
      '严格执行《国家行政机关公文处理办法》。',
      '依据《民法典》（2020年5月28日通过）和《婚姻法》办理登记。',
    ],
  },
})

/** History stands within so many paragraphs from the top. */
const headLength = 20
/** 自…起施行 stands within so many paragraphs from the end. */
const footLength = 6
/** What stands further before a document than this, in UTF-16 units, says nothing of it. */
const longestClause = 400
const firstArticle = /^\s*第一[章条编]/
const nothing: Digest = { relied: [], spoken: [] }
const relying = /(?:根据|依据|按照|依照|遵照|遵守|贯彻|落实|执行|违反|对照|依|按)(?:了|的是|好|国家|现行|有关)?$/
const joint = /^》(?:[（(][^（）()]{0,40}[）)])?(?:、|和|及|以及|与|，)?《$/
const endOf =
  /^》(?:[（(][^（）()]{0,40}[）)])?[^。；！？《]{0,24}?(?:废止|失效|停止执行|停止施行|替代|代替|取代|修订|修改|更名|废除)/
const formerly = /(?:原|原有的|旧|曾|废止|废除|修订|修改|替代|代替|取代)(?:了|的)?$/

const actedUpon = /^[^，。；！？]{0,12}(?:设立|成立|订立|签订|取得|核发|颁发|作出|批准|登记)(?:的|并)/
const litigants = /原告|被告|上诉人|一审|二审/

/** Whether a document is given as a ground, by itself or in a row of documents. */
function isRelied(text: string, citations: readonly Citation[], index: number): boolean {
  for (let first = index; first >= Math.max(0, index - 4); first--) {
    const { at } = citations[first]!
    if (relying.test(text.slice(Math.max(0, at.from - 12), at.from - 1))) return true
    const before = citations[first - 1]
    if (!before || !joint.test(text.slice(before.at.to, at.from))) return false
  }
  return false
}

/** Whether what rests on the document was done while it held: 依据《X》设立的企业, or what parties to a case relied on. */
function isPast(text: string, { at }: Citation): boolean {
  const before = sentenceBefore(text, at.from - 1)
  const after = text.slice(at.to + 1, at.to + 200).replace(/《[^《》]*》?/g, '')
  return actedUpon.test(after) || litigants.test(before)
}

function isSpokenOf(text: string, { at }: Citation): boolean {
  return endOf.test(text.slice(at.to, at.to + 80)) || formerly.test(text.slice(Math.max(0, at.from - 8), at.from - 1))
}

/** What stands before a place in its clause, as far as `longestClause` back. */
function sentenceBefore(text: string, at: number): string {
  return text.slice(Math.max(0, at - longestClause), at).replace(/^.*[。；！？]/s, '')
}

function withYear(text: string, citation: Citation): Reliance {
  const sentence = sentenceBefore(text, citation.at.from - 1).replace(/[（(][^（）()]*[）)]/g, '')
  const year = [...sentence.matchAll(/(?<!\d)((?:19|20)\d{2})年/g)].at(-1)?.[1]
  return year === undefined ? citation : { ...citation, year: Number(year) }
}

/**
 * The day a draft bears; for a text with its history under the title (…通过, …修正) the last day named there, or the day
 * from which it holds.
 */
function dateOf(paragraphs: readonly Paragraph[]): Day | undefined {
  const dated = draftDate(paragraphs)
  if (dated) return dated
  const head = paragraphs.slice(0, headLength)
  const body = head.findIndex(({ type, text }) => type === 'heading' || firstArticle.test(text))
  const history = lastHistoryDay(head.slice(0, body === -1 ? head.length : body).map(({ text }) => text))
  return (
    history ??
    lastEffectiveDay(
      paragraphs
        .slice(-footLength)
        .map(({ text }) => text)
        .join('\n'),
    )
  )
}

function describe(name: string, { sort, now = '' }: CitationStatus): string {
  switch (sort) {
    case 'replaced':
      return `《${name}》已经废止或已有新版，现行的是${now}，请核对依据。`
    case 'repealed-by':
      return `《${name}》已被${now}废止（替代），资料库中有新版，请核对依据。`
    case 'repealed':
      return `资料库中的《${name}》标明已经废止或失效，请核对依据。`
    case 'newer':
      return `《${name}》可能已有新版，资料库或现行法规中有${now}，请核对依据。`
  }
}

function readPair(pair: string): readonly (readonly [string, CitationStatus])[] {
  const [old = '', now = ''] = pair.split('=')
  if (old.trim() === '' || now.trim() === '') return []
  const name = now.trim().replace(/[《》]/g, '')
  return [[titleKey(old), { sort: 'replaced', now: `《${name}》`, by: [] }]]
}
