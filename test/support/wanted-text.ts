import { blockText, type DraftContent } from '../../core/document/draft.ts'
import { usualFormat } from '../../core/document/header-format.ts'
import type { ReadText } from './other-readers.ts'

/** What holds the place of characters between lines and cells, and what a line of a draft cannot be told by. */
const gaps = /[\t\n\v\r \u2028\u2029]/gu
const minutes = /^\d+(?:\.5)? 分$/u

/** A text as Word can hold it, character by character: without controls, with U+FFFD for what is no character. */
export function writable(text: string): string {
  return [...text]
    .map(character => {
      const code = character.codePointAt(0) as number
      if (code < 0x20 && code !== 9 && code !== 10 && code !== 11 && code !== 13) return ''
      return code === 0xfffe || code === 0xffff || (code >= 0xd800 && code <= 0xdfff) ? '\ufffd' : character
    })
    .join('')
}

/** The body's text in order, without blanks. A character whose halves stand in two runs is two halves. */
function wantedBody({ blocks }: DraftContent): string {
  return blocks
    .filter(block => block.type === 'table' || !/^\s*$/u.test(writable(blockText(block))))
    .flatMap(block => block.children.map(({ text }) => writable(text).replace(gaps, '')))
    .join('')
}

/** The text of header and imprint with the words that the standard adds, in any order. */
function wantedAround({ genre, fields }: DraftContent): string {
  const field = (id: keyof typeof fields) => writable(fields[id] ?? '').trim()
  const isLetter = (fields.format ?? usualFormat(genre, fields)) === 'letter' && field('issuingAuthorityMark') !== ''
  const mark = field('issuingAuthorityMark').split(/[\n\v\r\u2028\u2029]/u)
  const names = field('signatory').replace(/[\n、，,；;]|\s/gu, '')
  const copies = field('ccRecipients')
  const date = field('printDate')
  const isPrinted = !isLetter && (date !== '' || field('printingAuthority') !== '')
  return [
    field('copyNumber'),
    field('securityClassification'),
    field('urgency'),
    // A letter has the mark of the office that leads, and does not say who printed it (10.1).
    ...(isLetter ? mark.slice(0, 1) : mark),
    field('documentNumber'),
    names === '' ? '' : `签发人：${names}`,
    copies === '' ? '' : `抄送：${copies}${copies.endsWith('。') ? '' : '。'}`,
    isPrinted ? `${field('printingAuthority')}${date}${date === '' ? '' : '印发'}` : '',
  ].join('')
}

const sorted = (text: string) => [...text.replace(/\s/gu, '')].sort().join('')

/** How the text that another program read differs from the draft's; undefined where they are equal. */
export function textFault(read: ReadText, content: DraftContent): string | undefined {
  const body = wantedBody(content)
  const text = read.body.replace(gaps, '')
  const at = text.indexOf(body)
  if (at < 0) return `the body is not ${differenceOf(text, body)}`
  const frames = read.frames.filter(frame => !minutes.test(frame)).join('')
  const around = sorted(`${text.slice(0, at)}${text.slice(at + body.length)}${frames}`)
  const wanted = sorted(wantedAround(content))
  return around === wanted ? undefined : `around the body there is “${around}”, not “${wanted}”`
}

/** Where two texts part, for a person to read. */
function differenceOf(text: string, body: string): string {
  let from = 0
  while (from < body.length && text.includes(body.slice(0, from + 1))) from++
  const shown = body.slice(Math.max(0, from - 8), from + 8)
  const codes = [...body.slice(from, from + 4)].map(character => character.codePointAt(0)?.toString(16))
  return `there from character ${from} of ${body.length} on: “${shown}” (${codes.join(' ')})`
}
