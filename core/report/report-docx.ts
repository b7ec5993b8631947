import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  type IRunOptions,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { corePart } from '../docx/fixed-parts.ts'
import { safeText } from '../docx/safe-text.ts'
import type { ReportColumn, ReportPart } from './parts.ts'

/** A4 with 20 mm above and below and 22 mm at the sides, in twips. */
const page = { width: 11906, height: 16838, vertical: 1134, horizontal: 1247 } as const
const textWidth = page.width - 2 * page.horizontal

/** Fonts of the report, as those of official documents. */
const fonts = { title: '方正小标宋简体', heading: '黑体', body: '仿宋_GB2312', latin: 'Times New Roman' } as const

/** Half points. */
const sizes = { title: 44, under: 32, heading: 30, body: 28, cell: 21, note: 21 } as const

const line = { style: BorderStyle.SINGLE, size: 4, color: '767676' } as const
const borders = { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line }

/** Lines in tables stand closer, in 240ths. */
const cellLine = 260

/** The date of every entry of the archive, so that one report always gives the same bytes. */
const entryDate = '2000-01-01T00:00:00'

/** A report as the bytes of a .docx. It tells nothing of who wrote it, where and when but what it says itself. */
export async function reportDocx(parts: readonly ReportPart[]): Promise<Uint8Array> {
  const document = new Document({
    styles: { default: { document: { run: runOf(fonts.body, sizes.body) } } },
    sections: [
      {
        properties: {
          page: {
            size: { width: page.width, height: page.height },
            margin: { top: page.vertical, bottom: page.vertical, left: page.horizontal, right: page.horizontal },
          },
        },
        footers: { default: pageNumber() },
        children: parts.flatMap((part, at) => written(part, at, parts[at + 1])),
      },
    ],
  })
  const entries = unzipSync(await Packer.pack(document, 'uint8array'))
  entries['docProps/core.xml'] = strToU8(corePart())
  return zipSync(entries, { mtime: entryDate, level: 6 })
}

/** Part `at` as Word shows it: a title begins a page, words that lead to a table or to a signature stay on its page. */
function written(part: ReportPart, at: number, next?: ReportPart): readonly (Paragraph | Table)[] {
  switch (part.kind) {
    case 'title':
      return [
        paragraph(part.text, runOf(fonts.title, sizes.title), {
          alignment: AlignmentType.CENTER,
          after: 60,
          keepNext: true,
          newPage: at > 0,
        }),
        paragraph(part.under, runOf(fonts.body, sizes.under), { alignment: AlignmentType.CENTER, after: 240 }),
      ]
    case 'heading':
      return [paragraph(part.text, runOf(fonts.heading, sizes.heading), { before: 240, after: 80, keepNext: true })]
    case 'facts':
      return [factsTable(part.rows), gap()]
    case 'table':
      return part.rows.length === 0
        ? [paragraph(part.empty, runOf(fonts.body, sizes.body))]
        : [contentTable(part.columns, part.rows), gap()]
    case 'signatures':
      return [signatures(part.labels)]
    case 'note':
      return [
        paragraph(part.text, { ...runOf(fonts.body, sizes.note), color: '4D4D4D' }, { after: 60, keepNext: true }),
      ]
    case 'strong':
      return [paragraph(part.text, { ...runOf(fonts.body, sizes.body), bold: true }, { keepNext: true })]
    case 'text':
      return [paragraph(part.text, runOf(fonts.body, sizes.body), { keepNext: next?.kind === 'table' })]
  }
}

type Look = Omit<IRunOptions, 'text' | 'children' | 'break'>

function runOf(font: string, size: number): Look {
  return { size, font: { ascii: fonts.latin, hAnsi: fonts.latin, cs: fonts.latin, eastAsia: font, hint: 'eastAsia' } }
}

interface Setting {
  readonly alignment?: (typeof AlignmentType)[keyof typeof AlignmentType]
  readonly before?: number
  readonly after?: number
  readonly keepNext?: boolean
  readonly newPage?: boolean
  /** 240ths of a single line. */
  readonly line?: number
}

/** Text of one or several lines as one paragraph. */
function paragraph(
  text: string,
  look: Look,
  { alignment, before = 0, after = 0, keepNext = false, newPage, line = 300 }: Setting = {},
) {
  const lines = safeText(text).split('\n')
  return new Paragraph({
    ...(alignment && { alignment }),
    keepNext,
    ...(newPage && { pageBreakBefore: true }),
    spacing: { before, after, line, lineRule: LineRuleType.AUTO },
    children: lines.map((words, at) => new TextRun({ ...look, text: words, ...(at > 0 && { break: 1 }) })),
  })
}

/** Two tables that touch would look like one. */
function gap(): Paragraph {
  return new Paragraph({ spacing: { line: 160, lineRule: LineRuleType.EXACT }, children: [] })
}

function factsTable(rows: readonly (readonly [string, string])[]): Table {
  const widths = [20, 80].map(share => Math.round((textWidth * share) / 100))
  return table(
    widths,
    rows.map(
      ([label, value]) =>
        new TableRow({
          cantSplit: true,
          children: [cell(label, widths[0] as number, { isHead: true }), cell(value, widths[1] as number)],
        }),
    ),
  )
}

/** Rows that take up to so many characters are kept on one page; longer ones may go on on the next. */
const shortRow = 600

function contentTable(columns: readonly ReportColumn[], rows: readonly (readonly string[])[]): Table {
  const widths = columns.map(({ width }) => Math.round((textWidth * width) / 100))
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ label, isNumber }, at) =>
      cell(label, widths[at] as number, { isHead: true, isNumber: isNumber === true, keepNext: true }),
    ),
  })
  const body = rows.map(
    row =>
      new TableRow({
        cantSplit: row.join('').length <= shortRow,
        children: row.map((text, at) => cell(text, widths[at] as number, { isNumber: columns[at]?.isNumber === true })),
      }),
  )
  return table(widths, [head, ...body])
}

function table(widths: readonly number[], rows: readonly TableRow[]): Table {
  return new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    borders,
    margins: { left: 85, right: 85, top: 40, bottom: 40 },
    rows: [...rows],
  })
}

function cell(text: string, width: number, { isHead = false, isNumber = false, keepNext = false } = {}): TableCell {
  const look = runOf(isHead ? fonts.heading : fonts.body, sizes.cell)
  const setting = { alignment: isNumber ? AlignmentType.RIGHT : AlignmentType.LEFT, keepNext }
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.TOP,
    ...(isHead && { shading: { fill: 'EEF1F4' } }),
    children: safeText(text)
      .split('\n')
      .map(words => paragraph(words, look, { ...setting, line: cellLine })),
  })
}

/** Labels with a line to write on behind each, side by side. */
function signatures(labels: readonly string[]): Paragraph {
  const look = runOf(fonts.body, sizes.body)
  return new Paragraph({
    keepLines: true,
    spacing: { before: 900 },
    children: labels.flatMap((label, at) => [
      ...(at > 0 ? [new TextRun({ ...look, text: '　　' })] : []),
      new TextRun({ ...look, text: `${label}：` }),
      new TextRun({ ...look, text: '　'.repeat(9), underline: {} }),
    ]),
  })
}

function pageNumber(): Footer {
  const look = runOf('宋体', sizes.cell)
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ ...look, children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
    ],
  })
}
