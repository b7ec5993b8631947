import type { BlockType } from '../../document/draft.ts'
import { normaliseText } from '../../text/normalise.ts'
import { readMarker } from '../heading-marker.ts'
import { type DocumentFinding, documentRule, type Paragraph } from '../rule.ts'
import { excerpt } from '../wording.ts'

interface Heading {
  readonly level: number
  readonly key: string
  readonly name: string
}

export const noRepeatedHeading = documentRule<Record<string, never>, Heading | 'part' | undefined>({
  id: 'no-repeated-heading',
  kind: 'structure',
  severity: 'warning',
  description: '同一层次内有两个相同的标题时提示。',
  defaults: {},
  digest({ type, level, text }: Paragraph) {
    const other = closing.has(type) || startsPart.test(text) ? 'part' : undefined
    // What ends like a sentence is an item of a list, which may well recur.
    if (type !== 'heading' || /[。；;]\s*$/.test(text)) return other
    const name = text.slice(readMarker(text)?.at.to ?? 0).trim()
    const key = normaliseText(name)
    return key === '' ? other : { level: level ?? 1, key, name }
  },
  *check({ paragraphs }, _options, headings): Iterable<DocumentFinding> {
    const seen = [0, 1, 2, 3, 4].map(() => new Map<string, number>())
    for (const [paragraph, heading] of headings.entries()) {
      if (heading === 'part') for (const level of seen) level.clear()
      if (heading === undefined || heading === 'part') continue
      const { level, key, name } = heading
      for (const deeper of seen.slice(level + 1)) deeper.clear()
      const first = seen[level]?.get(key)
      if (first === undefined || isInContents(headings, first, paragraph)) {
        seen[level]?.set(key, paragraph)
        continue
      }
      yield {
        paragraph,
        at: { from: 0, to: paragraphs[paragraph]!.text.length },
        message: `本标题与前文同一层次的「${excerpt(name)}」相同，请改写一处或合并两部分。`,
        related: [{ paragraph: first, at: { from: 0, to: paragraphs[first]!.text.length }, note: '首次出现' }],
      }
    }
  },
  examples: {
    valid: [
      headings('一、总体要求', '二、重点任务', '三、保障措施'),
      {
        blocks: [
          ...headings('一、总体要求', '二、保障措施').blocks,
          { type: 'dateOfIssue', text: '2026年5月6日' },
          { type: 'title', text: '防汛方案' },
          ...headings('一、总体要求', '二、保障措施').blocks,
        ],
      },
      headings('一、教育整治', '（一）工作目标', '二、医疗整治', '（一）工作目标'),
      {
        blocks: ['第一章 总则', '第二章 管理', '第三章 附则', '第一章 总则', '', '第二章 管理', ''].map(text => ({
          type: text === '' ? ('paragraph' as const) : ('heading' as const),
          level: 1 as const,
          text: text || '为了规范管理，制定本办法。',
        })),
      },
    ],
    invalid: [
      headings('一、重点任务', '二、保障措施', '三、重点任务'),
      headings('一、工作任务', '（一）加强领导', '（二）加强领导'),
      headings('一、总体要求', '二、重点任务', '三、保障措施', '四、组织领导', '五、重点任务'),
    ],
  },
})

/** Fewest headings without text between them that make a table of contents. */
const fewestInContents = 3

/** Whether the heading at `first` stands in a table of contents (目录), whose first line opens the text again by `paragraph`. */
function isInContents(headings: readonly (Heading | 'part' | undefined)[], first: number, paragraph: number): boolean {
  const keyOf = (index: number) => {
    const heading = headings[index]
    return typeof heading === 'object' ? heading.key : undefined
  }
  let from = first
  while (keyOf(from - 1) !== undefined) from--
  let to = from + 1
  while (to < paragraph && keyOf(to) !== undefined && keyOf(to) !== keyOf(from)) to++
  return to - from >= fewestInContents && keyOf(to) === keyOf(from)
}

/** An appended text counts its headings anew. */
/** What stands behind the signature is a document of its own. */
const closing = new Set<BlockType>(['signature', 'dateOfIssue', 'attachmentNote'])
const startsPart = /^[\s\u3000]*(?:附件|附录|附表|第[一二三四五六七八九十百\d]+(?:部分|编|篇|章))/

function headings(...texts: string[]) {
  return { blocks: texts.map(text => ({ type: 'heading', level: readMarker(text)?.level ?? 1, text }) as const) }
}
