import { headingMarker } from '../../../core/document/recognise.ts'
import type { PdfLine } from './pdf-lines.ts'

const sentenceEnd = /[。！？：；…][”’』」）)]?$/u
const ownStart = /^(?:第[一二三四五六七八九十百零〇\d]+[章节条编]|附件|附[：:]|抄送)/u

/** How lines stand on the pages of a file, in points. */
interface Layout {
  readonly left: number
  readonly right: number
  /** From one base line to the next within a paragraph. */
  readonly step: number
  /** Whether first lines of paragraphs stand back. */
  readonly isIndented: boolean
}

/**
 * Joins the lines of all pages to paragraphs. A line goes on the paragraph before it where that filled its line and the
 * new one neither stands back, nor begins with a number of its own, nor is set in another size; a sentence that ended
 * with a full line goes on only where paragraphs are told by standing back.
 */
export function toParagraphs(pages: readonly (readonly PdfLine[])[]): readonly string[] {
  const layout = layoutOf(pages)
  const paragraphs: string[] = []
  let last: PdfLine | undefined
  for (const lines of pages) {
    let isFirst = true
    for (const line of lines) {
      const text = paragraphs.at(-1)
      if (last && text !== undefined && goesOn(last, line, layout, isFirst)) {
        paragraphs[paragraphs.length - 1] = joined(text, line.text)
      } else paragraphs.push(line.text)
      last = line
      isFirst = false
    }
  }
  return paragraphs
}

function goesOn(last: PdfLine, line: PdfLine, layout: Layout, isFirstOfPage: boolean): boolean {
  const em = line.fontSize
  if (Math.abs(last.fontSize - em) > em * 0.12) return false
  if (last.right < layout.right - em * 1.6) return false
  if (line.left > layout.left + em * 1.2) return false
  if (!isFirstOfPage && last.y - line.y > layout.step * 1.45) return false
  if (ownStart.test(line.text) || headingMarker(line.text) !== undefined)
    return !sentenceEnd.test(last.text) && layout.isIndented
  return layout.isIndented || !sentenceEnd.test(last.text)
}

function layoutOf(pages: readonly (readonly PdfLine[])[]): Layout {
  const lines = pages.flat()
  const left = leftMargin(lines)
  const rights = lines.map(line => line.right).sort((a, b) => a - b)
  const steps = pages.flatMap(page => page.slice(1).map((line, index) => (page[index] as PdfLine).y - line.y))
  const back = lines.filter(line => {
    const by = line.left - left
    return by > line.fontSize * 1.2 && by < line.fontSize * 4.5
  })
  return {
    left,
    right: rights[Math.floor(rights.length * 0.9)] ?? 0,
    step: mostFrequent(steps.filter(step => step > 0)) ?? 0,
    isIndented: back.length > 2 && back.length > lines.length * 0.08,
  }
}

/** Where lines begin that do not stand back: the leftmost place that is no exception. */
function leftMargin(lines: readonly PdfLine[]): number {
  const counts = new Map<number, number>()
  for (const { left } of lines) counts.set(Math.round(left), (counts.get(Math.round(left)) ?? 0) + 1)
  const lefts = [...counts.keys()].sort((a, b) => a - b)
  const around = (left: number) => [left - 1, left, left + 1].reduce((sum, one) => sum + (counts.get(one) ?? 0), 0)
  return lefts.find(left => around(left) >= Math.max(2, lines.length * 0.1)) ?? lefts[0] ?? 0
}

/** The number that occurs most, in whole points. */
function mostFrequent(values: readonly number[]): number | undefined {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(Math.round(value), (counts.get(Math.round(value)) ?? 0) + 1)
  let best: number | undefined
  for (const [value, count] of counts) if (best === undefined || count > (counts.get(best) as number)) best = value
  return best
}

function joined(text: string, next: string): string {
  return /[\dA-Za-z,.;]$/u.test(text) && /^[\dA-Za-z]/u.test(next) ? `${text} ${next}` : text + next
}
