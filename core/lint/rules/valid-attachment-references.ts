import type { Span } from '../../text/span.ts'
import { attachmentPageNumber, listedAttachments } from '../attachments.ts'
import { parseChineseNumber } from '../chinese-number.ts'
import { isQuoted } from '../quotation.ts'
import { type DocumentFinding, documentRule } from '../rule.ts'

interface Attachments {
  /** 附件说明: the number before the name and the mark after it, where there are such. */
  readonly note?: {
    readonly count: number
    readonly number: number | undefined
    readonly numberAt: Span
    readonly ending?: Span
  }
  readonly references: readonly Counted[]
  /** 共3个附件. */
  readonly declared?: readonly Counted[]
  /** The number over an attachment's own page; 0 where there is none. */
  readonly page?: number
}

interface Counted {
  readonly at: Span
  readonly number: number
}

export const validAttachmentReferences = documentRule<Record<string, never>, Attachments>({
  id: 'valid-attachment-references',
  kind: 'structure',
  severity: 'error',
  description: '核对附件说明：正文提到的附件要在其中，序号要连续，名称后不加标点，份数与声明的和实有的一致。',
  basis: 'GB/T 9704-2012 7.3.4',
  defaults: {},
  digest(paragraph) {
    const { type, text, quotations } = paragraph
    if (type === 'attachmentNote') {
      return { note: { ...readNote(text), count: listedAttachments(paragraph).length }, references: [] }
    }
    if (!text.includes('附件') || (type !== 'paragraph' && type !== 'heading')) return none
    const page = attachmentPageNumber(paragraph)
    if (page !== undefined) return { references: [], page }
    if (isHeadOfPage(text)) return none
    const find = (pattern: RegExp) => counted(text, pattern).filter(({ at }) => !isQuoted(quotations, at))
    return { references: find(reference), declared: find(declaration) }
  },
  *check({ paragraphs }, _options, digests): Iterable<DocumentFinding> {
    let count = 0
    let last: number | undefined
    for (const [paragraph, { note }] of digests.entries()) {
      if (!note) continue
      const next = count + 1
      count += Math.max(1, note.count)
      if (note.ending) {
        const { ending: at } = note
        const fix = { title: '删去末尾标点', range: at, text: '' }
        const mark = paragraphs[paragraph]!.text.slice(at.from, at.to)
        yield { paragraph, at, fix, message: `附件名称后不加标点，请删去「${mark}」。` }
      }
      const { number, numberAt: at } = note
      if (number !== undefined && number !== next && (last !== undefined || next === 1)) {
        yield { paragraph, at, message: `附件说明中的序号应依次排列，此处应为「${next}.」。` }
      }
      last = number
    }
    if (count === 0) return
    for (const [paragraph, { references, declared = [], page = 0 }] of digests.entries()) {
      for (const { at, number } of references) {
        if (number <= count) continue
        yield { paragraph, at, message: `附件说明只列了 ${count} 个附件，没有附件${number}，请补列或改正序号。` }
      }
      for (const { at, number } of declared) {
        if (number === count) continue
        yield { paragraph, at, message: `这里说有 ${number} 个附件，附件说明列了 ${count} 个，请核对。` }
      }
      if (page <= count) continue
      const at = { from: 0, to: paragraphs[paragraph]!.text.length }
      yield { paragraph, at, message: `附件说明只列了 ${count} 个附件，没有附件${page}，请补列或改正序号。` }
    }
    yield* missingPages(count, digests)
  },
  examples: {
    valid: [
      notice('请按附件1、附件2填报。', '附件：1. 报送清单', '2. 联系人名单'),
      notice('请按附件填报。', '附件：报送清单（试行）'),
      notice('本通知共两个附件，附件1份，一式3份。', '附件：1. 报送清单 2. 联系人名单'),
      '请按附件3填报。',
    ],
    invalid: [
      notice('请按附件3填报。', '附件：1. 报送清单', '2. 联系人名单'),
      notice('请按附件填报。', '附件：报送清单。'),
      notice('请按附件填报。', '附件：1. 报送清单', '3. 联系人名单'),
      notice('请按附件1—3填报。', '附件：1. 报送清单', '2. 联系人名单'),
      notice('本通知共3个附件。', '附件：1. 报送清单', '2. 联系人名单'),
    ],
  },
})

const none: Attachments = { references: [] }
const number = '\\d{1,2}|[一二两三四五六七八九十]{1,2}'
/** 附件3, 附件1—3: the last number counts. */
const reference = new RegExp(
  `附件[ \\u3000]?(?:(?:${number})[-—–～~至、和](?:附件)?)?(${number})(?![\\d份个种项式页：:])`,
  'g',
)
const declaration = new RegExp(
  `(?:共|共有|共计|印发|附有|附上|下列|以下)(${number})[个份]附件(?!材料)|附件(?:共|共计|计)(${number})[个份件]`,
  'g',
)
const noteNumber = /^([\s\u3000]*(?:附件[\s\u3000]*(?:[：:][\s\u3000]*)?)?)(\d{1,2})[.．、]/
const noteEnding = /(?<![。．.，,；;、：:])[。．.，,；;、：:]+(?=[\s\u3000]*$)/

/** 附件1 alone on a line heads the page of the attachment itself. */
function isHeadOfPage(text: string): boolean {
  return /^[\s\u3000]*附件/.test(text) && text.trim().length <= 40 && !/[。；]/.test(text)
}

function counted(text: string, pattern: RegExp): readonly Counted[] {
  return [...text.matchAll(pattern)].flatMap(match => {
    const digits = match[1] ?? match[2] ?? ''
    const value = /\d/.test(digits) ? Number(digits) : digits === '两' ? 2 : parseChineseNumber(digits)
    return value === undefined ? [] : [{ at: { from: match.index, to: match.index + match[0].length }, number: value }]
  })
}

/** Attachments of the note that have no page, where the draft holds the pages of others. */
function* missingPages(count: number, digests: readonly Attachments[]): Iterable<DocumentFinding> {
  const pages = new Set(digests.flatMap(({ page }) => (page === undefined ? [] : [page])))
  if (pages.size === 0 || pages.has(0) || count < 2) return
  const missing = Array.from({ length: count }, (_, index) => index + 1).filter(one => !pages.has(one))
  const paragraph = digests.findIndex(({ note }) => note)
  const { from, to } = digests[paragraph]!.note!.numberAt
  if (missing.length === 0) return
  const message = `附件说明列了 ${count} 个附件，后面没有附件${missing.join('、')}，请补上或改正说明。`
  yield { paragraph, at: { from: 0, to: Math.max(1, to, from) }, severity: 'warning', message }
}

function readNote(text: string): Omit<NonNullable<Attachments['note']>, 'count'> {
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
