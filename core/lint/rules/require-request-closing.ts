import type { Span } from '../../text/span.ts'
import { isQuoted } from '../quotation.ts'
import { asksForDecision, findRequestClosings } from '../request-closing.ts'
import { type DocumentFinding, documentRule } from '../rule.ts'

/** What a paragraph of the body holds of a request's closing. */
interface Closing {
  readonly isBody: boolean
  /** Signature or date: marks of a text that is finished. */
  readonly isEnd: boolean
  readonly closings: readonly Span[]
  readonly asks: boolean
}

/** How many paragraphs from the end a closing may stand. */
const reach = 3

export const requireRequestClosing = documentRule<Record<string, never>, Closing>({
  id: 'require-request-closing',
  kind: 'structure',
  severity: 'error',
  description: '请示应当以一处「妥否，请批示」结尾：没有时提醒，有两处以上时报错；只查请示。',
  basis: '《党政机关公文处理工作条例》第十五条',
  defaults: {},
  digest({ type, text, quotations }, _options, { genre }) {
    const isBody = type === 'paragraph' && /\S/.test(text)
    const isEnd = type === 'signature' || type === 'dateOfIssue'
    if (!isBody || genre.id !== 'request') return { isBody, isEnd, closings: [], asks: false }
    const closings = findRequestClosings(text).filter(at => !isQuoted(quotations, at))
    return { isBody, isEnd, closings, asks: asksForDecision(text) }
  },
  *check({ paragraphs, facts }, _options, digests): Iterable<DocumentFinding> {
    if (facts.genre.id !== 'request') return
    const body = [...digests.keys()].filter(index => digests[index]!.isBody)
    const last = body.at(-1)
    if (last === undefined) return
    const places = body.flatMap(paragraph => digests[paragraph]!.closings.map(at => ({ paragraph, at })))
    const [first, ...others] = places
    if (!first) {
      const isFinished = digests.some(digest => digest.isEnd)
      if (!isFinished || body.slice(-reach).some(index => digests[index]!.asks)) return
      yield {
        paragraph: last,
        at: { from: 0, to: paragraphs[last]!.text.length },
        severity: 'warning',
        message: '请示没有结尾用语，收文机关不易看出要办什么。请在正文末尾另起一段写「妥否，请批示。」。',
      }
      return
    }
    for (const place of others) {
      const words = paragraphs[place.paragraph]!.text.slice(place.at.from, place.at.to)
      yield {
        ...place,
        message: `请示的结尾用语只写一处，前面已有「${paragraphs[first.paragraph]!.text.slice(first.at.from, first.at.to)}」。请删去「${words}」，或确认是否写了两件事。`,
        related: [{ ...first, note: '前一处结尾用语' }],
      }
    }
  },
  examples: {
    valid: [
      {
        genre: 'request',
        blocks: [
          { type: 'paragraph', text: '现申请增加防汛经费二十万元。' },
          { type: 'paragraph', text: '妥否，请批示。' },
          { type: 'signature', text: '庐阳区水务局' },
        ],
      },
      {
        genre: 'request',
        blocks: [
          { type: 'paragraph', text: '恳请区政府批准追加经费二十万元，用于水库除险加固。' },
          { type: 'dateOfIssue', text: '2026年3月5日' },
        ],
      },
      { genre: 'request', blocks: [{ type: 'paragraph', text: '为做好防汛工作，现申请增加经费。' }] },
      { genre: 'report', blocks: [{ type: 'paragraph', text: '现将有关情况报告如下。' }] },
    ],
    invalid: [
      {
        genre: 'request',
        blocks: [
          { type: 'paragraph', text: '现申请增加防汛经费二十万元。' },
          { type: 'signature', text: '庐阳区水务局' },
        ],
      },
      {
        genre: 'request',
        blocks: [
          { type: 'paragraph', text: '以上请示妥否，请批示。' },
          { type: 'paragraph', text: '特此请示。' },
        ],
      },
    ],
  },
})
