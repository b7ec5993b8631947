import type { HeadingLevel } from '../../document/draft.ts'
import type { Span } from '../../text/span.ts'
import { readMarker } from '../heading-marker.ts'
import { type DocumentFinding, documentRule, type Paragraph } from '../rule.ts'

/** What a paragraph is: numbered lines have a level, headings with a mark at their end a mark. */
interface Line {
  readonly kind: 'blank' | 'body' | 'numbered'
  readonly level?: HeadingLevel | undefined
  readonly mark?: string
  readonly at?: Span
}

const blank: Line = { kind: 'blank' }
const body: Line = { kind: 'body' }
const article = /^[\s\u3000]*第[一二三四五六七八九十百零〇]{1,6}条/

/** A heading whose last mark makes it look like a part of a sentence. */
const joined = /^[^。；;！？，,：:]{2,}[；;，,]$/

/** A heading that leads on to a list or a quotation needs its colon. */
const leadsOn = /(?:如下|下列|以下|包括|分别是|修改为|改为|[条款项]|名单|是|为|有)：$/

export const noHeadingEndMark = documentRule<Record<string, never>, Line>({
  id: 'no-heading-end-mark',
  kind: 'format',
  severity: 'warning',
  description: '单独成行的层次标题，末尾不用句号、冒号、分号和逗号。',
  defaults: {},
  digest({ type, level, text }: Paragraph): Line {
    const line = text.trimEnd()
    if (line === '') return blank
    const marker = readMarker(line)
    if (
      type === 'paragraph' &&
      marker &&
      marker.level <= 2 &&
      line.length <= 30 &&
      joined.test(line.slice(marker.at.to))
    ) {
      const at = { from: line.length - 1, to: line.length }
      return { kind: 'numbered', level: marker.level, mark: line.slice(-1), at }
    }
    if (type !== 'heading')
      return type === 'paragraph' && !marker && !article.test(line) ? body : { kind: 'numbered', level: marker?.level }
    const mark = /[。：；;，,]$/.exec(line)?.[0]
    // A heading with its text on the same line ends like any sentence.
    if (!mark || /[。；！？][^。；！？]/.test(line.slice(0, -1)) || leadsOn.test(line))
      return { kind: 'numbered', level: level ?? 1 }
    return { kind: 'numbered', level: level ?? 1, mark, at: { from: line.length - 1, to: line.length } }
  },
  *check(_document, _options, lines): Iterable<DocumentFinding> {
    const styled = styledLevels(lines)
    for (const [paragraph, line] of lines.entries()) {
      const { at, mark, level = 1 } = line
      if (!at || !mark) continue
      let next = paragraph + 1
      while (lines[next]?.kind === 'blank') next++
      let last = paragraph - 1
      while (lines[last]?.kind === 'blank') last--
      // Numbered sentences one below the other are a list and no headings.
      if (lines[next]?.kind !== 'body' || lines[last]?.level === level) continue
      // Published reports put a full stop behind headings of lower levels as often as not: where all have it, it is meant.
      if (mark === '。' && styled.has(level)) continue
      const severity = mark === '。' && level > 1 ? 'info' : 'warning'
      const fix = { title: `删去「${mark}」`, range: at, text: '' }
      yield { paragraph, at, severity, fix, message: `标题单独成行，末尾不用「${mark}」，请删去。` }
    }
  },
  examples: {
    valid: [
      draft('一、总体要求', '以新发展理念为引领，做好各项工作。'),
      draft('一、审议工作报告。', '二、审议预算草案。'),
      draft('一、将第三条修改为：', '“县级以上人民政府应当加强领导。”'),
      draft('一、加强领导。各单位要压实责任。', '要成立专班。'),
      {
        blocks: ['（一）产业提质增效。', '（二）城乡协调发展。', '（三）民生持续改善。'].flatMap(text => [
          { type: 'heading', level: 2, text } as const,
          { type: 'paragraph', text: '全年完成投资三十亿元。' } as const,
        ]),
      },
    ],
    invalid: [
      draft('一、总体要求。', '以新发展理念为引领，做好各项工作。'),
      draft('（一）工作目标：', '年底前完成改造任务。'),
    ],
  },
})

/** Fewest headings of a level whose full stops are taken for a style. */
const fewest = 3

/** Levels below the first at which headings with a full stop are a style and no slip: most of them have one. */
function styledLevels(lines: readonly Line[]): ReadonlySet<HeadingLevel> {
  const ended = new Map<HeadingLevel, number>()
  const bare = new Map<HeadingLevel, number>()
  for (const { kind, level, mark } of lines) {
    if (kind !== 'numbered' || level === undefined || level === 1) continue
    const counts = mark === '。' ? ended : bare
    counts.set(level, (counts.get(level) ?? 0) + 1)
  }
  return new Set(
    [...ended].flatMap(([level, count]) => (count >= fewest && count > (bare.get(level) ?? 0) ? [level] : [])),
  )
}

function draft(...texts: readonly [string, string]) {
  const level = readMarker(texts[0])?.level ?? 1
  const isList = readMarker(texts[1]) !== undefined
  return {
    blocks: [
      { type: 'heading', level, text: texts[0] } as const,
      isList ? ({ type: 'heading', level, text: texts[1] } as const) : ({ type: 'paragraph', text: texts[1] } as const),
    ],
  }
}
