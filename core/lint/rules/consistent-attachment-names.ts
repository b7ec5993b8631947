import type { Span } from '../../text/span.ts'
import { attachmentPageNumber, type ListedAttachment, listedAttachments } from '../attachments.ts'
import { type DocumentFinding, documentRule } from '../rule.ts'
import { likeness, titleKey } from '../title-likeness.ts'

/** An attachment that the text names together with its number. */
interface Mention {
  readonly number: number
  readonly name: string
  readonly key: string
  readonly at: Span
  /** In 《》, so that the name is whole; else only its end is sure. */
  readonly isWhole: boolean
}

/** An attachment of the note with the keys by which its name is compared. */
interface Listed extends ListedAttachment {
  readonly key: string
  /** Of the name without brackets at its end. */
  readonly bareKey: string
}

interface Reading {
  readonly listed: readonly Listed[]
  readonly mentions: readonly Mention[]
  readonly page: number | undefined
  /** What a line under 附件2 may say: the attachment's title. */
  readonly line: string
}

export const consistentAttachmentNames = documentRule<Record<string, never>, Reading>({
  id: 'consistent-attachment-names',
  kind: 'structure',
  severity: 'warning',
  description: '附件的名称在正文、附件说明和附件本身应当一致，正文里的序号要与附件说明对应。',
  basis: 'GB/T 9704-2012 7.3.4、7.3.7',
  defaults: {},
  digest(paragraph) {
    const { type, text } = paragraph
    const isBody = type === 'paragraph' || type === 'heading'
    return {
      listed: listedAttachments(paragraph).map(withKeys),
      mentions: isBody && text.includes('附件') ? readMentions(text) : [],
      page: attachmentPageNumber(paragraph),
      line: isBody && text.length <= 60 ? text.trimEnd() : '',
    }
  },
  *check(_document, _options, readings): Iterable<DocumentFinding> {
    if (!readings.some(({ listed }) => listed.length > 0)) return
    const listed = readings
      .flatMap(({ listed: own }, paragraph) => own.map(one => ({ ...one, paragraph })))
      .slice(0, mostAttachments)
    const of = (number: number) =>
      number > 0 ? listed.find((one, order) => (one.number ?? order + 1) === number) : listed[0]
    for (const [paragraph, { mentions, page }] of readings.entries()) {
      for (const mention of mentions) {
        const own = of(mention.number)
        const other = listed.find(one => isSame(mention, one))
        if (!own || isSame(mention, own)) continue
        const related = [{ paragraph: own.paragraph, at: own.at, note: '附件说明' }]
        const { at, name, isWhole } = mention
        if (other) {
          const message = `「${other.name}」在附件说明里不是附件${mention.number}，请核对序号。`
          yield { paragraph, at, related, message }
        } else if (isWhole) {
          yield { paragraph, at, related, message: `这里写作「${name}」，附件说明写作「${own.name}」，请统一名称。` }
        }
      }
      const own = page === undefined ? undefined : of(page)
      if (own) yield* judgePage(readings, paragraph, own)
    }
  },
  examples: {
    valid: [
      notice('请填报《报送清单》（附件1），《联系人名单》见附件2。', '附件：1. 报送清单', '2. 全区联系人名单'),
      notice('请填写报送清单（见附件1）和有关名册（附件2）。', '附件：1. 报送清单', '2. 联系人名单'),
      notice('请填报。', '附件：报送清单', '附件', '报送清单'),
      notice('请填报。', '附件：全区信息报送情况登记表', '附件', '全区信息报送', '情况登记表'),
    ],
    invalid: [
      notice('请填报《报送清单》（附件2）。', '附件：1. 报送清单', '2. 联系人名单'),
      notice('请填报《信息报送登记表》（附件）。', '附件：信息报送情况汇总表'),
      notice('请填报。', '附件：1. 报送清单', '2. 联系人名单', '附件2', '联系人名册'),
    ],
  },
})

/** Their numbers have two digits. */
const mostAttachments = 99

const behind = /(?:《([^《》]{3,40})》|([\p{Script=Han}]{3,20}))[（(](?:见|详见)?附件[ \u3000]?(\d{1,2})?[）)]/gu

function readMentions(text: string): readonly Mention[] {
  return Array.from(text.matchAll(behind), match => {
    const [found, whole, loose = '', number] = match
    // Where the name begins is sure only in 《》.
    const from = whole === undefined ? match.index + found.search(/[（(](?:见|详见)?附件/) : match.index
    const at = { from, to: match.index + found.length }
    const name = whole ?? loose
    return { number: Number(number ?? 0), name, key: titleKey(name), at, isWhole: whole !== undefined }
  })
}

/** One name may leave out what the other has before or within brackets. */
function isSame({ key, isWhole }: Mention, listed: Listed): boolean {
  if (isWhole) return key.includes(listed.key) || listed.key.includes(key) || key.includes(listed.bareKey)
  return key.endsWith(listed.key) || listed.key.endsWith(key) || key.endsWith(listed.bareKey)
}

function withKeys(listed: ListedAttachment): Listed {
  const { name } = listed
  return { ...listed, key: titleKey(name), bareKey: titleKey(name.replace(/[（(][^）)]*[）)]$/, '')) }
}

/** The title on the attachment's own page, which may be set on several lines. */
function* judgePage(readings: readonly Reading[], head: number, own: ListedAttachment): Iterable<DocumentFinding> {
  const wanted = titleKey(own.name)
  let joined = ''
  let first: number | undefined
  for (let index = head + 1; index <= head + 4 && index < readings.length; index++) {
    const { line, page } = readings[index]!
    if (page !== undefined || (line === '' && joined !== '')) break
    if (line === '') continue
    first ??= index
    joined += titleKey(line)
    if (joined.includes(wanted)) return
  }
  const line = first === undefined ? '' : readings[first]!.line
  const title = line.trim()
  if (first === undefined || /[，。；：]/.test(title)) return
  const alike = likeness(titleKey(title), wanted)
  if (alike < 0.5 || wanted.startsWith(titleKey(title)) || wanted.endsWith(titleKey(title))) return
  const message = `附件说明写作「${own.name}」，附件本身的标题是「${title}」，请统一名称。`
  yield { paragraph: first, at: { from: line.length - line.trimStart().length, to: line.length }, message }
}

function notice(text: string, ...lines: string[]) {
  const blocks = lines.map((line, index) => {
    const isPage = lines.slice(0, index + 1).some(one => /^附件\d?$/.test(one))
    return { type: isPage ? 'paragraph' : 'attachmentNote', text: line } as const
  })
  return { blocks: [{ type: 'title', text: '关于报送材料的通知' }, { type: 'paragraph', text }, ...blocks] } as const
}
