import type { Span } from '../../text/span.ts'
import { parseChineseNumber } from '../chinese-number.ts'
import { isQuoted } from '../quotation.ts'
import { type DocumentFinding, documentRule } from '../rule.ts'

interface Attachments {
  /** 附件说明: the number before the name and the mark after it, where there are such. */
  readonly note?: { readonly number: number | undefined; readonly numberAt: Span; readonly ending?: Span }
  readonly references: readonly { readonly at: Span; readonly number: number }[]
}

export const validAttachmentReferences = documentRule<Record<string, never>, Attachments>({
  id: 'valid-attachment-references',
  kind: 'structure',
  severity: 'error',
  description: '核对附件说明：正文提到的附件要在其中，序号要连续，名称后不加标点。',
  basis: 'GB/T 9704-2012 7.3.4',
  defaults: {},
  digest({ type, text, quotations }) {
    if (!text.includes('附件') && type !== 'attachmentNote') return none
    if (type === 'attachmentNote') return { note: readNote(text), references: [] }
    if (type !== 'paragraph' && type !== 'heading') return none
    const references = [...text.matchAll(reference)].flatMap(match => {
      const digits = match[1] as string
      const number = /\d/.test(digits) ? Number(digits) : parseChineseNumber(digits)
      const at = { from: match.index, to: match.index + match[0].length }
      return number === undefined || isQuoted(quotations, at) || isHeadOfPage(text) ? [] : [{ at, number }]
    })
    return references.length === 0 ? none : { references }
  },
  *check({ paragraphs }, _options, digests): Iterable<DocumentFinding> {
    let count = 0
    let last: number | undefined
    for (const [paragraph, { note }] of digests.entries()) {
      if (!note) continue
      count++
      if (note.ending) {
        const { ending: at } = note
        const fix = { title: '删去末尾标点', range: at, text: '' }
        const mark = paragraphs[paragraph]!.text.slice(at.from, at.to)
        yield { paragraph, at, fix, message: `附件名称后不加标点，请删去「${mark}」。` }
      }
      const { number, numberAt: at } = note
      if (number !== undefined && number !== count && (last !== undefined || count === 1)) {
        yield { paragraph, at, message: `附件说明中的序号应依次排列，此处应为「${count}.」。` }
      }
      last = number
    }
    if (count === 0) return
    for (const [paragraph, { references }] of digests.entries()) {
      for (const { at, number } of references) {
        if (number <= count) continue
        yield { paragraph, at, message: `附件说明只列了 ${count} 个附件，没有附件${number}，请补列或改正序号。` }
      }
    }
  },
  examples: {
    valid: [
      notice('请按附件1、附件2填报。', '附件：1. 报送清单', '2. 联系人名单'),
      notice('请按附件填报。', '附件：报送清单（试行）'),
      '请按附件3填报。',
    ],
    invalid: [
      notice('请按附件3填报。', '附件：1. 报送清单', '2. 联系人名单'),
      notice('请按附件填报。', '附件：报送清单。'),
      notice('请按附件填报。', '附件：1. 报送清单', '3. 联系人名单'),
    ],
  },
})

const none: Attachments = { references: [] }
const reference = /附件[ \u3000]?(\d{1,2}|[一二三四五六七八九十]{1,2})(?![\d份个种项式页：:])/g
const noteNumber = /^([\s\u3000]*(?:附件[\s\u3000]*(?:[：:][\s\u3000]*)?)?)(\d{1,2})[.．、]/
const noteEnding = /[。．.，,；;、：:]+(?=[\s\u3000]*$)/

/** 附件1 alone on a line heads the page of the attachment itself. */
function isHeadOfPage(text: string): boolean {
  return /^[\s\u3000]*附件/.test(text) && text.trim().length <= 40 && !/[。；]/.test(text)
}

function readNote(text: string): NonNullable<Attachments['note']> {
  const number = noteNumber.exec(text)
  const from = number?.[1]?.length ?? 0
  const ending = /附件[\s\u3000]*[：:][\s\u3000]*$/.test(text) ? null : noteEnding.exec(text)
  return {
    number: number ? Number(number[2]) : undefined,
    numberAt: { from, to: number?.[0].length ?? 0 },
    ...(ending ? { ending: { from: ending.index, to: ending.index + ending[0].length } } : {}),
  }
}

function notice(text: string, ...notes: string[]) {
  return {
    blocks: [
      { type: 'title', text: '关于报送材料的通知' },
      { type: 'paragraph', text },
      ...notes.map(note => ({ type: 'attachmentNote', text: note }) as const),
    ],
  } as const
}
