import type { Span } from '../text/span.ts'
import { parseChineseNumber } from './chinese-number.ts'
import type { LintBlock } from './rule.ts'

/** One attachment as the note (附件说明) lists it. */
export interface ListedAttachment {
  /** As written; undefined where the only attachment has no number. */
  readonly number: number | undefined
  readonly name: string
  readonly at: Span
}

const start = /^[\s\u3000]*(?:附件[\s\u3000]*[：:][\s\u3000]*)?/
const numbered = /(?:^|[\s\u3000]+)(\d{1,2})[.．、][\s\u3000]*/g

/** The attachments that one line of a note lists, in order; none where it holds only 「附件：」. */
export function listedAttachments({ type, text }: LintBlock): readonly ListedAttachment[] {
  if (type !== 'attachmentNote') return []
  const from = start.exec(text)?.[0].length ?? 0
  const marks = [...text.slice(from).matchAll(numbered)]
  const first = marks[0]
  if (!first || first.index > 0) return entry(undefined, text, from, text.length)
  return marks.flatMap((mark, order) => {
    const begin = from + mark.index + mark[0].length
    const end = marks[order + 1] === undefined ? text.length : from + (marks[order + 1] as RegExpExecArray).index
    return entry(Number(mark[1]), text, begin, end)
  })
}

function entry(number: number | undefined, text: string, from: number, to: number): readonly ListedAttachment[] {
  const name = text.slice(from, to).trimEnd()
  return name === '' ? [] : [{ number, name, at: { from, to: from + name.length } }]
}

/** The number of the attachment whose page begins with this line: 附件2. 0 where it has none; undefined for other lines. */
export function attachmentPageNumber({ type, text }: LintBlock): number | undefined {
  const match = type === 'paragraph' || type === 'heading' ? head.exec(text.trim()) : null
  if (!match) return undefined
  const number = match[1] ?? ''
  return number === '' ? 0 : (parseChineseNumber(number) ?? Number(number.normalize('NFKC')))
}

const head = /^附件\s*([\d０-９]{1,2}|[一二三四五六七八九十]{1,2})?[：:]?$/
