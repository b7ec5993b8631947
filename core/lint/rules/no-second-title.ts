import { type DocumentFinding, documentRule, type Paragraph } from '../rule.ts'

/** What a paragraph means for the place of titles. */
type Line = 'blank' | 'title' | 'title-like' | 'subtitle' | 'closing' | 'lead' | 'text'

const attached = /^[\s\u3000]*(?:附\s*[件录表]|附：)/
const subtitle = /^[\s\u3000]*(?:——|--|──|[（(])/

export const noSecondTitle = documentRule<Record<string, never>, Line>({
  id: 'no-second-title',
  kind: 'structure',
  severity: 'error',
  description: '一篇文稿只有一个标题，正文之后又出现标题时提示。',
  basis: 'GB/T 9704-2012 7.3.1',
  defaults: {},
  digest({ type, text }: Paragraph): Line {
    if (text.trim() === '') return 'blank'
    if (type === 'title') return subtitle.test(text) ? 'subtitle' : 'title'
    const isClosing = type === 'signature' || type === 'dateOfIssue' || type === 'attachmentNote' || type === 'note'
    if (isClosing || attached.test(text)) return 'closing'
    return type === 'paragraph' && titleLike.test(text) ? 'title-like' : /[。！？]\s*$/.test(text) ? 'text' : 'lead'
  },
  *check({ paragraphs }, _options, lines): Iterable<DocumentFinding> {
    const first = lines.indexOf('title')
    let hasBody = false
    for (let paragraph = first + 1; first >= 0 && paragraph < lines.length; paragraph++) {
      // What follows the signature, the date or the word 附件 is a document of its own, with its own title.
      if (lines[paragraph] === 'closing') return
      if (lines[paragraph] === 'title-like' && isAlone(lines, paragraph)) {
        const text = paragraphs[paragraph]!.text
        const from = text.length - text.trimStart().length
        yield {
          paragraph,
          at: { from, to: text.trimEnd().length },
          severity: 'warning',
          message: '这一行像是另一个标题。一篇文稿只有一个标题，请只保留一个，或把这一行改为层次标题。',
          related: [{ paragraph: first, at: { from: 0, to: paragraphs[first]!.text.length }, note: '文首的标题' }],
        }
      }
      if (lines[paragraph] !== 'title' && lines[paragraph] !== 'subtitle' && lines[paragraph] !== 'blank')
        hasBody ||= paragraphs[paragraph]!.type !== 'speaker'
      if (lines[paragraph] !== 'title' || !hasBody) continue
      yield {
        paragraph,
        at: { from: 0, to: paragraphs[paragraph]!.text.length },
        message: '文首已经有标题，这里又出现一个，请只保留一个，或把这一行改为层次标题。',
        related: [{ paragraph: first, at: { from: 0, to: paragraphs[first]!.text.length }, note: '文首的标题' }],
      }
    }
  },
  examples: {
    valid: [
      {
        blocks: [
          { type: 'title', text: '江城县人民政府' },
          { type: 'title', text: '关于做好防汛工作的通知' },
          { type: 'paragraph', text: '现将有关事项通知如下。' },
        ],
      },
      {
        blocks: [
          { type: 'title', text: '关于印发防汛预案的通知' },
          { type: 'paragraph', text: '现将预案印发给你们。' },
          { type: 'dateOfIssue', text: '2026年3月5日' },
          { type: 'title', text: '江城县防汛预案' },
        ],
      },
    ],
    invalid: [
      {
        blocks: [
          { type: 'title', text: '关于做好防汛工作的通知' },
          { type: 'paragraph', text: '现将有关事项通知如下。' },
          { type: 'title', text: '关于做好抗旱工作的通知' },
          { type: 'paragraph', text: '请认真落实。' },
        ],
      },
      {
        genre: 'speech',
        blocks: [
          { type: 'title', text: '在防汛工作会议上的讲话' },
          { type: 'salutation', text: '同志们：' },
          { type: 'title', text: '在抗旱工作会议上的讲话' },
        ],
      },
    ],
  },
})

/** A line that can be nothing but the title of a document or a speech. */
const titleLike =
  /^\s*(?:[\p{Script=Han}]{0,20}关于[^，。；：！？]{3,40}的(?:通知|通报|报告|请示|批复|函|意见|决定|公告|通告|纪要)|在[^，。；：！？]{3,36}[会议式坛]上的(?:讲话|发言|致辞|主持词|总结讲话))\s*$/u

/** Lines of this shape one below the other, behind a colon or within a sentence that was torn apart, are names of documents. */
function isAlone(lines: readonly Line[], paragraph: number): boolean {
  let before = paragraph - 1
  while (lines[before] === 'blank') before--
  let after = paragraph + 1
  while (lines[after] === 'blank') after++
  return (
    lines[before] !== 'title-like' &&
    lines[before] !== 'lead' &&
    lines[after] !== 'title-like' &&
    lines[after] !== undefined
  )
}
