import type { BlockType } from '../../document/draft.ts'
import { runInHead } from '../../document/recognise-genre.ts'
import { isUnmarkedRecipient, isUnmarkedSalutation } from '../address-line.ts'
import { type RequiredElement, requiredElements, speakerAndDate } from '../data/required-elements.ts'
import { type DocumentFinding, documentRule, type Paragraph } from '../rule.ts'

/** What a paragraph serves as, whatever it is marked as: an unmarked date line at the end is still a date. */
interface Role {
  readonly type: BlockType
  readonly isBlank: boolean
  readonly looksLike: BlockType | undefined
  /** The elements that stand at the head of a long line, where the lines of a text were joined. */
  readonly runIn: readonly BlockType[]
}

export const requireElements = documentRule<Record<string, never>, Role>({
  id: 'require-elements',
  kind: 'structure',
  severity: 'warning',
  description: '检查文种必备的要素：标题、称谓、主送机关、署名、日期等。',
  defaults: {},
  digest: ({ type, text }: Paragraph): Role => ({
    type,
    isBlank: text.trim() === '',
    looksLike: likeness(text),
    runIn: type === 'paragraph' ? elementsAtHead(text) : none,
  }),
  *check({ paragraphs, facts }, _options, roles): Iterable<DocumentFinding> {
    const anchor = anchorOf(roles)
    if (anchor < 0) return
    const present = presentElements(roles)
    // A report that addresses its hearers (各位代表：) is delivered, not sent: it has no recipient, signature or date.
    const isDelivered = facts.genre.id === 'report' && present.has('salutation')
    // Without a title a text is a beginning or a part: one hint at the title says enough, until it has one.
    const isPart = !present.has('title') && !facts.genre.statutory
    const all = isDelivered ? requiredElements('') : requiredElements(facts.genre.id)
    const missing = all.filter(one => !present.has(one.element) && !(isPart && one.element !== 'title'))
    for (const required of joinHints(missing)) {
      yield {
        paragraph: anchor,
        at: { from: 0, to: paragraphs[anchor]!.text.length },
        severity: isPart ? 'info' : required.severity,
        message: `${facts.genre.name}缺少${required.label}，${required.advice}`,
        ...basisOf(required),
      }
    }
  },
  examples: {
    valid: [
      {
        genre: 'notice',
        blocks: [
          { type: 'title', text: '关于开展安全生产检查的通知' },
          { type: 'mainRecipient', text: '各镇人民政府，区直各部门：' },
          { type: 'paragraph', text: '现就开展安全生产检查有关事项通知如下。' },
          { type: 'signature', text: '庐阳区人民政府办公室' },
          { type: 'dateOfIssue', text: '2026年3月5日' },
        ],
      },
      {
        genre: 'report',
        blocks: [
          { type: 'title', text: '政府工作报告' },
          { type: 'salutation', text: '各位代表：' },
          { type: 'paragraph', text: '现在，我代表区人民政府向大会报告工作。' },
        ],
      },
      {
        genre: 'briefing',
        blocks: [
          { type: 'title', text: '关于优化营商环境工作情况的汇报' },
          { type: 'salutation', text: '各位领导：' },
          { type: 'paragraph', text: '现将有关情况汇报如下。' },
          { type: 'signature', text: '庐阳区人民政府' },
          { type: 'dateOfIssue', text: '2026年7月10日' },
        ],
      },
      {
        genre: 'notice',
        blocks: [
          { type: 'title', text: '关于开展安全生产检查的通知' },
          { type: 'paragraph', text: '各镇人民政府，区直各部门,' },
          { type: 'paragraph', text: '现就开展安全生产检查有关事项通知如下。' },
          { type: 'signature', text: '庐阳区人民政府办公室' },
          { type: 'dateOfIssue', text: '2026年3月5日' },
        ],
      },
      { genre: 'speech', blocks: [{ type: 'paragraph', text: '' }] },
      {
        genre: 'speech',
        blocks: [
          {
            type: 'paragraph',
            text: `在全区防汛工作会议上的讲话（2025年6月3日）同志们：今天召开会议。${'各镇街要压实责任。'.repeat(12)}`,
          },
        ],
      },
    ],
    invalid: [
      {
        genre: 'remarks',
        blocks: [
          { type: 'title', text: '在全区办公室工作会议上的发言' },
          { type: 'paragraph', text: '今年以来，我们坚持少发文、发短文。' },
        ],
      },
      {
        genre: 'request',
        blocks: [
          { type: 'title', text: '关于增加防汛经费的请示' },
          { type: 'paragraph', text: '为做好防汛工作，现申请增加经费。妥否，请批示。' },
        ],
      },
      { genre: 'plan', blocks: [{ type: 'paragraph', text: '为推进工作，制定本方案。' }] },
    ],
  },
})

const dateLine = /^[（(]?\s*(?:\d{4}|[〇○零一二三四五六七八九]{4}|[X×]{2,4})年.{1,3}月.{1,3}日\s*[）)]?$/
const address = /^\s*(?:尊敬的|各位|同志们|朋友们|女士们|先生们|老师们|同学们|代表们|委员们)[^。；]{0,40}[：:，,！]/
const recipientLine = /^[^。；]{2,120}[：:]$/

const none: readonly BlockType[] = []

/** Joined lines make a long first line. */
const shortestJoined = 120

function elementsAtHead(text: string): readonly BlockType[] {
  if (text.length < shortestJoined) return none
  const { title, isAddressed } = runInHead(text)
  const elements: BlockType[] = []
  if (title !== undefined) elements.push('title', 'speaker', 'deliveryDate')
  if (isAddressed) elements.push('salutation')
  return elements.length > 0 ? elements : none
}

/** What a line looks like, for texts whose structure was not marked. */
function likeness(text: string): BlockType | undefined {
  const line = text.trim()
  if (dateLine.test(line)) return 'dateOfIssue'
  if (address.test(line) || isUnmarkedSalutation(line)) return 'salutation'
  if (isUnmarkedRecipient(line)) return 'mainRecipient'
  return line.length <= 120 && recipientLine.test(line) ? 'mainRecipient' : undefined
}

/** How many lines from the beginning or the end an unmarked element is looked for. */
const reach = 6

function presentElements(roles: readonly Role[]): ReadonlySet<BlockType> {
  const filled = roles.filter(role => !role.isBlank)
  const present = new Set([...filled.map(role => role.type), ...(filled[0]?.runIn ?? none)])
  for (const { type, looksLike } of filled.slice(0, reach)) {
    if (type !== 'paragraph') continue
    if (looksLike === 'salutation' || looksLike === 'mainRecipient') present.add(looksLike)
    if (looksLike === 'dateOfIssue') present.add('deliveryDate')
  }
  const tail = filled.slice(-reach)
  const date = tail.findIndex(role => role.looksLike === 'dateOfIssue')
  if (date >= 0) present.add('dateOfIssue')
  if (date > 0 && tail[date - 1]?.type === 'paragraph') present.add('signature')
  // Reports to a meeting are as often signed and dated at their end as below their title.
  if (present.has('signature')) present.add('speaker')
  if (present.has('dateOfIssue')) present.add('deliveryDate')
  return present
}

/** Lacking 署名 and lacking 日期 below a title are one hint. */
function joinHints(missing: readonly RequiredElement[]): readonly RequiredElement[] {
  const others = missing.filter(one => one.element !== 'speaker' && one.element !== 'deliveryDate')
  return missing.length - others.length < 2 ? missing : [...others, speakerAndDate]
}

function basisOf(required: RequiredElement): { readonly basis?: string } {
  return required.basis === undefined ? {} : { basis: required.basis }
}

/** The title, or the first line with text; −1 in an empty draft. */
function anchorOf(roles: readonly Role[]): number {
  const title = roles.findIndex(role => role.type === 'title' && !role.isBlank)
  return title >= 0 ? title : roles.findIndex(role => !role.isBlank)
}
