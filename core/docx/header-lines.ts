import { BorderStyle, LineRuleType, Paragraph, Table, TableCell, TableRow, TabStopType, VerticalAlign } from 'docx'
import { measureText } from '../document/advance.ts'
import { redLine, textWidth } from '../document/geometry.ts'
import { formatOfMark } from '../document/header-format.ts'
import type { MarkLine } from '../document/header-plan.ts'
import type { Paper } from './paper.ts'
import { fontsOf, textRuns } from './runs.ts'
import { safeText } from './safe-text.ts'
import { markStyles, styleId } from './style-ids.ts'

/** 发文机关标志 (7.2.4): one below the other, or the names of several offices with 文件 beside them all. */
export function authorityMark(paper: Paper): readonly (Paragraph | Table)[] {
  const { mark, markSpacing, sharedWord } = paper.header
  if (sharedWord) return [spacer(markSpacing), sharedMark(paper, mark, sharedWord)]
  return mark.map((line, index) => markParagraph(paper, line, index === 0 ? markSpacing : 0))
}

/** The room above a table: what stands in it cannot ask for room itself. The mark's style keeps it off the grid. */
function spacer(height: number): Paragraph {
  const line = 20
  return new Paragraph({
    style: styleId('issuingAuthorityMark'),
    spacing: { before: Math.max(0, height - line), line, lineRule: LineRuleType.EXACT },
  })
}

/** The style of the mark: one of its own where the mark's words do not name the format. */
export function markStyle({ header, content }: Paper): string {
  const { format } = header
  return format === formatOfMark(content.fields.issuingAuthorityMark)
    ? styleId('issuingAuthorityMark')
    : markStyles[format].id
}

function markParagraph(paper: Paper, line: MarkLine, before: number, alignment?: 'distribute' | 'right'): Paragraph {
  return new Paragraph({
    style: markStyle(paper),
    ...(alignment && { alignment }),
    spacing: { ...(before > 0 ? { before } : {}), line: line.pitch, lineRule: LineRuleType.EXACT },
    children: textRuns(line.text, { size: line.size }),
  })
}

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
const borders = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none }
const noMargins = { left: 0, right: 0, top: 0, bottom: 0, marginUnitType: 'dxa' } as const

/** Names as wide as the longest, one below the other, and 文件 on their right, in the middle of their height. */
function sharedMark(paper: Paper, mark: readonly MarkLine[], word: MarkLine): Table {
  const names = Math.ceil(Math.max(...mark.map(line => measureText(line.text, line.size, 0)))) + 20
  const wordWidth = Math.ceil(measureText(word.text, word.size, 0)) + word.size * 5
  const width = Math.min(textWidth(paper.profile.page), names + wordWidth)
  const cell = (size: number, children: readonly Paragraph[]) =>
    new TableCell({ width: { size, type: 'dxa' }, verticalAlign: VerticalAlign.CENTER, children: [...children] })
  return new Table({
    width: { size: width, type: 'dxa' },
    columnWidths: [names, width - names],
    layout: 'fixed',
    alignment: 'center',
    margins: noMargins,
    borders,
    rows: [
      new TableRow({
        cantSplit: true,
        children: [
          cell(
            names,
            mark.map(line => markParagraph(paper, line, 0, 'distribute')),
          ),
          cell(width - names, [markParagraph(paper, word, 0, 'right')]),
        ],
      }),
    ],
  })
}

/**
 * 发文字号 in the middle, or, on a document that goes up, on the left with 签发人 on the right (7.2.5, 7.2.6): two names a
 * row, each below the first of its column, the number beside the last row. The lines have no indents, because the red
 * line below the last is its border and is as wide as the 版心 (7.2.7).
 */
export function numberLines(number: string, paper: Paper): readonly Paragraph[] {
  const rows = paper.header.signatories
  if (rows.length === 0) {
    return [new Paragraph({ style: styleId('documentNumber'), ...redBorder(paper), children: textRuns(number.trim()) })]
  }
  const { unit, size, spacing } = paper.setting
  const right = textWidth(paper.profile.page) - unit
  const widthOf = (text: string) => Math.ceil(measureText(text, size, spacing))
  const column = (at: number) => Math.max(0, ...rows.map(row => (row[at] === undefined ? 0 : widthOf(row[at]))))
  const [one, two] = [column(0), column(1)]
  const second = right - two
  const first = second - (two > 0 ? unit : 0) - one
  const label = first - widthOf('签发人：')
  return rows.map((names, index) => {
    const isLast = index === rows.length - 1
    return new Paragraph({
      style: styleId('documentNumber'),
      ...(isLast ? redBorder(paper) : {}),
      alignment: 'left',
      tabStops:
        rows.length === 1 && two === 0
          ? [leftStop(unit), { type: TabStopType.RIGHT, position: right }]
          : [unit, label, first, ...(two > 0 ? [second] : [])].map(leftStop),
      children: [
        ...textRuns(`\t${isLast ? number.trim() : ''}\t${index === 0 ? '签发人：' : '\t'}`),
        ...textRuns(names.map(safeText).join('\t'), { font: fontsOf(paper.fontSet, 'kai') }),
      ],
    })
  })
}

function leftStop(position: number) {
  return { type: TabStopType.LEFT, position }
}

function redBorder(paper: Paper) {
  if (!paper.header.hasRedLine) return {}
  return { border: { bottom: { style: BorderStyle.SINGLE, color: 'FF0000', ...redLine } } }
}
