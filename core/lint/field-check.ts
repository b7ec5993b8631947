import { type FieldId, fieldIds } from '../document/draft.ts'
import type { GenreId } from '../document/genres.ts'
import { formatOfMark } from '../document/header-format.ts'
import type { Severity } from './rule.ts'
import { dateFaults } from './rules/valid-date-form.ts'
import { documentNumberFaults } from './rules/valid-document-number.ts'

/** What is to be said of a field of header or imprint while it is filled in. */
export interface FieldNote {
  readonly severity: Severity
  /** One or two Chinese sentences. */
  readonly message: string
  /** The whole field as it should be, where that is certain. */
  readonly right?: string
}

/** What the fields belong to: a 令, a 纪要 and a 公告 have numbers of their own. */
export interface FieldContext {
  readonly genre?: GenreId
  /** 发文机关标志. */
  readonly mark?: string | undefined
}

/** Judges what stands in a field; undefined where nothing is to be said, as of an empty one. The clauses are GB/T 9704-2012. */
export function checkField(id: FieldId, value: string, context: FieldContext = {}): FieldNote | undefined {
  const text = value.trim()
  if (text === '') return undefined
  const own = id === 'documentNumber' ? ownNumber(context) : undefined
  return own ? checkOwnNumber(text, own) : checks[id](text)
}

/** How a genre numbers its documents by itself, and which counters it uses. */
interface OwnNumber {
  readonly name: string
  readonly counters: string
}

const ownNumbers: { readonly [G in GenreId]?: OwnNumber } = {
  order: { name: '令号', counters: '号' },
  announcement: { name: '公告的编号', counters: '号' },
  publicNotice: { name: '通告的编号', counters: '号' },
  minutes: { name: '纪要的编号', counters: '期次号' },
  bulletin: { name: '简报的编号', counters: '期' },
}

function ownNumber({ genre, mark }: FieldContext): OwnNumber | undefined {
  const format = formatOfMark(mark)
  if (format === 'order' || format === 'minutes') return ownNumbers[format]
  return genre && ownNumbers[genre]
}

/** Orders: 第12号 (10.2); minutes: 第12期, 第12次; announcements: 第3号, 2026年第3号. A number like any other document's will do. */
function checkOwnNumber(text: string, { name, counters }: OwnNumber): FieldNote | undefined {
  if (completeNumber.test(text)) return undefined
  const [fault] = documentNumberFaults(text)
  if (fault) return noteOf(text, fault)
  const bare = text.replace(/^[（(]\s*|\s*[）)]$/gu, '').replace(/\s+/gu, '')
  const counter = counters.charAt(0)
  const year = '(?:\\d{4}年|[〔（(]\\d{4}[〕）)])?'
  const total = '(?:[（(]?总第?[1-9]\\d*[期次号][）)]?)?'
  if (new RegExp(`^${year}第(?:[1-9]\\d*|[一二三四五六七八九十百零〇]+)[${counters}]${total}$`, 'u').test(bare))
    return undefined
  if (/^〔\d{4}〕[1-9]\d*号$/u.test(bare) && counters !== '号') return undefined
  const digits = new RegExp(`^第?0*([1-9]\\d*)[${counters}]?$`, 'u').exec(bare.normalize('NFKC'))?.[1]
  const message = `${name}写作「第12${counter}」，序号用阿拉伯数字，不编虚位。`
  return { severity: 'warning', message, ...(digits && { right: `第${digits}${counter}` }) }
}

const levels = /^(绝密|机密|秘密)/
const term = /^(?:绝密|机密|秘密)(?:★(?:\d{1,2}(?:年|个月)|长期))?$/
const urgencies = ['特急', '加急', '特提', '平急']
const completeNumber = /[\p{Script=Han}A-Za-z]+〔\d{4}〕[1-9]\d*号$/u
const fullDate = /^\d{4}年(?:1[0-2]|[1-9])月(?:3[01]|[12]\d|[1-9])日$/

const checks: { readonly [F in FieldId]: (text: string) => FieldNote | undefined } = {
  // 7.2.1
  copyNumber(text) {
    if (/^\d{6}$/.test(text)) return undefined
    const digits = text.normalize('NFKC')
    const right = /^\d{1,6}$/.test(digits) ? { right: digits.padStart(6, '0') } : {}
    return { severity: 'warning', message: '份号一般用 6 位阿拉伯数字，如「000001」。', ...right }
  },
  // 7.2.2
  securityClassification(text) {
    if (!levels.test(text)) return { severity: 'error', message: '密级应为「绝密」「机密」或「秘密」。' }
    if (!text.includes('★') && text.length > 2) {
      const limit = text.slice(2).replace(/^[^\d长]+/u, '')
      const right = /^(?:\d{1,2}(?:年|个月)|长期)$/.test(limit) ? { right: `${text.slice(0, 2)}★${limit}` } : {}
      return { severity: 'error', message: '密级与保密期限之间用「★」隔开，如「机密★1年」。', ...right }
    }
    if (term.test(text)) {
      if (text.includes('★')) return undefined
      return { severity: 'info', message: '没有写保密期限；有期限的写作「机密★1年」。' }
    }
    return { severity: 'error', message: '保密期限写作年、月数或「长期」，如「秘密★6个月」。' }
  },
  // 7.2.3
  urgency(text) {
    if (urgencies.includes(text)) return undefined
    return { severity: 'warning', message: '紧急程度为「特急」或「加急」；电报为「特提」「特急」「加急」「平急」。' }
  },
  // 7.2.4
  issuingAuthorityMark(text) {
    const found = /[，。、；：！？,.;:!?]/u.exec(text)
    return found
      ? { severity: 'warning', message: `发文机关标志不用标点「${found[0]}」；联合行文每个机关一行。` }
      : undefined
  },
  // 7.2.5
  documentNumber(text) {
    const [fault] = documentNumberFaults(text)
    if (fault) return noteOf(text, fault)
    if (completeNumber.test(text)) return undefined
    return {
      severity: 'warning',
      message: '发文字号由机关代字、年份、序号组成，写作「×政办发〔2026〕8号」。',
    }
  },
  // 7.2.6
  signatory(text) {
    if (/^签发人[:：]/u.test(text)) {
      return {
        severity: 'info',
        message: '只填姓名，「签发人：」会自动加上。',
        right: text.replace(/^签发人[:：]\s*/u, ''),
      }
    }
    const found = /[，、；。,;]/u.exec(text)
    if (!found) return undefined
    const right = text.replace(/[，、；。,;]\s*/gu, ' ').trim()
    return { severity: 'warning', message: `多个签发人之间空一格，不用「${found[0]}」。`, right }
  },
  // 7.4.2
  ccRecipients(text) {
    if (/^抄送[:：]/u.test(text)) {
      return {
        severity: 'info',
        message: '只填机关名称，「抄送：」会自动加上。',
        right: text.replace(/^抄送[:：]\s*/u, ''),
      }
    }
    if (/[,;.]/.test(text)) {
      const right = text.replaceAll(',', '，').replaceAll(';', '；').replaceAll('.', '。')
      return { severity: 'warning', message: '抄送机关之间用全角标点，最后一个机关后用句号。', right }
    }
    return undefined
  },
  printingAuthority(text) {
    const found = /[。，,.]$/u.exec(text)
    return found
      ? { severity: 'warning', message: `印发机关后不用标点「${found[0]}」。`, right: text.slice(0, -1) }
      : undefined
  },
  // 7.4.3
  printDate(text) {
    const date = text.replace(/\s*印发$/u, '')
    const [fault] = dateFaults(date)
    if (fault) return noteOf(date, fault)
    if (!fullDate.test(date)) {
      return { severity: 'error', message: '印发日期应将年、月、日标全，写作「2026年3月5日」。' }
    }
    return date === text ? undefined : { severity: 'info', message: '只填日期，「印发」会自动加上。', right: date }
  },
}

interface Fault {
  readonly severity?: Severity
  readonly message: string
  readonly fix?: { readonly range: { readonly from: number; readonly to: number }; readonly text: string }
}

function noteOf(text: string, { severity = 'error', message, fix }: Fault): FieldNote {
  if (!fix) return { severity, message }
  return { severity, message, right: text.slice(0, fix.range.from) + fix.text + text.slice(fix.range.to) }
}

/** The fields with something to be said of them, in the order of the page. */
export function checkFields(
  fields: { readonly [F in FieldId]?: string },
  genre?: GenreId,
): ReadonlyMap<FieldId, FieldNote> {
  const context = { ...(genre && { genre }), mark: fields.issuingAuthorityMark }
  const notes = new Map<FieldId, FieldNote>()
  for (const id of fieldIds) {
    const note = checkField(id, fields[id] ?? '', context)
    if (note) notes.set(id, note)
  }
  return notes
}
