import { isImprintTable, type RawParagraph } from '../../../core/document/recognise.ts'
import { elementOfStyle, isOwnFieldTable } from '../../../core/docx/read-back.ts'
import type { Span } from '../../../core/text/span.ts'
import type { Omission } from './docx-notices.ts'
import type { Numbering } from './docx-numbering.ts'
import type { NumberReference, Styles } from './docx-styles.ts'
import { keptTable, noteInRow, type OpenRow, tableRow } from './docx-table.ts'
import type { XmlListener, XmlTag } from './xml.ts'

/** A paragraph that is being read. Text boxes nest paragraphs in paragraphs. */
interface OpenParagraph {
  text: string
  style?: string
  outlineLevel?: number
  align?: string
  numId?: string
  level?: number
  /** Stretches of the text in bold, in order; neighbours joined. */
  readonly bold: Span[]
  /** UTF-16 units of its text in red. */
  red: number
  /** The mark at its end was deleted, so the next paragraph joins it. */
  isJoined?: boolean
  /** Paragraphs of text boxes anchored here; they follow it. */
  readonly boxed: RawParagraph[]
}

interface OpenTable {
  readonly cells: RawParagraph[][]
  readonly rows: RawParagraph[]
  readonly read: OpenRow[]
  readonly widths: number[]
}

/** Subtrees without text of the document: earlier formatting, deleted and moved-away text, phonetics, VML doubles. */
const skippedElements = new Set([
  'del',
  'moveFrom',
  'pPrChange',
  'rPrChange',
  'sectPrChange',
  'tblPrChange',
  'tcPrChange',
  'trPrChange',
  'numberingChange',
  'rt',
])

const seen: Readonly<Record<string, Omission>> = {
  drawing: 'picture',
  pict: 'picture',
  object: 'embedded',
  altChunk: 'embedded',
  footnoteReference: 'note',
  endnoteReference: 'note',
  commentReference: 'comment',
  ins: 'revision',
  del: 'revision',
  moveTo: 'revision',
}

/** Reads the body of a Word document into paragraphs, told element by element. */
export class DocxBody implements XmlListener {
  readonly paragraphs: RawParagraph[] = []
  readonly omitted = new Set<Omission>()
  /** How often something was left out. */
  readonly counts = new Map<Omission, number>()
  readonly #styles: Styles
  readonly #numbering: Numbering
  readonly #open: OpenParagraph[] = []
  readonly #tables: OpenTable[] = []
  /** Where finished paragraphs go: the innermost cell or text box, else the body. */
  readonly #targets: RawParagraph[][] = [this.paragraphs]
  #joined: OpenParagraph | undefined
  /** Index of the first paragraph of the section that is open. */
  #sectionStart = 0
  #skipped = 0
  #isText = false
  #isInProperties = 0
  #isInRun = false
  #isHidden = false
  /** What the drawing that is open turns out to be. */
  #drawing: 'picture' | 'line' | 'textBox' | undefined
  #isBold = false
  #isRed = false
  readonly #isOwn: boolean
  readonly #isReading: boolean

  /**
   * `isOwn` says that the file was exported here: then every blank and every table is the author's. `isReading` says that
   * it is a reading copy, whose line breaks below the title are none of the text.
   */
  constructor(styles: Styles, numbering: Numbering, isOwn = false, isReading = false) {
    this.#styles = styles
    this.#numbering = numbering
    this.#isOwn = isOwn
    this.#isReading = isReading
  }

  open(name: string, tag: XmlTag): void {
    if (this.#skipped > 0) {
      this.#skipped++
      return
    }
    if (name === 'Fallback') {
      this.#skipped = 1
      return
    }
    if (!tag.isWord) {
      // A line is drawn, not a picture: the red one below 发文字号 is made again by the export.
      if (this.#drawing !== undefined && isLine(name, tag)) this.#drawing = 'line'
      // Formulas keep their letters.
      if (name === 't' && tag.uri.endsWith('/math')) this.#isText = true
      return
    }
    const omission = seen[name]
    if (omission === 'picture') this.#drawing ??= 'picture'
    else if (omission && !(this.#isInProperties > 0 && name === 'ins')) {
      this.omitted.add(omission)
      this.counts.set(omission, (this.counts.get(omission) ?? 0) + 1)
    }
    const paragraph = this.#open.at(-1)
    if (name === 'del' && this.#isInProperties > 0) {
      if (paragraph && !this.#isInRun) paragraph.isJoined = true
      return
    }
    if (skippedElements.has(name)) this.#skipped = 1
    else this.#enter(name, tag, paragraph)
  }

  close(name: string, tag: Pick<XmlTag, 'isWord'>): void {
    if (this.#skipped > 0) {
      this.#skipped--
      return
    }
    this.#isText = false
    if (!tag.isWord) return
    switch (name) {
      case 'drawing':
      case 'pict':
        if (this.#drawing === 'picture') this.omitted.add('picture')
        this.#drawing = undefined
        return
      case 'p':
        this.#closeParagraph()
        return
      case 'pPr':
      case 'rPr':
        this.#isInProperties--
        return
      case 'r':
        this.#isInRun = false
        this.#isHidden = false
        this.#isBold = false
        this.#isRed = false
        return
      case 'txbxContent':
      case 'tc':
        this.#endJoined()
        if (this.#targets.length > 1) this.#targets.pop()
        return
      case 'body':
        this.#endJoined()
        return
      case 'tr': {
        const table = this.#tables.at(-1)
        if (!table) return
        const cells = table.cells.splice(0)
        const row = table.read.at(-1)
        if (row) row.cells.push(...cells)
        table.rows.push(...tableRow(cells))
        return
      }
      case 'tbl':
        this.#closeTable()
        return
    }
  }

  text(text: string): void {
    if (this.#isText && this.#skipped === 0) this.#write(text)
  }

  #enter(name: string, tag: XmlTag, paragraph: OpenParagraph | undefined): void {
    switch (name) {
      case 'p':
        this.#open.push(this.#joined ?? { text: '', bold: [], red: 0, boxed: [] })
        this.#joined = undefined
        return
      case 'pPr':
      case 'rPr':
        this.#isInProperties++
        return
      case 'r':
        this.#isInRun = true
        return
      case 't':
        this.#isText = true
        return
      case 'tab':
      case 'ptab':
        // Inside paragraph properties it is a tab stop, not a tab.
        if (this.#isInProperties === 0) this.#write('\t')
        return
      case 'br':
      case 'cr':
        if (!this.#isReading || elementOfStyle(this.#styles(paragraph?.style).name) === 'title') this.#write('\n')
        return
      case 'noBreakHyphen':
        this.#write('-')
        return
      case 'vanish':
        this.#isHidden = this.#isInRun && isOn(tag)
        if (this.#isHidden) this.omitted.add('hidden')
        return
      case 'b':
        this.#isBold = this.#isInRun && isOn(tag)
        return
      case 'color':
        this.#isRed = this.#isInRun && isRed(tag.attribute('val'))
        return
      case 'tbl':
        this.#endJoined()
        this.#tables.push({ cells: [], rows: [], read: [], widths: [] })
        return
      case 'tr':
        this.#tables.at(-1)?.read.push({ cells: [], spans: [], isHeader: false })
        return
      case 'gridCol':
        this.#tables.at(-1)?.widths.push(Number(tag.attribute('w')) || 0)
        return
      case 'gridSpan':
      case 'gridBefore':
      case 'tblHeader':
        noteInRow(this.#tables.at(-1)?.read.at(-1), name, tag.attribute('val'))
        return
      case 'tc': {
        const cell: RawParagraph[] = []
        this.#tables.at(-1)?.read.at(-1)?.spans.push(1)
        this.#tables.at(-1)?.cells.push(cell)
        this.#targets.push(cell)
        return
      }
      case 'pgSz':
        this.#endSection(Number(tag.attribute('w')) > Number(tag.attribute('h')))
        return
      case 'txbxContent':
        this.omitted.add('textBox')
        if (this.#drawing !== undefined) this.#drawing = 'textBox'
        this.#targets.push(paragraph?.boxed ?? this.paragraphs)
        return
    }
    if (paragraph && this.#isInProperties > 0) noteProperty(paragraph, name, tag.attribute('val'))
  }

  #write(text: string): void {
    const paragraph = this.#open.at(-1)
    if (!paragraph || this.#isHidden) return
    const from = paragraph.text.length
    paragraph.text += text
    if (this.#isRed) paragraph.red += text.length
    if (!this.#isBold) return
    const last = paragraph.bold.at(-1)
    const span = { from: last?.to === from ? last.from : from, to: paragraph.text.length }
    if (last?.to === from) paragraph.bold.pop()
    paragraph.bold.push(span)
  }

  #closeParagraph(): void {
    const paragraph = this.#open.pop()
    if (!paragraph) return
    if (paragraph.isJoined) {
      this.#joined = { ...paragraph, isJoined: false }
      return
    }
    this.#put(paragraph)
  }

  /** A paragraph whose mark was deleted, with no other behind it to join. */
  #endJoined(): void {
    const paragraph = this.#joined
    this.#joined = undefined
    if (paragraph) this.#put(paragraph)
  }

  /** A section's pages are told at its end: a table of landscape pages is one that lies across (横排). */
  #endSection(isLandscape: boolean): void {
    for (let at = this.#sectionStart; isLandscape && at < this.paragraphs.length; at++) {
      const table = this.paragraphs[at]?.table
      if (table?.table)
        this.paragraphs[at] = { text: '', table: { ...table, table: { ...table.table, landscape: true } } }
    }
    this.#sectionStart = this.paragraphs.length
  }

  /** The imprint is a table in Word and fields in a draft; any other table is told of. */
  #closeTable(): void {
    const table = this.#tables.pop()
    const rows = table?.rows ?? []
    const isImprint = this.#tables.length === 0 && (this.#isOwn ? isOwnFieldTable(rows) : isImprintTable(rows))
    const kept =
      table && this.#tables.length === 0 && !isImprint ? keptTable(table.read, table.widths, this.#isOwn) : undefined
    if (kept) {
      this.#targets.at(-1)?.push({ text: '', table: kept })
      return
    }
    if (!isImprint) this.omitted.add('table')
    this.#targets.at(-1)?.push(...(isImprint ? rows.map(row => ({ ...row, isImprint })) : rows))
  }

  #put(paragraph: OpenParagraph): void {
    const target = this.#targets.at(-1) as RawParagraph[]
    const isKept = paragraph.text.trim() !== '' || (this.#isOwn && this.#tables.length > 0)
    if (isKept) target.push(this.#finished(paragraph))
    target.push(...paragraph.boxed)
  }

  #finished(paragraph: OpenParagraph): RawParagraph {
    const style = this.#styles(paragraph.style)
    const own: NumberReference = {
      ...(paragraph.numId !== undefined && { numId: paragraph.numId }),
      ...(paragraph.level !== undefined && { level: paragraph.level }),
    }
    const reference = { ...style.number, ...own }
    const number = reference.numId === undefined ? '' : this.#numbering(reference, paragraph.style)
    const outlineLevel = paragraph.outlineLevel ?? style.outlineLevel
    const align = paragraph.align ?? (this.#isOwn ? undefined : style.align)
    const text = withNumber(number, paragraph.text)
    const shift = number === '' ? 0 : text.length - paragraph.text.length
    return {
      text,
      ...(paragraph.bold.length > 0 && {
        bold: paragraph.bold.map(({ from, to }) => ({ from: Math.max(0, from + shift), to: to + shift })),
      }),
      ...(isMostly(paragraph) && { isRed: true }),
      ...(style.name !== undefined && { style: style.name }),
      ...(outlineLevel !== undefined && { outlineLevel }),
      ...(align !== undefined && { align }),
    }
  }
}

/** Whether a part of a drawing says that it is a straight line: DrawingML's shape or VML's element. */
function isLine(name: string, tag: XmlTag): boolean {
  if (name === 'prstGeom') return /^(?:line|straightConnector1)$/u.test(tag.attribute('prst') ?? '')
  return name === 'line'
}

/** Whether a property that is on by being there is on. */
function isOn(tag: XmlTag): boolean {
  return !/^(?:0|false|off)$/u.test(tag.attribute('val') ?? '')
}

/** Red of any shade that letterheads have: FF0000, C00000, E60012. */
function isRed(color: string | undefined): boolean {
  const [, red = '', green = '', blue = ''] = /^([0-9A-F]{2})([0-9A-F]{2})([0-9A-F]{2})$/iu.exec(color ?? '') ?? []
  return Number.parseInt(red, 16) >= 0xa0 && Number.parseInt(green, 16) < 0x50 && Number.parseInt(blue, 16) < 0x50
}

function isMostly({ red, text }: OpenParagraph): boolean {
  return red > 0 && red >= text.trim().length
}

function noteProperty(paragraph: OpenParagraph, name: string, value: string | undefined): void {
  if (value === undefined) return
  if (name === 'pStyle') paragraph.style = value
  else if (name === 'outlineLvl') paragraph.outlineLevel = Number(value)
  else if (name === 'jc') paragraph.align = value
  else if (name === 'numId') paragraph.numId = value
  else if (name === 'ilvl') paragraph.level = Number(value)
}

/** A list number and its text as one would type them: nothing between 一、 and 汉字, a blank before other letters. */
function withNumber(number: string, text: string): string {
  if (number === '') return text
  const rest = text.trimStart()
  return /^[\p{Script=Han}“‘《（]/u.test(rest) || /[、）]$/u.test(number) ? number + rest : `${number} ${rest}`
}
