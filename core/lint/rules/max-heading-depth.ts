import type { HeadingLevel } from '../../document/draft.ts'
import { readMarker } from '../heading-marker.ts'
import { type DocumentFinding, documentRule, type Paragraph } from '../rule.ts'
import { formatNumber } from '../wording.ts'

/** How deep a paragraph stands: its level, 5 for what stands below （1）, 0 for text. */
interface Depth {
  readonly depth: HeadingLevel | 5 | 0
  readonly isHeading: boolean
}

const text: Depth = { depth: 0, isHeading: false }
const belowFourth = /^[\s\u3000]*(?:[①-⑳]|[a-zA-Z][.．、)）]|\d{1,2}[)）])/

export const maxHeadingDepth = documentRule<
  { readonly levels: number; readonly shortLevels: number; readonly short: number },
  Depth
>({
  id: 'max-heading-depth',
  kind: 'structure',
  severity: 'info',
  description: '结构层次一般不超过四层，篇幅短的文稿一般两层即可。',
  basis: 'GB/T 9704-2012 7.3.3',
  defaults: { levels: 4, shortLevels: 2, short: 3000 },
  optionLabels: {
    levels: { label: '最多', unit: '层', min: 2, max: 6 },
    shortLevels: { label: '短文稿最多', unit: '层', min: 1, max: 4 },
    short: { label: '短文稿指不足', unit: '字', min: 500, max: 10000 },
  },
  digest({ type, level, text: line }: Paragraph): Depth {
    if (type === 'heading') return { depth: level ?? 1, isHeading: true }
    if (type !== 'paragraph') return text
    if (belowFourth.test(line)) return { depth: 5, isHeading: false }
    const marker = readMarker(line)
    return marker ? { depth: marker.level, isHeading: false } : text
  },
  *check(document, { levels, shortLevels, short }, depths): Iterable<DocumentFinding> {
    const present = new Set(depths.map(one => one.depth))
    const used = ([1, 2, 3, 4] as const).filter(level => present.has(level)).length
    const at = (paragraph: number) => ({ from: 0, to: document.paragraphs[paragraph]!.text.length })
    const deepest = depths.findIndex(
      (one, index) => one.depth === 5 && depths.slice(Math.max(0, index - 9), index).some(above => above.depth === 4),
    )
    if (deepest >= 0 && used + 1 > levels) {
      yield { paragraph: deepest, at: at(deepest), message: `层次超过 ${levels} 层，请合并或减少层次。` }
    }
    const headings = new Set(depths.filter(one => one.isHeading).map(one => one.depth))
    if (headings.size <= shortLevels || document.counts.characters >= short) return
    const lowest = Math.max(...headings)
    const paragraph = depths.findIndex(one => one.isHeading && one.depth === lowest)
    const length = formatNumber(document.counts.characters)
    const message = `全文 ${length} 字，用了 ${headings.size} 层标题；篇幅不长的文稿一般 ${shortLevels} 层即可，请考虑合并。`
    yield { paragraph, at: at(paragraph), message }
  },
  examples: {
    valid: [
      {
        blocks: [
          { type: 'heading', level: 1, text: '一、总体要求' },
          { type: 'heading', level: 2, text: '（一）工作目标' },
          { type: 'paragraph', text: '年底前完成改造任务。' },
        ],
      },
      '① 数据来自统计部门。',
    ],
    invalid: [
      {
        blocks: [
          { type: 'heading', level: 1, text: '一、重点任务' },
          { type: 'heading', level: 2, text: '（一）改造道路' },
          { type: 'heading', level: 3, text: '1. 县道' },
          { type: 'paragraph', text: '改造 12 公里。' },
        ],
      },
      {
        blocks: [
          { type: 'heading', level: 1, text: '一、重点任务' },
          { type: 'heading', level: 2, text: '（一）改造道路' },
          { type: 'heading', level: 3, text: '1. 县道' },
          { type: 'heading', level: 4, text: '（1）东线' },
          { type: 'paragraph', text: '① 改造路面 12 公里。' },
        ],
      },
    ],
  },
})
