import type { GenreId } from '../../document/genres.ts'
import { isQuoted } from '../quotation.ts'
import { findRequestClosings } from '../request-closing.ts'
import { type DocumentFinding, documentRule, type Finding, type Paragraph } from '../rule.ts'

/** What a paragraph holds, and whether it closes a request properly. */
interface Formulas {
  readonly findings: readonly Finding[]
  readonly asks: boolean
  /** A line that holds 此致 or 敬礼 alone, and where the word begins. */
  readonly courtesy?: string
  readonly from?: number
}

const genreNamed: Readonly<Record<string, GenreId>> = {
  通知: 'notice',
  报告: 'report',
  批复: 'reply',
  函达: 'letter',
  函告: 'letter',
  函复: 'letter',
  通报: 'circular',
  公告: 'announcement',
  通告: 'publicNotice',
}
const ownFormula: { readonly [G in GenreId]?: string } = {
  notice: '特此通知',
  report: '特此报告',
  reply: '特此批复',
  circular: '特此通报',
  announcement: '特此公告',
  publicNotice: '特此通告',
}
const formulas =
  /(?=[特此])(?<=^[\s\u3000]*|[。！][ \u3000]*)(?:特此(?<named>通知|报告|批复|函达|函告|函复|通报|公告|通告|请示)|此致[，,\s\u3000]{0,4}敬礼)(?=[。！!]?[\s\u3000]*$)|(?<invite>兹订于)|(?<look>请阅示)/g
const clue = /特此|此致|兹订于|请阅示/

export const validClosingFormula = documentRule<Record<string, never>, Formulas>({
  id: 'valid-closing-formula',
  kind: 'wording',
  severity: 'info',
  description:
    '法定公文的结尾用语与文种不合时提示，如通知末尾写「特此报告」、函末尾写「此致敬礼」；讲话等非法定文种只查「兹订于」。',
  defaults: {},
  digest(paragraph, _options, { genre }) {
    const { type, text, quotations } = paragraph
    const courtesy = text.length > 12 ? undefined : /^[\s\u3000]*(此致|敬礼)[：:，,！!]?\s*$/.exec(text)?.[1]
    if (courtesy) return { findings: [], asks: false, courtesy, from: text.indexOf(courtesy) }
    if (type !== 'paragraph' || !/特此|此致|兹订于|[请示批准]/.test(text)) return { findings: [], asks: false }
    const id = genre.id as GenreId
    const found = clue.test(text) ? [...findingsOf(paragraph, id, genre.name, genre.statutory)] : []
    const asks = findRequestClosings(text).some(at => !text.startsWith('特此请示', at.from))
    return { findings: found.filter(one => !isQuoted(quotations, one.at)), asks }
  },
  *check({ facts }, _options, digests): Iterable<DocumentFinding> {
    const isAsked = facts.genre.id === 'request' && digests.some(one => one.asks)
    for (const [paragraph, { findings, courtesy, from = 0 }] of digests.entries()) {
      // As letters have it: 此致 on one line, 敬礼 on the next.
      if (courtesy === '此致' && digests[paragraph + 1]?.courtesy === '敬礼' && facts.genre.statutory) {
        const message = `「此致」「敬礼」是书信用语，不用于${facts.genre.name}，请删去。`
        yield { paragraph, at: { from, to: from + 2 }, message }
      }
      for (const { fix, ...finding } of findings) {
        // Where the request is put properly elsewhere, a second one would be one too many.
        yield { ...finding, paragraph, ...(fix && !(isAsked && fix.text.startsWith('妥否')) && { fix }) }
      }
    }
  },
  examples: {
    valid: [
      { genre: 'report', blocks: [{ type: 'paragraph', text: '特此报告。' }] },
      { genre: 'letter', blocks: [{ type: 'paragraph', text: '特此函达。' }] },
      { genre: 'address', blocks: [{ type: 'paragraph', text: '此致敬礼' }] },
      { genre: 'notice', blocks: [{ type: 'paragraph', text: '报告末尾应写“特此报告”，兹定于三月五日开会。' }] },
      { genre: 'request', blocks: [{ type: 'paragraph', text: '妥否，请批示。' }] },
    ],
    invalid: [
      { genre: 'letter', blocks: [{ type: 'paragraph', text: '此致敬礼' }] },
      { genre: 'request', blocks: [{ type: 'paragraph', text: '特此请示。' }] },
      { genre: 'notice', blocks: [{ type: 'paragraph', text: '特此报告。' }] },
      { genre: 'notice', blocks: [{ type: 'paragraph', text: '兹订于三月五日召开会议。' }] },
    ],
  },
})

function* findingsOf({ text }: Paragraph, id: GenreId, name: string, isStatutory: boolean): Iterable<Finding> {
  for (const match of text.matchAll(formulas)) {
    const [words] = match
    const { named, invite, look } = match.groups ?? {}
    const at = { from: match.index, to: match.index + words.length }
    const to = (right: string) => ({ title: `改为「${right}」`, range: at, text: right })
    if (invite) {
      yield { at, message: '「兹订于」应作「兹定于」：定于是确定，订于是约定。', fix: to('兹定于') }
      continue
    }
    if (!isStatutory) continue
    if (look) {
      if (id === 'request')
        yield { at, message: '「请阅示」没有说清是阅知还是批示。请示请写「请批示」，只送阅的请写「请审阅」。' }
    } else if (named === '请示') {
      if (id !== 'request') continue
      const right = '妥否，请批示'
      yield { at, message: `「特此请示」没有征询之意，请示末尾宜用「${right}」。`, fix: to(right) }
    } else if (named === undefined) {
      const mend = id === 'letter' ? '函的末尾用「特此函达」或「特此函复」' : '请删去'
      yield {
        at,
        message: `「此致敬礼」是书信用语，不用于${name}，${mend}。`,
        ...(id === 'letter' && { fix: to('特此函达') }),
      }
    } else if (genreNamed[named] !== id) {
      const right = ownFormula[id]
      const mend = right ? `请改为「${right}」，或核对文种` : '请核对文种'
      yield { at, message: `文种是${name}，末尾却写「${words}」。${mend}。`, ...(right && { fix: to(right) }) }
    }
  }
}
