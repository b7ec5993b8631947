import { type ElementSpec, elementSpec, type FontRole } from '../document/elements.ts'
import { characterUnit, scaledSize } from '../docx/profiles.ts'
import { headingEnd, runInHeading } from '../docx/run-in.ts'
import type { FormatFinding, FormatSeverity } from './finding.ts'
import { isOfRole, roleNames } from './fonts.ts'
import { type FormatCheck, finding, groups, type JudgedParagraph } from './subject.ts'
import { sizeName } from './units.ts'

const han = /\p{Script=Han}/gu

/** A share of a paragraph's Chinese characters that no longer is emphasis or a slip. */
const muchOf = 0.3

interface Mismatch {
  readonly paragraph: JudgedParagraph
  readonly spec: ElementSpec
  readonly key: string
  readonly role: FontRole
}

/** Fonts and sizes of every element (5.2.2 and chapter 7), told once for each element and value found. */
export const checkLook: FormatCheck = function* ({ paragraphs, profile }) {
  const fonts: Mismatch[] = []
  const sizes: Mismatch[] = []
  for (const paragraph of paragraphs) {
    if (!paragraph.element || paragraph.element === 'table') continue
    const spec = elementSpec(paragraph.element)
    const isMark = spec.id === 'issuingAuthorityMark'
    for (const { role, from, to } of stretches(paragraph, spec)) {
      const wrongFont = dominant(
        paragraph,
        from,
        to,
        run => run.font,
        font => isOfRole(font, role) || font === profile.fonts?.fonts[role],
      )
      if (wrongFont !== undefined) fonts.push({ paragraph, spec, key: wrongFont || '未指定的字体', role })
    }
    const wanted = scaledSize(profile, spec.style.size)
    const wrongSize = isMark
      ? undefined
      : dominant(
          paragraph,
          0,
          paragraph.text.length,
          run => run.size,
          size => size === wanted,
        )
    if (wrongSize !== undefined) sizes.push({ paragraph, spec, key: sizeName(wrongSize), role: spec.style.font })
  }
  yield* told(fonts, 'element-font', ({ key, role, spec }) => [
    `${labelOf(spec)}的字体是${key}，应为${roleNames[role]}。`,
    `选中这些文字，把中文字体设为${roleNames[role]}${role === 'title' || role === 'song' ? '' : '（GB2312 或系统自带的均可）'}。`,
  ])
  yield* told(sizes, 'element-size', ({ key, spec }) => {
    const wanted = sizeName(scaledSize(profile, spec.style.size))
    return [`${labelOf(spec)}的字号是${key}，应为${wanted}。`, `选中这些文字，把字号设为${wanted}。`]
  })
}

const labelOf = ({ id, label }: ElementSpec) => (id === 'paragraph' ? '正文' : label)

function* told(
  found: readonly Mismatch[],
  ruleId: 'element-font' | 'element-size',
  words: (one: Mismatch) => readonly [string, string],
): Generator<FormatFinding> {
  for (const [, group] of groups(found, ({ spec, key, role }) => `${spec.id} ${key} ${role}`)) {
    const [first] = group
    if (!first) continue
    const [message, advice] = words(first)
    yield finding(ruleId, severityOf(first.spec), labelOf(first.spec), message, advice, {
      places: group.map(({ paragraph }) => paragraph),
      basis: first.spec.clause,
    })
  }
}

/** What the standard says and the text shows beyond doubt is an error; usage beyond the standard is for information. */
function severityOf({ id, clause }: ElementSpec): FormatSeverity {
  if (!clause.startsWith('GB/T')) return 'info'
  return id === 'paragraph' || id === 'title' || id.startsWith('heading') ? 'error' : 'warning'
}

/** 「出席：」 and the like in 纪要 (10.3) stand in 黑体, and their names hang behind them. */
const attendance = /^(?:出席|请假|列席|缺席)(?:人员)?[：:]/u

/** Parts of a paragraph with their fonts: a heading in front of its text keeps its own to its sentence. */
function stretches({ text }: JudgedParagraph, { id, style }: ElementSpec) {
  const whole = { role: style.font, from: 0, to: text.length }
  if (id === 'signatory' || id === 'documentNumber') return []
  const end = id.startsWith('heading') ? headingEnd(text) : 0
  if (end > 0)
    return [
      { ...whole, to: end },
      { role: 'body' as const, from: end, to: text.length },
    ]
  const names = attendance.exec(text)?.[0].length
  if (id === 'paragraph' && names !== undefined) return [{ ...whole, from: names }]
  const heading = id === 'paragraph' ? runInHeading(text) : undefined
  if (!heading) return [whole]
  const { font } = elementSpec(`heading${heading.level}`).style
  return [
    { role: font, from: 0, to: heading.end },
    { ...whole, from: heading.end },
  ]
}

/** The wrong value that much of the Chinese text between two offsets has; undefined where it is right. */
function dominant<V>(
  { runs }: JudgedParagraph,
  from: number,
  to: number,
  take: (run: JudgedParagraph['runs'][number]) => V,
  isRight: (value: V) => boolean,
): V | undefined {
  const wrong = new Map<V, number>()
  let all = 0
  let at = 0
  for (const run of runs) {
    const count = run.text.slice(Math.max(0, from - at), Math.max(0, to - at)).match(han)?.length ?? 0
    at += run.text.length
    all += count
    if (count > 0 && !isRight(take(run))) wrong.set(take(run), (wrong.get(take(run)) ?? 0) + count)
  }
  const [worst] = [...wrong].sort((a, b) => b[1] - a[1])
  return worst && worst[1] >= all * muchOf ? worst[0] : undefined
}

/** Where elements stand: the title in the middle, 主送机关 flush left, two characters in front of each paragraph. */
export const checkPlace: FormatCheck = function* ({ paragraphs, profile }) {
  const centred = paragraphs.filter(({ element, align }) => element === 'title' && align !== 'center')
  if (centred.length > 0)
    yield finding(
      'element-place',
      'error',
      '标题',
      '标题没有居中。',
      '选中标题，按 Ctrl+E 居中，并把首行缩进设为无。',
      { places: centred },
    )
  const flush = paragraphs.filter(
    ({ element, isNumbered, left, first, align }) =>
      element === 'mainRecipient' && !isNumbered && (left + first > 100 || align === 'center' || align === 'right'),
  )
  if (flush.length > 0)
    yield finding('element-place', 'error', '主送机关', '主送机关没有顶格。', '把主送机关的缩进设为无、左对齐。', {
      places: flush,
    })
  const unit = characterUnit(profile, 32)
  const text = paragraphs.filter(
    ({ element, isNumbered, table }) =>
      table === undefined && !isNumbered && (element === 'paragraph' || element?.startsWith('heading')),
  )
  const flowing = text.filter(one => !attendance.test(one.text))
  const typed = flowing.filter(one => one.first < unit && typedIndent.test(one.text))
  if (typed.length > 0)
    yield finding(
      'first-line-indent',
      'info',
      '正文',
      `有 ${typed.length} 段用空格代替首行缩进，换字号后会对不齐。`,
      '删去段首空格，在“段落—特殊格式”中设首行缩进 2 字符。',
      { places: typed },
    )
  const wrong = flowing.filter(
    one =>
      !typedIndent.test(one.text) &&
      (one.align === 'center' ||
        one.align === 'right' ||
        Math.abs(one.first - 2 * unit) > unit / 2 ||
        Math.abs(one.left) > unit / 2),
  )
  if (wrong.length > 0)
    yield finding(
      'first-line-indent',
      'error',
      '正文',
      `有 ${wrong.length} 段没有“左空二字、回行顶格”。`,
      '在“段落”中设两端对齐、左侧缩进 0、首行缩进 2 字符。',
      { places: wrong },
    )
  const bold = paragraphs.filter(
    ({ element, runs }) => element === 'title' && runs.some(run => run.bold && run.text.trim() !== ''),
  )
  if (bold.length > 0)
    yield finding(
      'title-bold',
      'info',
      '标题',
      '标题设了加粗；小标宋本身够重，标准没有要求加粗。',
      '选中标题，按 Ctrl+B 取消加粗。',
      { places: bold },
    )
}

const typedIndent = /^(?:\u3000{2}|\u00a0{3,}| {3,}|\t)/u

const allowed = /^(?:auto|000000|[0-2][0-9a-f][0-2][0-9a-f][0-2][0-9a-f])$/iu
const red = /^(?:ff|f[0-9a-f]|e[0-9a-f]|d[0-9a-f]|c[0-9a-f])[0-3][0-9a-f][0-3][0-9a-f]$/iu

/** Whether a colour prints as red. */
export function isRed(color: string): boolean {
  return red.test(color)
}

/** Black text (5.2.4), and 发文机关标志 in red (7.2.4). */
export const checkColour: FormatCheck = function* ({ paragraphs }) {
  const isMark = ({ element }: JudgedParagraph) => element === 'issuingAuthorityMark'
  const coloured = paragraphs.filter(
    one => one.element && !isMark(one) && one.runs.some(run => run.text.trim() !== '' && !allowed.test(run.color)),
  )
  if (coloured.length > 0)
    yield finding(
      'text-colour',
      'warning',
      '正文',
      `有 ${coloured.length} 段带有黑色以外的文字。`,
      '选中这些文字，把字体颜色设为黑色或自动。',
      { places: coloured },
    )
  const mark = paragraphs.filter(
    one => isMark(one) && one.runs.some(run => run.text.trim() !== '' && !isRed(run.color)),
  )
  if (mark.length > 0)
    yield finding(
      'authority-mark',
      'warning',
      '版头',
      '发文机关标志不是红色。',
      '选中发文机关标志，把字体颜色设为标准红色。',
      { places: mark },
    )
}
