import type { Span } from '../../text/span.ts'
import { isQuoted } from '../quotation.ts'
import { type DocumentFinding, documentRule } from '../rule.ts'

interface Figures {
  /** 图1 or 表2-1 where the paragraph is its caption. */
  readonly caption?: string
  readonly references: readonly { readonly at: Span; readonly name: string }[]
}

export const validFigureReferences = documentRule<Record<string, never>, Figures>({
  id: 'valid-figure-references',
  kind: 'structure',
  severity: 'warning',
  description: '文中提到「见图1」「如表2所示」，而全文没有这幅图、这张表的题注时提示。',
  defaults: {},
  digest({ text, quotations }) {
    const caption = captionOf.exec(text)
    if (caption && text.length <= longestCaption && !text.includes('。')) {
      return { caption: `${caption[1]}${caption[2]}`, references: [] }
    }
    if (!mentioned.test(text)) return none
    const references = [...text.matchAll(reference)].map(match => ({
      at: { from: match.index, to: match.index + match[0].length },
      name: match[0],
    }))
    return { references: references.filter(one => !isQuoted(quotations, one.at)) }
  },
  *check(_document, _options, digests): Iterable<DocumentFinding> {
    const captions = new Set(digests.flatMap(({ caption }) => caption ?? []))
    const kinds = new Set([...captions].map(caption => caption[0]))
    for (const [paragraph, { references }] of digests.entries()) {
      for (const { at, name } of references) {
        if (captions.has(name)) continue
        const severity = kinds.has(name[0]) ? 'warning' : 'info'
        yield {
          paragraph,
          at,
          severity,
          message: `文中提到「${name}」，但没有找到题注为「${name}」的${name[0]}，请补上或改正编号。`,
        }
      }
    }
  },
  examples: {
    valid: [
      {
        blocks: [
          { type: 'paragraph', text: '各镇任务见表1。' },
          { type: 'paragraph', text: '表1 各镇任务分解表' },
        ],
      },
      '见附表1。发表3篇论文，代表20人，如图书馆等。',
    ],
    invalid: [
      {
        blocks: [
          { type: 'paragraph', text: '各镇任务见表2。' },
          { type: 'paragraph', text: '表1 各镇任务分解表' },
        ],
      },
      '变化趋势如图1所示。',
    ],
  },
})

const none: Figures = { references: [] }
const longestCaption = 60
const captionOf = /^[\s\u3000]*([图表])[ \u3000]?(\d{1,2}(?:[-.－]\d{1,2})?)(?=[\s\u3000：:.、\p{Script=Han}]|$)/u
const mentioned = /[见如由从在][图表]\d/
const reference = /(?<=[见如由从在])[图表]\d{1,2}(?:[-.－]\d{1,2})?(?![\d个人名篇])/g
