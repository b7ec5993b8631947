import type { Span } from '../../text/span.ts'
import data from '../data/quoted-terms.json' with { type: 'json' }
import { isQuoted } from '../quotation.ts'
import { type DocumentFinding, documentRule, type Paragraph } from '../rule.ts'
import { wordList } from '../word-list.ts'

/** One place where a term of the list stands. */
interface Use {
  readonly term: string
  readonly at: Span
  readonly isMarked: boolean
}

/** A number in front makes another word of it: 第三农场, 二十四风. */
const find = wordList(data.terms.map(wrong => ({ wrong, notAfter: '[第〇零一二三四五六七八九十百]' })))
const none: readonly Use[] = []

export const consistentQuotationMarks = documentRule<Record<string, never>, readonly Use[]>({
  id: 'consistent-quotation-marks',
  kind: 'format',
  severity: 'info',
  description: '同一个专门说法有时加引号、有时不加时提示统一。',
  defaults: {},
  digest(paragraph: Paragraph) {
    const uses = [...readUses(paragraph)]
    return uses.length > 0 ? uses : none
  },
  *check(_document, _options, digests): Iterable<DocumentFinding> {
    const first = new Map<string, Use & { readonly paragraph: number }>()
    const told = new Set<string>()
    for (const [paragraph, uses] of digests.entries()) {
      for (const use of uses) {
        const earlier = first.get(use.term)
        if (!earlier) first.set(use.term, { ...use, paragraph })
        if (!earlier || earlier.isMarked === use.isMarked || told.has(use.term)) continue
        told.add(use.term)
        const [here, there] = use.isMarked ? ['加了', '没有加'] : ['没有加', '加了']
        const message = `「${use.term}」在这里${here}引号，前文${there}，请全文统一。`
        yield { paragraph, at: use.at, message, related: [{ ...earlier, note: '前文的写法' }] }
      }
    }
  },
  examples: {
    valid: [
      '落实中央八项规定精神，八项规定深入人心。',
      '推进“放管服”改革，深化“放管服”改革。',
      '印发《关于深化放管服改革的意见》，持续深化“放管服”改革。',
      '抓好“三农”工作，第三农场如期投产。',
    ],
    invalid: [
      '认真落实中央八项规定，以“八项规定”精神改进作风。',
      {
        blocks: [
          { type: 'paragraph', text: '严格压缩三公经费。' },
          { type: 'paragraph', text: '“三公”经费下降一成。' },
        ],
      },
    ],
  },
})

function* readUses(paragraph: Paragraph): Iterable<Use> {
  const { text, quotations } = paragraph
  for (const { entry, at } of find(paragraph)) {
    const isMarked = text[at.from - 1] === '“' && text[at.to] === '”'
    // Within a longer quotation or a title the words are not the author's.
    if (isMarked || !isQuoted(quotations, at)) yield { term: entry.wrong, at, isMarked }
  }
}
