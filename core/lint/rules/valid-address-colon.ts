import type { Span } from '../../text/span.ts'
import { isUnmarkedRecipient, isUnmarkedSalutation } from '../address-line.ts'
import { type DocumentFinding, documentRule, type Paragraph } from '../rule.ts'

/** An address without its colon: the mark or character at its end, and what should stand there. */
interface Address {
  readonly at: Span
  readonly right: string
  readonly label: string
  /** Marked as an address by its author; else it is one only where it stands at the head of the text. */
  readonly isMarked: boolean
}

/** What a paragraph means for the head of a text. */
type Line = Address | 'head' | 'body'

export const validAddressColon = documentRule<Record<string, never>, Line>({
  id: 'valid-address-colon',
  kind: 'format',
  severity: 'error',
  description: '检查称谓和主送机关末尾的标点，应为全角冒号。',
  basis: 'GB/T 9704-2012 7.3.2',
  defaults: {},
  digest: ({ type, text }: Paragraph) => readLine(type, text),
  *check(_document, _options, lines): Iterable<DocumentFinding> {
    let isHead = true
    for (const [paragraph, line] of lines.entries()) {
      if (line === 'body') isHead = false
      if (typeof line === 'string' || !(line.isMarked || isHead)) continue
      const { at, right, label } = line
      isHead &&= label === '称谓'
      const fix = { title: '末尾改为「：」', range: at, text: right }
      yield { paragraph, at, fix, message: `${label}末尾应用全角冒号「：」。` }
    }
  },
  examples: {
    valid: [
      { genre: 'speech', blocks: [{ type: 'salutation', text: '各位代表：' }] },
      { genre: 'speech', blocks: [{ type: 'salutation', text: '同志们！' }] },
      { blocks: [{ type: 'mainRecipient', text: '各镇人民政府，区直各部门：' }] },
      {
        blocks: [
          { type: 'paragraph', text: '现将有关事项通知如下。' },
          { type: 'paragraph', text: '各镇人民政府，区直各部门' },
        ],
      },
      '各单位要把这项工作交给责任部门',
    ],
    invalid: [
      { genre: 'speech', blocks: [{ type: 'salutation', text: '各位代表:' }] },
      { blocks: [{ type: 'mainRecipient', text: '各镇人民政府，区直各部门，' }] },
      {
        genre: 'remarks',
        blocks: [
          { type: 'title', text: '在经验交流会上的发言' },
          { type: 'paragraph', text: '同志们,' },
        ],
      },
      {
        blocks: [
          { type: 'title', text: '关于做好防汛工作的通知' },
          { type: 'paragraph', text: '各县（市、区）人民政府，市政府各部门' },
        ],
      },
    ],
  },
})

function readLine(type: Paragraph['type'], text: string): Line {
  const line = text.trim()
  if (line === '') return 'head'
  if (type === 'salutation' || type === 'mainRecipient') {
    return /[：！]$/.test(line) ? 'head' : address(text, type === 'salutation' ? '称谓' : '主送机关', true)
  }
  // A salutation without its mark looks like a speaker's name.
  if (type === 'speaker' && isUnmarkedSalutation(line)) return address(text, '称谓', true)
  if (type !== 'paragraph') return type === 'heading' ? 'body' : 'head'
  if (isUnmarkedSalutation(line)) return address(text, '称谓', false)
  return isUnmarkedRecipient(line) ? address(text, '主送机关', false) : 'body'
}

function address(text: string, label: string, isMarked: boolean): Address {
  const to = text.trimEnd().length
  const last = text.slice(to - 1, to)
  const right = /[,，。.；;、:]/.test(last) ? '：' : `${last}：`
  return { at: { from: to - 1, to }, right, label, isMarked }
}
