import { basisText, type LengthLimit, limitUnits } from '../limits.ts'
import { type DocumentFinding, documentRule, type LintDocument, type Severity } from '../rule.ts'
import { excerpt, formatNumber } from '../wording.ts'

export const maxDocumentLength = documentRule({
  id: 'max-document-length',
  kind: 'length',
  severity: 'warning',
  description: '全文的字数、页数或宣读时长接近或超过文种的限额时提示，并列出限额的依据。',
  defaults: { near: 0.8, over: 1, far: 1.2 },
  *check(document, { near, over, far }): Iterable<DocumentFinding> {
    const paragraph = titleIndex(document)
    if (paragraph < 0) return
    let heaviest: Section | undefined
    for (const kind of ['characters', 'pages', 'minutes'] as const) {
      const limit = document.limits.find(one => one.kind === kind)
      if (!limit) continue
      const share = document.counts[kind] / limit.value
      if (share < near) continue
      const section = share > over ? (heaviest ??= heaviestSection(document)) : undefined
      yield {
        paragraph,
        at: { from: 0, to: document.paragraphs[paragraph]!.text.length },
        severity: severityOf(share, over, far, limit),
        message: `${measured(document, limit)}${verdict(document, limit, share > over, section)}`,
        basis: basisText(limit.basis),
        ...(section && {
          related: [{ paragraph: section.paragraph, at: section.at, note: '篇幅最大的部分' }],
        }),
      }
    }
  },
  examples: {
    valid: [
      { genre: 'remarks', blocks: [{ type: 'paragraph', text: '字'.repeat(700) }] },
      { genre: 'letter', blocks: [{ type: 'paragraph', text: '字'.repeat(9000) }] },
      { genre: 'speech', blocks: [] },
    ],
    invalid: [
      {
        genre: 'remarks',
        blocks: [
          { type: 'title', text: '在全区基层治理现场会上的发言' },
          { type: 'heading', level: 1, text: '一、健全网格' },
          { type: 'paragraph', text: '字'.repeat(1200) },
        ],
      },
      { genre: 'notice', blocks: [{ type: 'paragraph', text: '字'.repeat(4200) }] },
    ],
  },
})

/** Limits of another place are advice here, so they end at a warning. */
function severityOf(share: number, over: number, far: number, limit: LengthLimit): Severity {
  if (share <= over) return 'info'
  const isAdvice = limit.scope !== undefined && limit.scope !== 'national' && limit.scope !== 'ministry'
  return share > far && !isAdvice ? 'error' : 'warning'
}

function measured({ counts, facts }: LintDocument, limit: LengthLimit): string {
  const aside = counts.leftOut > 0 ? `，不含网站宣传文字 ${formatNumber(counts.leftOut)} 字` : ''
  const characters = `${formatNumber(counts.characters)} 字${aside}`
  if (limit.kind === 'characters') return `全文 ${characters}，`
  if (limit.kind === 'pages') return `全文约 ${formatNumber(counts.pages)} 页（每页 22 行、每行 28 字），`
  return `全文约 ${formatNumber(counts.minutes)} 分钟（${characters}，按每分钟 ${formatNumber(facts.speechRate)} 字），`
}

function verdict(document: LintDocument, limit: LengthLimit, isOver: boolean, section: Section | undefined): string {
  const allowed = `${document.facts.genre.name} ${formatNumber(limit.value)} ${limitUnits[limit.kind]}的上限`
  if (!isOver) return `已接近${allowed}，定稿前请留有余地。`
  return section
    ? `超过${allowed}；可先压缩${section.name}（约 ${formatNumber(section.characters)} 字）。`
    : `超过${allowed}，请压缩。`
}

interface Section {
  readonly paragraph: number
  readonly at: { readonly from: number; readonly to: number }
  readonly name: string
  readonly characters: number
}

/** The part under a first-level heading that holds most text; the longest paragraph where there are no such headings. */
function heaviestSection({ paragraphs }: LintDocument): Section | undefined {
  const isStart = (index: number) => paragraphs[index]!.type === 'heading' && (paragraphs[index]!.level ?? 1) === 1
  const starts = paragraphs.flatMap((_, index) => (isStart(index) ? [index] : []))
  const parts =
    starts.length > 0 ? starts : paragraphs.flatMap((one, index) => (one.type === 'paragraph' ? [index] : []))
  let best = -1
  let most = 0
  for (const [order, start] of parts.entries()) {
    const end = starts.length > 0 ? (parts[order + 1] ?? paragraphs.length) : start + 1
    let characters = 0
    for (let index = start; index < end; index++) characters += paragraphs[index]!.characters
    if (characters > most) [best, most] = [start, characters]
  }
  if (best < 0) return undefined
  const { text } = paragraphs[best]!
  const name = starts.length > 0 ? `「${excerpt(text, 14)}」` : `以「${excerpt(text, 10)}」开头的一段`
  const rounded = most < 100 ? most : Math.round(most / 10) * 10
  return { paragraph: best, at: { from: 0, to: text.length }, name, characters: rounded }
}

/** The title, or the first paragraph with text; −1 in an empty draft. */
function titleIndex({ paragraphs }: LintDocument): number {
  const title = paragraphs.findIndex(paragraph => paragraph.type === 'title' && paragraph.characters > 0)
  return title >= 0 ? title : paragraphs.findIndex(paragraph => paragraph.characters > 0)
}
