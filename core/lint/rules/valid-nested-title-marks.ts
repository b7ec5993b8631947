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
    for (const { from, to, depth } of innerTitles(text)) {
      const marks = text.charAt(from) + text.charAt(to - 1)
      const wanted = depth === 2 ? '〈〉' : '《》'
      const at = { from, to }
      if (marks !== wanted) {
        const inner = text.slice(from + 1, to - 1)
        const right = `${wanted.charAt(0)}${inner}${wanted.charAt(1)}`
        const fix = { title: `改为「${right}」`, range: at, text: right }
        const layer = depth === 2 ? '书名号内的书名号应用单书名号' : '单书名号里面还要用书名号时，应用双书名号'
        // Databases of laws write <> for 〈〉: a slip of the keyboard.
        const severity = marks === '<>' ? 'info' : 'warning'
        yield { at, severity, fix, message: `${layer}，「${text.slice(from, to)}」应写作「${right}」。` }
      } else if (depth > 2 && isForwarding(text, from)) {
        yield { at, severity: 'info', message: '书名号套了三层，不便阅读，建议省去中间一层文件名。' }
      }
    }
  },
  examples: {
    valid: [
      '根据《关于印发〈会议管理办法〉的通知》要求，制定本细则。',
      '学习《条例》《规定》和《办法》。',
      '审议《关于修改〈某市实施《代表法》办法〉的决定》。',
      '贯彻《条例、《规定》精神。',
      '《关于转发〈会议管理办法〉的通知》已经印发。',
    ],
    invalid: [
      '根据《关于印发《会议管理办法》的通知》要求，制定本细则。',
      '根据《关于印发<会议管理办法>的通知》要求，制定本细则。',
      '按照《关于转发〈关于印发《会议管理办法》的通知〉的通知》执行。',
      '落实《关于贯彻《信访工作条例》和《实施办法》的意见》。',
    ],
  },
})

const nested = /《[^《》]*[《〈<]/

/** Titles that stand right inside another whose marks are both there. A longer stretch than this is no title. */
const longestTitle = 120
const closers: Readonly<Record<string, string>> = { '》': '《', '〉': '〈', '>': '<' }

interface InnerTitle extends Span {
  /** 2 for a title inside a title, 3 for one inside that. */
  readonly depth: number
}

interface Open {
  readonly mark: string
  readonly from: number
  readonly inner: InnerTitle[]
}

function innerTitles(text: string): readonly InnerTitle[] {
  const open: Open[] = []
  /** Where in `open` the marks of each kind are, so that a mark without its partner costs no walk. */
  const places = new Map<string, number[]>()
  const found: InnerTitle[] = []
  for (const { 0: mark, index } of text.matchAll(/[《》〈〉<>]/g)) {
    const opener = closers[mark]
    if (opener === undefined) {
      const own = places.get(mark)
      if (own) own.push(open.length)
      else places.set(mark, [open.length])
      open.push({ mark, from: index, inner: [] })
      continue
    }
    const at = places.get(opener)?.at(-1)
    if (at === undefined) continue
    const { from, inner } = open[at]!
    for (const one of open.splice(at)) places.get(one.mark)?.pop()
    const whole = { from, to: index + 1 }
    if (!isTitle(text, whole) || (mark === '>' && !/^<[\p{Script=Han}《〈]/u.test(text.slice(from)))) continue
    const parent = open.at(-1)
    if (parent) parent.inner.push({ ...whole, depth: 2 }, ...inner.map(one => ({ ...one, depth: one.depth + 1 })))
    else if (mark === '》') found.push(...inner)
  }
  return found.sort((a, b) => a.from - b.from)
}

function isTitle(text: string, { from, to }: Span): boolean {
  return to - from <= longestTitle && !/[。；]/.test(text.slice(from, to))
}

/** 《关于转发〈… are notices of an office; laws name each other in three layers because their titles are what they are. */
function isForwarding(text: string, at: number): boolean {
  return /《[^《》]{0,30}(?:转发|印发|批转|贯彻|落实|执行)[^《》]{0,4}〈[^〈〉]*$/.test(
    text.slice(Math.max(0, at - 80), at),
  )
}
