import { imprintLines } from '../document/geometry.ts'
import { paperFields } from '../document/header-format.ts'
import { isRed } from './check-elements.ts'
import type { Line } from './properties.ts'
import { type FormatCheck, finding } from './subject.ts'

const isDrawn = (line: Line | undefined) => line !== undefined && !/^(?:none|nil)$/u.test(line.style) && line.size > 0

/** The red line below 发文字号 (7.2.7). A drawn line is taken as right: where it stands is not in the text. */
export const checkRedLine: FormatCheck = function* ({ paragraphs, content }) {
  const mark = paragraphs.findIndex(({ element }) => element === 'issuingAuthorityMark')
  if (mark < 0 || content.genre === 'order' || content.genre === 'minutes') return
  const { format } = paperFields(content.genre, content.fields)
  if (format === 'letter' || format === 'order') return
  const title = paragraphs.findIndex(({ element }) => element === 'title')
  const header = paragraphs.slice(0, title < 0 ? mark + 8 : title + 1)
  const bordered = header.find(({ below, above }) => isDrawn(below) || isDrawn(above))
  if (!bordered) {
    if (header.some(({ hasDrawing }) => hasDrawing)) return
    const number = paragraphs.filter(({ element }) => element === 'documentNumber')
    yield finding(
      'red-line',
      'warning',
      '版头',
      '发文字号之下没有找到红色分隔线。',
      '在发文字号段落下方加与版心等宽的红色下框线，距文字 4 毫米。',
      { places: number },
    )
    return
  }
  const line = isDrawn(bordered.below) ? bordered.below : bordered.above
  if (line && !isRed(line.color)) {
    yield finding('red-line', 'error', '版头', '版头的分隔线不是红色。', '把这条框线的颜色设为标准红色。', {
      places: [bordered],
    })
  }
  if (bordered.left + bordered.right + Math.abs(bordered.first) > 60) {
    yield finding(
      'red-line',
      'warning',
      '版头',
      '红色分隔线所在段落有缩进，线与版心不等宽。',
      '把这一段的左右缩进设为 0，用居中或制表位排发文字号。',
      { places: [bordered] },
    )
  }
}

/** The lines of the imprint (7.4.1): 0.35 mm outside, 0.25 mm between. Only a table with borders can be judged. */
export const checkImprint: FormatCheck = function* ({ facts, imprintTable, paragraphs, content }) {
  const table = imprintTable === undefined ? undefined : facts.tables[imprintTable]
  if (!table || (!table.top && !table.bottom && !table.inside)) return
  // The imprint of a letter has no lines (10.1).
  if (paperFields(content.genre, content.fields).format === 'letter') return
  const places = paragraphs.filter(one => one.table === imprintTable && one.text.trim() !== '')
  const { outer, inner } = imprintLines
  const isThick = (line: Line | undefined) => isDrawn(line) && Math.abs((line?.size ?? 0) - outer) <= 2
  const isThin = (line: Line | undefined) => isDrawn(line) && Math.abs((line?.size ?? 0) - inner) <= 2
  const hasRows = new Set(places.map(({ row }) => row)).size > 1
  if (isThick(table.top) && isThick(table.bottom) && (!hasRows || isThin(table.inside))) return
  yield finding(
    'imprint-lines',
    'warning',
    '版记',
    '版记的分隔线粗细不合要求，首末两条应为 0.35 毫米，中间的应为 0.25 毫米。',
    '在“边框和底纹”中把首末两条设为 1 磅、中间的设为 0.75 磅。',
    { places },
  )
}
