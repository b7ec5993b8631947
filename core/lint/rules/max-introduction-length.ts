import { countText } from '../../text/count.ts'
import { type DocumentFinding, documentRule, type Paragraph } from '../rule.ts'
import { readSections } from '../sections.ts'
import { formatNumber } from '../wording.ts'

/** Turns of phrase with which introductions are dressed up (穿靴戴帽). */
const dressed =
  /(?:正确|坚强|有力)领导下|关心支持下|大力支持下|共同努力下|为指导，|深入学习贯彻|全面贯彻落?实?党的|高举[^，。]{2,20}旗帜|紧紧围绕|决策部署|(?:会议|讲话|指示批示)精神/

interface Options {
  readonly max: number
  readonly share: number
  /** Below this share a long introduction suits a long text. */
  readonly mild: number
  /** Paragraphs; more are a part that has lost its heading. */
  readonly most: number
}

/** Characters of the sentences in a paragraph that are dressed up so. */
export const maxIntroductionLength = documentRule<Options, number>({
  id: 'max-introduction-length',
  kind: 'length',
  severity: 'warning',
  description: '开头过长时提示直奔主题，并指出其中程式化的句子占多少；结尾是成串的套话时，提示删减。',
  defaults: { max: 300, share: 0.15, mild: 0.1, most: 6 },
  optionLabels: {
    max: { label: '开头最多', unit: '字', min: 50, max: 2000 },
    share: { label: '占全文超过多少时提醒', unit: '%', min: 5, max: 50 },
    mild: { label: '占全文不到多少时不查', unit: '%', min: 1, max: 50 },
    most: { label: '开头最多', unit: '段', min: 1, max: 20 },
  },
  digest({ type, text, sentences }: Paragraph) {
    if (type !== 'paragraph' || !dressed.test(text)) return 0
    const own = sentences.map(({ from, to }) => text.slice(from, to)).filter(sentence => dressed.test(sentence))
    return own.reduce((sum, sentence) => sum + countText(sentence).characters, 0)
  },
  *check({ paragraphs, counts }, { max, share, mild, most }, worn): Iterable<DocumentFinding> {
    yield* dressedClosing(paragraphs, counts.characters)
    const { introduction, parts } = readSections(paragraphs)
    if (!introduction || parts.length < 2 || introduction.to - introduction.from > most) return
    const { from, to, characters } = introduction
    const own = characters / counts.characters
    if (characters <= max || own < mild) return
    const stock = worn.slice(from, to).reduce((sum, one) => sum + one, 0)
    const percent = Math.round(own * 100)
    const dress = stock > 0 ? `，其中程式化的句子约 ${formatNumber(stock)} 字` : ''
    yield {
      paragraph: from,
      at: { from: 0, to: paragraphs[from]!.text.length },
      severity: own > share ? 'warning' : 'info',
      message: `开头 ${formatNumber(characters)} 字，占全文的 ${percent}%${dress}，建议压缩到 ${formatNumber(max)} 字以内，直奔主题。`,
    }
  },
  examples: {
    valid: [
      draft(120, 900, 900),
      draft(299, 300, 300),
      draft(400, 3000, 3000),
      { blocks: [{ type: 'paragraph', text: '字'.repeat(900) }] },
    ],
    invalid: [
      {
        blocks: [
          { type: 'paragraph', text: '现将防汛准备工作报告如下。' },
          { type: 'heading', level: 1, text: '一、主要做法' },
          { type: 'paragraph', text: '清理河道12公里，加固堤防3处，储备编织袋2万条，开展演练4场。' },
          { type: 'heading', level: 1, text: '二、下一步打算' },
          {
            type: 'paragraph',
            text: `下一步，我们将高度重视，加强领导，统一思想，狠抓落实，真抓实干，全力以赴，开拓创新，锐意进取，${'扎实推进各项工作，不断完善工作机制，'.repeat(4)}积极探索，再上新台阶。`,
          },
        ],
      },
      draft(400, 900, 900),
      draft(310, 1000, 1000),
      {
        blocks: [
          { type: 'paragraph', text: '今年以来，在县委的坚强领导下，我们完成了任务。'.repeat(15) },
          { type: 'heading', level: 1, text: '一、主要成效' },
          { type: 'paragraph', text: '改造道路三条。' },
          { type: 'heading', level: 1, text: '二、下一步打算' },
        ],
      },
    ],
  },
})

/** Characters and worn phrases from which on a last paragraph is a row of slogans, and its share of a text. */
const closing = { characters: 120, phrases: 6, share: 0.08 }

/** The other end of the dress: a last paragraph of worn phrases. */
function* dressedClosing(paragraphs: readonly Paragraph[], all: number): Iterable<DocumentFinding> {
  const [last, , third] = lastBodyParagraphs(paragraphs)
  if (last === undefined || third === undefined) return
  const { characters, cliches, text } = paragraphs[last]!
  const share = characters / all
  if (characters < closing.characters || share < closing.share || cliches.length < closing.phrases) return
  yield {
    paragraph: last,
    at: { from: 0, to: text.length },
    severity: 'info',
    message: `结尾 ${formatNumber(characters)} 字，占全文的 ${Math.round(share * 100)}%，套话有 ${cliches.length} 处，建议删减，事完文止。`,
  }
}

/** Indices of the last three paragraphs of the body that hold text, the last one first. No other is read. */
function lastBodyParagraphs(paragraphs: readonly Paragraph[]): readonly number[] {
  const found: number[] = []
  for (let index = paragraphs.length - 1; index >= 0 && found.length < 3; index--) {
    const paragraph = paragraphs[index]!
    if (paragraph.type === 'paragraph' && paragraph.characters > 0) found.push(index)
  }
  return found
}

function draft(introduction: number, ...lengths: number[]) {
  return {
    blocks: [
      { type: 'paragraph', text: '字'.repeat(introduction) } as const,
      ...lengths.flatMap(length => [
        { type: 'heading', level: 1, text: '一、重点任务' } as const,
        { type: 'paragraph', text: '字'.repeat(length) } as const,
      ]),
    ],
  }
}
