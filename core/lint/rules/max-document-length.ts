import type { Span } from '../../text/span.ts'
import { highClicheDensity } from '../cliches.ts'
import { anchorIndex } from '../draft-title.ts'
import { basisText, type LengthLimit, limitUnits } from '../limits.ts'
import { type DocumentFinding, documentRule, type LintDocument, type Severity } from '../rule.ts'
import { bodySections, ownIntroduction, type Section } from '../sections.ts'
import { excerpt, formatNumber } from '../wording.ts'

/** Shares of the limit, and of the text that an introduction may take. */
interface Options {
  readonly near: number
  readonly over: number
  readonly far: number
  readonly longIntroduction: number
}

export const maxDocumentLength = documentRule<Options, readonly Span[]>({
  id: 'max-document-length',
  kind: 'length',
  severity: 'warning',
  gravest: 'error',
  description: '全文的字数、页数或宣读时长接近或超过文种的限额时提示，并列出限额的依据。',
  defaults: { near: 0.8, over: 1, far: 1.2, longIntroduction: 0.15 },
  optionLabels: {
    near: { label: '达到限额的多少时提示', unit: '%', min: 50, max: 100 },
    over: { label: '超过多少时提醒', unit: '%', min: 80, max: 150 },
    far: { label: '超过多少时报错误', unit: '%', min: 100, max: 300 },
    longIntroduction: { label: '开头占多少时建议先减', unit: '%', min: 5, max: 50 },
  },
  digest: ({ cliches }) => cliches,
  *check(document, { near, over, far, longIntroduction }, cliches): Iterable<DocumentFinding> {
    const paragraph = anchorIndex(document.paragraphs)
    if (paragraph < 0) return
    // A work report that addresses its hearers is delivered at a congress; limits on reports bind those that are sent.
    const isDelivered =
      document.facts.genre.id === 'report' && document.paragraphs.some(one => one.type === 'salutation')
    if (isDelivered) return
    let cuts: Cuts | undefined
    for (const kind of ['characters', 'pages', 'minutes'] as const) {
      const limit = document.limits.find(one => one.kind === kind)
      if (!limit) continue
      const share = document.counts[kind] / limit.value
      if (share < near) continue
      if (share > over)
        cuts ??= { section: heaviestSection(document), others: otherCuts(document, cliches, longIntroduction) }
      const { section, others } = share > over && cuts ? cuts : nothingToCut
      const related = [section, ...others].flatMap(cut =>
        cut ? [{ paragraph: cut.paragraph, at: cut.at, note: cut.note }] : [],
      )
      const advice = others.length > 0 ? `${others.map(cut => cut.note).join('、')}，也可先减。` : ''
      yield {
        paragraph,
        at: { from: 0, to: document.paragraphs[paragraph]!.text.length },
        severity: severityOf(share, over, far, limit),
        message: `${measured(document, limit)}${verdict(document, limit, share > over, section?.name)}${advice}`,
        basis: basisText(limit.basis),
        ...(related.length > 0 && { related }),
      }
    }
  },
  examples: {
    valid: [
      { genre: 'remarks', blocks: [{ type: 'paragraph', text: '字'.repeat(700) }] },
      { genre: 'letter', blocks: [{ type: 'paragraph', text: '字'.repeat(9000) }] },
      { genre: 'speech', blocks: [] },
      {
        genre: 'report',
        blocks: [
          { type: 'title', text: '政府工作报告' },
          { type: 'salutation', text: '各位代表：' },
          { type: 'paragraph', text: '字'.repeat(9000) },
        ],
      },
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
      {
        genre: 'remarks',
        blocks: [
          { type: 'paragraph', text: '我们高度重视，狠抓落实，真抓实干。'.repeat(20) },
          { type: 'heading', level: 1, text: '一、健全网格' },
          { type: 'paragraph', text: '字'.repeat(1200) },
        ],
      },
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

function verdict(document: LintDocument, limit: LengthLimit, isOver: boolean, section: string | undefined): string {
  const allowed = `${document.facts.genre.name} ${formatNumber(limit.value)} ${limitUnits[limit.kind]}的上限`
  if (!isOver) return `已接近${allowed}，定稿前请留有余地。`
  return section ? `超过${allowed}；可先压缩${section}。` : `超过${allowed}，请压缩。`
}

/** What the message offers to cut. */
interface Cuts {
  readonly section: ReturnType<typeof heaviestSection>
  readonly others: readonly Cut[]
}

const nothingToCut: Cuts = { section: undefined, others: [] }

/** A place where the draft can be cut, and how the message names it. */
interface Cut {
  readonly paragraph: number
  readonly at: Span
  readonly note: string
}

/** The longest section, with the words for it. */
function heaviestSection({ paragraphs }: LintDocument): (Cut & { readonly name: string }) | undefined {
  let heaviest: Section | undefined
  for (const one of bodySections(paragraphs)) if (one.characters > (heaviest?.characters ?? 0)) heaviest = one
  if (!heaviest) return undefined
  const { from: paragraph, characters } = heaviest
  const { type, text } = paragraphs[paragraph]!
  const title = type === 'heading' ? `「${excerpt(text, 14)}」` : `以「${excerpt(text, 10)}」开头的一段`
  const rounded = characters < 100 ? characters : Math.round(characters / 10) * 10
  return {
    paragraph,
    at: { from: 0, to: text.length },
    note: '篇幅最大的部分',
    name: `${title}（约 ${formatNumber(rounded)} 字）`,
  }
}

/** An introduction and worn phrases that take more room than they should. */
function otherCuts(
  { paragraphs, counts }: LintDocument,
  cliches: readonly (readonly Span[])[],
  longIntroduction: number,
): readonly Cut[] {
  const cuts: Cut[] = []
  const opening = ownIntroduction(paragraphs)
  const share = (opening?.characters ?? 0) / counts.characters
  if (opening && share > longIntroduction) {
    const at = { from: 0, to: paragraphs[opening.from]!.text.length }
    cuts.push({ paragraph: opening.from, at, note: `开头占全文 ${Math.round(share * 100)}%` })
  }
  let worn = 0
  for (const own of cliches) worn += own.length
  const density = (worn * 1000) / counts.characters
  const paragraph = cliches.findIndex(own => own.length > 0)
  const at = cliches[paragraph]?.[0]
  if (at && density > highClicheDensity) {
    cuts.push({ paragraph, at, note: `套话每千字 ${formatNumber(Math.round(density * 10) / 10)} 处` })
  }
  return cuts
}
