import type { BlockType } from '../../document/draft.ts'
import { type HeadingMarker, properMarker, readMarker } from '../heading-marker.ts'
import { type DocumentFinding, documentRule, type Paragraph } from '../rule.ts'

/** What a paragraph means for the sequence of numbers. */
type Step =
  | { readonly kind: 'marker'; readonly marker: HeadingMarker; readonly isHeading: boolean; readonly written: string }
  | { readonly kind: 'restart' }
  | { readonly kind: 'text' }

const restart: Step = { kind: 'restart' }
const plain: Step = { kind: 'text' }
/** What stands between two headings without ending the series, as a table within a section does. */
const passed = new Set<BlockType>(['salutation', 'note', 'table', 'tableCaption'])
const partStart =
  /^[\s\u3000]*(?:第[一二三四五六七八九十百\d]+(?:部分|章|节|编|篇|条|款|个|方面)|附[件录表]|——|[上中下]篇)/

export const validHeadingNumbering = documentRule<Record<string, never>, Step>({
  id: 'valid-heading-numbering',
  kind: 'structure',
  severity: 'warning',
  gravest: 'error',
  description: '检查层次序数：断号、重号、起始、越级以及序数后的标点。',
  basis: 'GB/T 9704-2012 7.3.3',
  defaults: {},
  digest({ type, text }: Paragraph): Step {
    if (type !== 'heading' && type !== 'paragraph') return passed.has(type) ? plain : restart
    const marker = readMarker(text)
    const isHeading = type === 'heading'
    if (!marker) return isHeading || partStart.test(text) ? restart : plain
    const { at } = marker
    const written = text.slice(at.from, at.to)
    // 一，… before a long paragraph is a sentence, not a heading with the wrong mark.
    const isSentence =
      !isHeading && /[，,：:。]$/.test(written) && (text.length > 40 || /[。；]/.test(text.slice(at.to)))
    return isSentence ? plain : { kind: 'marker', marker, isHeading, written }
  },
  *check(_document, _options, steps): Iterable<DocumentFinding> {
    const sequence = new Sequence()
    for (const [paragraph, step] of steps.entries()) {
      if (step.kind === 'restart') sequence.restart()
      if (step.kind !== 'marker') continue
      const { marker, written } = step
      const { at, proper } = marker
      if (written !== proper) {
        const fix = { title: `改为「${proper}」`, range: at, text: proper }
        const severity = widened(written) === proper ? 'info' : 'warning'
        yield { paragraph, at, severity, fix, message: `层次序数「${written}」的标点不合规范，应为「${proper}」。` }
      }
      const fault = sequence.take(marker, step.isHeading)
      if (fault) yield { paragraph, at, ...fault }
    }
  },
  examples: {
    valid: [
      headings('一、总体要求', '二、重点任务', '三、保障措施'),
      headings('一、总体要求', '（一）指导思想', '（二）基本原则', '二、重点任务', '（一）夯实基础'),
      headings('一、加强领导', '1. 压实责任', '2. 严格考核'),
      '一、二线城市房价总体平稳。',
      '1.5 万亿元资金已经到位，3、4 月份支出较多。',
      {
        blocks: [
          ...headings('一、总体要求').blocks,
          { type: 'tableCaption', text: '表1 任务分工' },
          { type: 'table', text: '单位\t任务\n水利局\t巡查' },
          ...headings('二、保障措施').blocks,
        ],
      },
      {
        blocks: [
          paragraph('第三条 有下列情形之一的：'),
          paragraph('（一）甲类'),
          paragraph('第四条 下列情形除外：'),
          paragraph('（一）乙类'),
        ],
      },
    ],
    invalid: [
      headings('一、总体要求', '三、重点任务'),
      headings('一、总体要求', '一、重点任务'),
      headings('二、总体要求', '三、重点任务'),
      headings('一. 总体要求', '（一）、指导思想'),
      headings('一，总体要求', '二，重点任务'),
      '１、各单位要按时报送。',
      headings('一、总体要求', '（1）指导思想'),
      '1、各单位要按时报送。',
    ],
  },
})

type Fault = Pick<DocumentFinding, 'message' | 'severity'>

/** A number in half-width brackets or in full-width digits is a slip of the keyboard, so it is only mentioned. */
function widened(written: string): string {
  return written.normalize('NFKC').replace('(', '（').replace(')', '）').replace(/,$/, '，')
}

/** Follows the numbers of the four levels through a draft. */
class Sequence {
  /** The last number of each level since its parent began; 0 where none has come. */
  #last: number[] = [0, 0, 0, 0, 0]
  readonly #seen: number[] = [0, 0, 0, 0, 0]

  restart(): void {
    this.#last = [0, 0, 0, 0, 0]
  }

  take({ level, value }: HeadingMarker, isHeading: boolean): Fault | undefined {
    const fault = this.#faultOf(level, value, isHeading)
    for (let deeper = level + 1; deeper <= 4; deeper++) this.#last[deeper] = 0
    this.#last[level] = value
    this.#seen[level] = value
    return fault
  }

  #faultOf(level: 1 | 2 | 3 | 4, value: number, isHeading: boolean): Fault | undefined {
    const last = this.#last[level] ?? 0
    const name = (number: number) => `「${properMarker(level, number)}」`
    const severity = isHeading ? 'error' : 'warning'
    if (last > 0 && value === last && (value > 1 || isHeading)) {
      return { severity, message: `序数${name(value)}与前一个重复，应为${name(last + 1)}。` }
    }
    if (last > 0 && value > last + 1) {
      return { severity, message: `${name(last)}之后是${name(value)}，中间缺少${name(last + 1)}，请补上或改正序数。` }
    }
    if (!isHeading) return undefined
    if (last > 1 && value > 1 && value < last) {
      return { message: `${name(last)}之后是${name(value)}，序数颠倒，请改正。` }
    }
    if (last === 0 && value > 1 && value !== (this.#seen[level] ?? 0) + 1) {
      return { message: `本层序数从${name(value)}开始，应从${name(1)}开始。` }
    }
    return last === 0 ? this.#skipOf(level) : undefined
  }

  /** 一、 followed by 1. is tolerated, as texts of two levels use it. */
  #skipOf(level: 1 | 2 | 3 | 4): Fault | undefined {
    if (level === 2 && (this.#last[3] ?? 0) > 0) {
      return { message: '层次颠倒：「（一）」不应在「1.」之下，请依「一、」「（一）」「1.」「（1）」的次序使用。' }
    }
    if (level < 4 || !this.#last.some((value, above) => above > 0 && above < 3 && value > 0)) return undefined
    if ((this.#last[3] ?? 0) > 0) return undefined
    return { message: '层次越级：「（1）」应在「1.」之下，请依「一、」「（一）」「1.」「（1）」的次序使用。' }
  }
}

function headings(...texts: string[]) {
  return { blocks: texts.map(text => ({ type: 'heading', level: readMarker(text)?.level ?? 1, text }) as const) }
}

function paragraph(text: string) {
  return { type: 'paragraph', text } as const
}
