import { BorderStyle, Footer, LineRuleType, Paragraph, Table, TableCell, TableRow, TabStopType } from 'docx'
import { letterSheet, textWidth } from '../document/geometry.ts'
import { letterMark } from '../document/letter-mark.ts'
import { markStyle, numberLines } from './header-lines.ts'
import type { Paper } from './paper.ts'
import { fontsOf, textRuns } from './runs.ts'
import { safeText } from './safe-text.ts'
import { styleId } from './style-ids.ts'

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
const borders = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none }

function red(size: number) {
  return { style: BorderStyle.SINGLE, color: 'FF0000', size } as const
}

/** Thickness of a line, given in eighths of a point, in twips. */
function widthOf(line: number): number {
  return Math.round((line * 5) / 2)
}

interface RuledRow {
  readonly height: number
  readonly line: number
  readonly child: Paragraph
}

/** Rows of 170 mm, each with a red line below it, that stand at one height of their page whatever the text does. */
function ruledRows(top: number, rows: readonly RuledRow[]): Table {
  const { lineWidth, lineLeft } = letterSheet
  return new Table({
    width: { size: lineWidth, type: 'dxa' },
    columnWidths: [lineWidth],
    layout: 'fixed',
    borders,
    margins: { left: 0, right: 0, top: 0, bottom: 0, marginUnitType: 'dxa' },
    float: {
      horizontalAnchor: 'page',
      verticalAnchor: 'page',
      absoluteHorizontalPosition: lineLeft,
      absoluteVerticalPosition: top,
      overlap: 'never',
    },
    rows: rows.map(
      ({ height, line, child }) =>
        new TableRow({
          cantSplit: true,
          height: { value: height, rule: 'exact' },
          children: [new TableCell({ borders: { bottom: red(line) }, children: [child] })],
        }),
    ),
  })
}

function blankLine(style: string, height: number): Paragraph {
  return new Paragraph({ style, spacing: { line: height, lineRule: LineRuleType.EXACT }, run: { size: 2 } })
}

/**
 * The header of a letter (10.1): the mark 30 mm below the paper's edge with a thick and a thin red line of 170 mm, above
 * the 版心; below them 份号, 密级 and 紧急程度 on the left and 发文字号 on the right.
 */
export function letterHeader(paper: Paper): readonly (Paragraph | Table)[] {
  const [mark] = paper.header.mark
  if (!mark) return []
  const { top, space, spacing } = letterMark(mark)
  const { thick, thin, between } = letterSheet
  const style = markStyle(paper)
  return [
    ruledRows(top, [
      {
        height: mark.pitch + space * 20,
        line: thick,
        child: new Paragraph({
          style,
          spacing: { line: mark.pitch, lineRule: LineRuleType.EXACT },
          children: textRuns(mark.text, { size: mark.size }),
        }),
      },
      // A line is drawn into the row below it.
      { height: between + widthOf(thick), line: thin, child: blankLine(style, between) },
    ]),
    // LibreOffice goes down beside the lines by whole lines of what stands next: by these, a point at a time.
    blankLine(style, nextLine),
    ...firstLines(paper, spacing - nextLine),
  ]
}

/** Height of the paragraph next to the mark's table, in twips. */
const nextLine = 20

function firstLines(paper: Paper, before: number): readonly Paragraph[] {
  const { labels, signatories, hasNumberLine } = paper.header
  const number = safeText(paper.content.fields.documentNumber ?? '').trim()
  const isBeside = labels.length > 0 && signatories.length === 0 && number !== ''
  const spacing = (isFirst: boolean) => (isFirst ? { spacing: { before } } : {})
  const rows = labels.map((id, index) => {
    const text = safeText(paper.content.fields[id] ?? '').trim()
    const holdsNumber = isBeside && index === 0
    return new Paragraph({
      style: styleId(id),
      ...spacing(index === 0),
      ...(holdsNumber && { tabStops: [{ type: TabStopType.RIGHT, position: textWidth(paper.profile.page) }] }),
      children: [
        ...textRuns(text),
        ...(holdsNumber ? textRuns(`\t${number}`, { font: fontsOf(paper.fontSet, 'body') }) : []),
      ],
    })
  })
  if (!hasNumberLine || isBeside) return rows
  if (signatories.length > 0) return [...rows, ...numberLines(number, paper)]
  return [
    ...rows,
    new Paragraph({
      style: styleId('documentNumber'),
      ...spacing(rows.length === 0),
      alignment: 'right',
      children: textRuns(number),
    }),
  ]
}

/** The foot of a letter's first page (10.1): a thin and a thick red line 20 mm above the paper's edge, and no page number. */
export function letterFoot(): Footer {
  const { thick, thin, between, footLines } = letterSheet
  const style = styleId('issuingAuthorityMark')
  const lines = ruledRows(footLines - between * 2 - widthOf(thin) * 2 - widthOf(thick), [
    { height: between, line: thin, child: blankLine(style, between) },
    { height: between + widthOf(thin), line: thick, child: blankLine(style, between) },
  ])
  return new Footer({ children: [lines, blankLine(style, between)] })
}
