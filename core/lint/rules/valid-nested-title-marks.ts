import type { Span } from '../../text/span.ts'
import { type Finding, paragraphRule } from '../rule.ts'

export const validNestedTitleMarks = paragraphRule({
  id: 'valid-nested-title-marks',
  kind: 'format',
  severity: 'warning',
  description: '书名号里面还要用书名号时，外面一层用双书名号，里面一层用单书名号。',
  basis: 'GB/T 15834-2011 4.15.3',
  defaults: {},
  *check({ text }): Iterable<Finding> {
    if (!nested.test(text)) return
    for (const { from, to } of innerTitles(text)) {
      const inner = text.slice(from + 1, to - 1)
      const at = { from, to }
      const right = `〈${inner}〉`
      const fix = { title: `改为「${right}」`, range: at, text: right }
      yield { at, fix, message: `书名号内的书名号应用单书名号，「《${inner}》」应写作「${right}」。` }
    }
  },
  examples: {
    valid: [
      '根据《关于印发〈会议管理办法〉的通知》要求，制定本细则。',
      '学习《条例》《规定》和《办法》。',
      '审议《关于修改〈某市实施《代表法》办法〉的决定》。',
      '贯彻《条例、《规定》精神。',
    ],
    invalid: [
      '根据《关于印发《会议管理办法》的通知》要求，制定本细则。',
      '落实《关于贯彻《信访工作条例》和《实施办法》的意见》。',
    ],
  },
})

const nested = /《[^《》]*《/

/** Titles that stand right inside another whose marks are both there. A longer stretch than this is no title. */
const longestTitle = 120

function innerTitles(text: string): readonly Span[] {
  const open: { readonly mark: string; readonly from: number; readonly inner: Span[] }[] = []
  const found: Span[] = []
  for (const { 0: mark, index } of text.matchAll(/[《》〈〉]/g)) {
    if (mark === '《' || mark === '〈') {
      open.push({ mark, from: index, inner: [] })
      continue
    }
    const closed = open.findLastIndex(one => one.mark === (mark === '》' ? '《' : '〈'))
    if (closed < 0) continue
    const { from, inner } = open[closed]!
    open.length = closed
    const whole = { from, to: index + 1 }
    if (mark === '》' && isTitle(text, whole)) found.push(...inner)
    const parent = open.at(-1)
    if (mark === '》' && parent?.mark === '《' && inner.length === 0) parent.inner.push(whole)
  }
  return found.sort((a, b) => a.from - b.from)
}

function isTitle(text: string, { from, to }: Span): boolean {
  return to - from <= longestTitle && !/[。；]/.test(text.slice(from, to))
}
