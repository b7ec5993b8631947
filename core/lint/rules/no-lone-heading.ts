import { type HeadingMarker, readMarker } from '../heading-marker.ts'
import { type DocumentFinding, documentRule, type Paragraph } from '../rule.ts'

/** The number in front of a paragraph, whether it is a heading or not; of headings without one, an end of all series. */
type Line = { readonly marker: HeadingMarker; readonly isHeading: boolean } | 'end' | 'text'

export const noLoneHeading = documentRule<Record<string, never>, Line>({
  id: 'no-lone-heading',
  kind: 'structure',
  severity: 'warning',
  description: '一个标题之下只分出一个下级标题时提示：分层至少应有两项。',
  defaults: {},
  digest({ type, text }: Paragraph): Line {
    if (type !== 'heading' && type !== 'paragraph') return 'text'
    const marker = readMarker(text)
    if (marker) return { marker, isHeading: type === 'heading' }
    return type === 'heading' ? 'end' : 'text'
  },
  *check(_document, _options, lines): Iterable<DocumentFinding> {
    for (const [paragraph, line] of lines.entries()) {
      if (typeof line === 'string' || !line.isHeading || line.marker.level === 1 || line.marker.value !== 1) continue
      const { level, at } = line.marker
      const parent = lines.slice(0, paragraph).findLast(one => typeof one !== 'string' && one.marker.level < level)
      if (parent === undefined) continue
      const next = lines
        .slice(paragraph + 1)
        .find(one => one === 'end' || (one !== 'text' && one.marker.level <= level))
      if (next === 'end' || (typeof next === 'object' && next.marker.level === level)) continue
      // Without a heading behind it the second may still be on its way.
      const severity = next ? 'warning' : 'info'
      yield {
        paragraph,
        at,
        severity,
        message: '上一级标题之下只有这一个标题，不必再分层，请删去这个序数或补上后面的部分。',
      }
    }
  },
  examples: {
    valid: [
      headings('一、重点任务', '（一）改造道路', '（二）改造管网', '二、保障措施'),
      headings('（一）改造道路', '（二）改造管网'),
      headings('一、重点任务', '二、保障措施'),
    ],
    invalid: [
      headings('一、重点任务', '（一）改造道路', '二、保障措施'),
      headings('一、重点任务', '（一）改造道路', '1. 县道', '（二）改造管网', '二、保障措施'),
    ],
  },
})

function headings(...texts: string[]) {
  return { blocks: texts.map(text => ({ type: 'heading', level: readMarker(text)?.level ?? 1, text }) as const) }
}
