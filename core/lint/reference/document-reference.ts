import type { Day } from '../draft-date.ts'
import { readNumber } from './document-number.ts'
import { isNormative, passedOnTitle, readTitle } from './document-title.ts'
import { lastDateLine, lastEffectiveDay, lastHistoryDay, later } from './history-lines.ts'
import { type Repealed, readRepeals } from './repeal-clauses.ts'

/** What is known of a document that drafts may cite: facts drawn from its text when it came into the library. */
export interface DocumentReference {
  readonly title: string
  /** The document that it passes on or makes known, under whose name it is cited: 关于印发《X》的通知 → X. */
  readonly passedOn?: string
  /** Document number (发文字号) in the spelling of `readNumber`. */
  readonly number?: string
  /** The day from which it holds; the day of its latest version where it names no other. */
  readonly since?: Day
  /** The day of its latest version: passed, issued, amended. */
  readonly version?: Day
  /** It says of itself that it is out of force. */
  readonly isRepealed?: true
  readonly repeals: readonly Repealed[]
}

/** Whether drafts may cite a document as a ground, or it says something of such documents. Speeches and articles are none. */
export function isCitable({ title, passedOn, number, isRepealed, repeals }: DocumentReference): boolean {
  return !!(passedOn || number || isRepealed || repeals.length > 0) || isNormative(readTitle(title).key)
}

/** Grows with every change to what is read, so that what an earlier program stored is read anew. */
export const referenceReading = 1

/** How much of a text can be its head: title, number, history. In characters. */
const headLength = 2_000

const firstArticle = /\n\s*(?:第一条|第一章|一、|#)/
const numberLine = /^[\s（(]*([\p{Script=Han}]{1,12}[〔[（(［]\d{4}[〕\]）)］]第?\d{1,5}号)[\s）)]*$/mu
const statusLine = /^[\s【[（(]*(?:(?:效力|时效)(?:状态|性)?[：: ]*)?(?:现?已(?:经)?|全文)?(?:废止|失效)[\s】\])）]*$/m
const madeKnown =
  /《([^《》]{4,60})》(?:[（(][^（）()]*[）)])?(?:已经?|业经)[^。\n]{0,80}(?:现予|予以)(?:公布|发布|印发)/

/** Reads from a document's title and text what drafts that cite it need to know. */
export function readReference(title: string, text: string): DocumentReference {
  const head = headOf(text)
  const own = readTitle(title)
  const number = readNumber(
    numberLine.exec(head)?.[1] ?? /[（(]([^（）()]{1,12}[〔[]\d{4}[〕\]]\d{1,5}号)/.exec(title)?.[1] ?? '',
  )
  const passedOn = passedOnTitle(title) ?? (/(?:令|公告)$/.test(own.key) ? madeKnown.exec(head)?.[1] : undefined)
  const version = later(lastHistoryDay(head.split('\n')), lastDateLine(footOf(text)))
  const since = lastEffectiveDay(text) ?? version
  return {
    title,
    ...(passedOn === undefined ? {} : { passedOn }),
    ...(number === undefined ? {} : { number }),
    ...(since === undefined ? {} : { since }),
    ...(version === undefined && since === undefined ? {} : { version: version ?? (since as Day) }),
    ...(own.isRepealed || statusLine.test(head.slice(0, 400)) ? { isRepealed: true as const } : {}),
    repeals: isNormative(own.key) ? readRepeals(text) : [],
  }
}

function headOf(text: string): string {
  const head = text.slice(0, headLength)
  const body = firstArticle.exec(head)
  return body ? head.slice(0, body.index) : head
}

/** A notice bears its date at the end. */
function footOf(text: string): readonly string[] {
  return text.slice(-600).split('\n')
}
