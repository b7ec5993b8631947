import type { Span } from '../../text/span.ts'
import { parseChineseNumber } from '../chinese-number.ts'
import { isQuoted } from '../quotation.ts'
import { type DocumentFinding, documentRule, type Paragraph } from '../rule.ts'

/** One 一是, 二要, 第三， … and the place where it stands. */
interface Item {
  readonly series: string
  readonly value: number
  readonly at: Span
  /** At the start of a clause. Others only show that a number is not missing. */
  readonly isFirm: boolean
}

/** What a paragraph holds of such words. A heading ends every series. */
interface Reading {
  readonly isHeading: boolean
  readonly items: readonly Item[]
  /** 最后 after 首先 with nothing in between. */
  readonly leap?: Span | undefined
}

const quickly = /[一二三四五六七八九十][是要靠则为看抓]|[第其][一二三四五六七八九十]|首先/
const number = '[一二三四五六七八九]|十[一二三四五]?'
const word = new RegExp(
  `(?:(${number})(是(?!非|否|[一二三四五六七八九十][，。、；])|要(?![求素点件闻务旨塞领])|靠(?!近|岸|山|拢)|则|为|看|抓)|(第|其)(${number})(?=[，、是]))`,
  'g',
)
const clauseStart = /(?:^|[。；：，！？”）])[\s\u3000]*$/
const firmSeries = /^[是要靠第其]$/
const ends =
  /(?:^|[。；：！？])[\s\u3000]*(首先)[，、](?:(?!其次|再次|然后|接着|第二|二是|同时|此外|另外|接下来|随后|之后|还[有要]|再[，者]).){0,600}?[。；！？][\s\u3000]*(最后)[，、]/ds

const heading: Reading = { isHeading: true, items: [] }
const nothing: Reading = { isHeading: false, items: [] }

/** Paragraphs without such words after which a series is over. */
const patience = 3

export const validSequenceWords = documentRule<Record<string, never>, Reading>({
  id: 'valid-sequence-words',
  kind: 'structure',
  severity: 'warning',
  description: '检查「一是、二是、三是」一类词语的缺号、重号，以及有「首先」「最后」而没有「其次」。',
  defaults: {},
  digest({ type, text, quotations }: Paragraph): Reading {
    if (type === 'heading' || type === 'title') return heading
    if (!quickly.test(text)) return nothing
    const items = [...readItems(text)].filter(item => !isQuoted(quotations, item.at))
    const leap = text.includes('最后') ? ends.exec(text)?.indices?.[2] : undefined
    return { isHeading: false, items, leap: leap && { from: leap[0], to: leap[1] } }
  },
  *check({ facts }, _options, readings): Iterable<DocumentFinding> {
    const all = new Map<string, Series>()
    let silent = 0
    for (const [paragraph, { isHeading, items, leap }] of readings.entries()) {
      silent = items.length > 0 ? 0 : silent + 1
      if (isHeading || silent > patience) all.clear()
      for (const item of items) {
        for (const series of all.values()) series.note(item.value)
        if (!item.isFirm) continue
        const series = all.get(item.series) ?? new Series()
        all.set(item.series, series)
        const message = series.take(item.value, wordOf(item.series))
        if (message) yield { paragraph, at: item.at, message }
      }
      if (leap && facts.genre.id !== 'hostScript') {
        const message = '有「首先」和「最后」，中间没有「其次」一类的词语，请核对层次是否完整。'
        yield { paragraph, at: leap, severity: 'info', message }
      }
    }
  },
  examples: {
    valid: [
      '一是抓学习，二是抓整改，三是抓落实。',
      '主要做法有三点。一是建机制：一是定责任，二是定时限。二是强督查。三是严考核。',
      '一要快，二要准，三是要实。',
      '一是基础薄弱。二是方式粗放。三是一些问题没有解决。四是作风不实。',
      '一是一，二是二，实事求是。三是最小的合格数。',
      '首先，我代表县政府表示感谢。下面讲三点意见。',
      {
        blocks: [
          { type: 'paragraph', text: '一是健全制度。' },
          { type: 'heading', level: 2, text: '（二）强化督查' },
          { type: 'paragraph', text: '三是严格考核。' },
        ],
      },
    ],
    invalid: [
      '一是抓学习，三是抓落实。',
      '一是抓学习。二是抓整改。二是抓落实。',
      '第一，认识要到位。第三，措施要到位。',
      '首先，要统一思想。最后，要抓好落实。',
    ],
  },
})

function* readItems(text: string): Iterable<Item> {
  for (const match of text.matchAll(word)) {
    const [whole, plain, verb, prefix, ordinal] = match
    const value = parseChineseNumber(plain ?? ordinal ?? '')
    if (value === undefined) continue
    const from = match.index
    const series = verb ?? prefix ?? ''
    const isFirm = firmSeries.test(series) && clauseStart.test(text.slice(Math.max(0, from - 4), from))
    yield { series, value, at: { from, to: from + whole.length }, isFirm }
  }
}

function wordOf(series: string): (value: number) => string {
  const digits = [
    '',
    '一',
    '二',
    '三',
    '四',
    '五',
    '六',
    '七',
    '八',
    '九',
    '十',
    '十一',
    '十二',
    '十三',
    '十四',
    '十五',
  ]
  return value => (/[第其]/.test(series) ? `「${series}${digits[value]}」` : `「${digits[value]}${series}」`)
}

/** Series that may stand within each other or lie unfinished; of more the oldest is forgotten. */
const deepest = 50

/** The numbers of one word. A series within an item of another of the same word stands above it on the stack. */
class Series {
  readonly #open: { last: number; readonly seen: Set<number> }[] = []

  /** Takes note of a number written with any word. */
  note(value: number): void {
    for (const one of this.#open) one.seen.add(value)
  }

  take(value: number, name: (value: number) => string): string | undefined {
    if (value === 1) {
      this.#open.push({ last: 1, seen: new Set([1]) })
      if (this.#open.length > deepest) this.#open.shift()
      return undefined
    }
    const parent = this.#open.findLastIndex(one => one.last === value - 1)
    const top = this.#open.at(-1)
    if (parent >= 0) this.#open.length = parent + 1
    const series = this.#open.at(-1)
    if (!top || !series) return undefined
    const { last, seen } = series
    series.last = value
    if (last === value - 1) return undefined
    if (last === value) return `${name(value)}与前一个重复，请改正序数。`
    if (value < last) return undefined
    for (let missing = last + 1; missing < value; missing++) if (seen.has(missing)) return undefined
    return `${name(last)}之后是${name(value)}，中间缺少${name(last + 1)}，请补上或改正序数。`
  }
}
