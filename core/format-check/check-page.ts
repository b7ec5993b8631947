import { bodySize, characterWidth, linesPerPage, textHeight, textWidth } from '../document/geometry.ts'
import { scaledSize } from '../docx/profiles.ts'
import type { FormatSection } from './facts.ts'
import type { FormatFinding } from './finding.ts'
import { type FormatCheck, finding, groups, type Subject } from './subject.ts'
import { inMillimetres, inPoints, millimetre } from './units.ts'

const part = '页面设置'
const sides = { top: '上', bottom: '下', left: '左', right: '右' } as const
type Side = keyof typeof sides

/** Paper and margins (5.1, 5.2.1), 1 mm to either side allowed. A landscape page is judged by its paper alone. */
export const checkPaper: FormatCheck = function* ({ facts, profile }) {
  const judged = new Set<string>()
  for (const [index, section] of facts.sections.entries()) {
    const where = facts.sections.length > 1 ? `第 ${index + 1} 节` : ''
    const { width = 12240, height = 15840 } = section
    const [short, long] = [Math.min(width, height), Math.max(width, height)]
    const paper = `${short} ${long}`
    const isA4 =
      Math.abs(short - profile.page.width) <= 3 * millimetre && Math.abs(long - profile.page.height) <= 3 * millimetre
    if (!isA4 && !judged.has(paper)) {
      judged.add(paper)
      yield finding(
        'paper-size',
        'error',
        part,
        `${where}纸张是 ${inMillimetres(short)}×${inMillimetres(long)} 毫米，应为 A4（210×297 毫米）。`,
        '在“布局—纸张大小”中选 A4。',
      )
    }
    if (section.isLandscape) continue
    const wrong = wrongSides(section, profile.page)
    const key = wrong.join()
    if (wrong.length === 0 || judged.has(key)) continue
    judged.add(key)
    const { top, bottom, left, right } = profile.page
    yield finding(
      'page-margins',
      'error',
      part,
      `${where}页边距不合要求：${wrong.join('，')}。`,
      `在“布局—页边距—自定义”中设为上 ${inMillimetres(top)}、下 ${inMillimetres(bottom)}、左 ${inMillimetres(left)}、右 ${inMillimetres(right)} 毫米。`,
    )
  }
}

function wrongSides(section: FormatSection, page: Subject['profile']['page']): readonly string[] {
  return (Object.keys(sides) as Side[]).flatMap(side => {
    const binding = side === 'left' ? (section.gutter ?? 0) : 0
    const found = (section[side] ?? 1440) + binding
    return Math.abs(Math.abs(found) - page[side]) <= millimetre + 2
      ? []
      : [`${sides[side]}边距 ${inMillimetres(found)} 毫米，应为 ${inMillimetres(page[side])} 毫米`]
  })
}

/** Lines on a page and characters on a line (5.2.3), by what most paragraphs of the text have. */
export const checkGrid: FormatCheck = function* (subject) {
  const { profile, paragraphs } = subject
  const text = paragraphs.filter(
    ({ element, table }) => table === undefined && (element === 'paragraph' || element?.startsWith('heading')),
  )
  const [common] = groups(text, linePitchOf)
  if (!common) return
  const [pitch, most] = common
  const room = textHeight(profile.page)
  const wanted = Math.floor(room / profile.linePitch)
  const advice = `选中正文，在“段落—行距”中设固定值 ${inPoints(profile.linePitch)} 磅。`
  if (pitch === undefined) {
    yield finding(
      'lines-per-page',
      'error',
      '正文',
      `正文行距不是固定值，也没有行网格，每面行数没有保证；应为每面 ${wanted} 行。`,
      advice,
      { places: most },
    )
  } else if (Math.floor(room / pitch) !== wanted) {
    const lines = Math.floor(room / pitch)
    yield finding(
      'lines-per-page',
      'error',
      '正文',
      `正文行距 ${inPoints(pitch)} 磅，每面排 ${lines} 行，应为 ${wanted === linesPerPage ? '' : '按版式 '}${wanted} 行。`,
      advice,
      { places: most },
    )
  }
  const others = text.filter(paragraph => linePitchOf(paragraph) !== pitch && differs(linePitchOf(paragraph), pitch))
  if (others.length > 0) {
    yield finding('line-spacing', 'warning', '正文', `有 ${others.length} 段的行距与其他各段不同。`, advice, {
      places: others,
    })
  }
  yield* checkSpacing(text)
  yield* checkCharacters(subject, text)
}

const differs = (a: number | undefined, b: number | undefined) =>
  a === undefined || b === undefined || Math.abs(a - b) > 2

function* checkSpacing(text: Subject['paragraphs']): Generator<FormatFinding> {
  const spaced = text.filter(({ before, after }) => before + after > 20)
  if (spaced.length === 0) return
  yield finding(
    'paragraph-spacing',
    'warning',
    '正文',
    `有 ${spaced.length} 段设有段前或段后间距，正文会离开每面的行位。`,
    '在“段落”中把段前、段后都设为 0，需要空行时用空行。',
    { places: spaced },
  )
}

function* checkCharacters({ profile, facts }: Subject, text: Subject['paragraphs']): Generator<FormatFinding> {
  const width = textWidth(profile.page)
  const expected = charactersOf(
    width,
    characterWidth(scaledSize(profile, bodySize)) + profile.characterSpacing,
    profile.grid.type === 'lines' ? 0 : profile.grid.charSpace,
  )
  const [common] = groups(
    text.filter(({ runs }) => runs.length > 0),
    ({ runs, page, snapToGrid }) => {
      const run = runs.reduce((longest, each) => (each.text.length > longest.text.length ? each : longest))
      const hasCells = page?.grid === 'linesAndChars' || page?.grid === 'snapToChars'
      const cell = hasCells && snapToGrid ? page.charSpace : 0
      // A grid counts from the default size; other sizes keep the same difference.
      return charactersOf(width, run.size * 10 + run.spacing, cell)
    },
  )
  if (!common || common[0] === expected || facts.paragraphs.length === 0) return
  yield finding(
    'characters-per-line',
    'warning',
    '正文',
    `按正文的字号和字距，每行排 ${common[0]} 字，应为 ${expected} 字。`,
    profile.characterSpacing === 0
      ? '在“布局—页面设置—文档网格”中指定行和字符网格。'
      : `选中正文，在“字体—高级—间距”中设紧缩 ${inPoints(-profile.characterSpacing)} 磅。`,
  )
}

/** `charSpace` in 1/4096 pt. */
function charactersOf(width: number, advance: number, charSpace: number): number {
  return Math.floor(width / (advance + (charSpace * 20) / 4096) + 0.01)
}

/** The exact height of a paragraph's lines in twips; undefined where the text decides it. */
function linePitchOf({ line, lineRule, snapToGrid, page, runs }: Subject['paragraphs'][number]): number | undefined {
  if (lineRule === 'exact') return line
  if (!page?.linePitch || page.grid === 'default' || !snapToGrid) return undefined
  const natural = (runs[0]?.size ?? 0) * 13
  if (lineRule === 'atLeast') return Math.max(1, Math.ceil(Math.max(line, natural) / page.linePitch)) * page.linePitch
  return Math.max(1, Math.ceil(natural / page.linePitch)) * page.linePitch * Math.max(1, line / 240)
}
