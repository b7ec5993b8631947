import { isImprintTable, type RawParagraph } from '../../../core/document/recognise.ts'
import type { RevisionView } from '../../../core/document/word-marks.ts'
import { elementOfStyle, isOwnFieldTable } from '../../../core/docx/read-back.ts'
import { CommentPlaces } from './docx-comments.ts'
import { Fields } from './docx-fields.ts'
import { DocxMarks, type OpenChange, reviserOf } from './docx-marks.ts'
import { type Omission, omittedElements } from './docx-notices.ts'
import type { Numbering } from './docx-numbering.ts'
import {
  finishedParagraph,
  forgetProperties,
  isLine,
  isOn,
  isRed,
  newParagraph,
  noteProperty,
  type OpenParagraph,
} from './docx-paragraph.ts'
import { Revisions } from './docx-revisions.ts'
import { DocumentSize } from './docx-size.ts'
import type { Styles } from './docx-styles.ts'
import { keptTable, noteInRow, type OpenTable, tableRow, turnedTable } from './docx-table.ts'
import type { XmlListener, XmlTag } from './xml.ts'

/** Subtrees without text of the document: earlier layouts and phonetics. */
const skippedElements = new Set(['sectPrChange', 'tblPrChange', 'tcPrChange', 'trPrChange', 'numberingChange', 'rt'])

/** Styles of the lines of a table of contents (目录). */
const contentsStyle = /^(?:toc|目录)\s*(?:[1-9]|heading|标题)$/iu

/** How a document is read. `isOwn`: it was exported here, so every blank and every table is the author's. */
export interface BodyOptions {
  readonly isOwn?: boolean
  /** It is a reading copy, whose line breaks below the title are none of the text. */
  readonly isReading?: boolean
  /** How tracked changes are taken; accepted where nothing is said. */
  readonly view?: RevisionView
}

/** Reads the body of a Word document into paragraphs, told element by element. */
export class DocxBody implements XmlListener {
  readonly paragraphs: RawParagraph[] = []
  readonly omitted = new Set<Omission>()
  /** How often something was left out. */
  readonly counts = new Map<Omission, number>()
  readonly comments = new CommentPlaces()
  readonly revisions: Revisions
  /** Comments and changes with their places; undefined where they are not read. */
  readonly marks: DocxMarks | undefined
  readonly #styles: Styles
  readonly #numbering: Numbering
  readonly #open: OpenParagraph[] = []
  readonly #tables: OpenTable[] = []
  /** Where finished paragraphs go: the innermost cell or text box, else the body. */
  readonly #targets: RawParagraph[][] = [this.paragraphs]
  #joined: OpenParagraph | undefined
  readonly #size: DocumentSize
  /** Index of the first paragraph of the section that is open. */
  #sectionStart = 0
  #skipped = 0
  #isText = false
  #isInProperties = 0
  #isInRowProperties = false
  #isInRun = false
  #isHidden = false
  /** What the drawing that is open turns out to be. */
  #drawing: 'picture' | 'line' | 'textBox' | undefined
  #isBold = false
  #isRed = false
  readonly #isOwn: boolean
  readonly #isReading: boolean
  readonly #fields = new Fields()
  /** Cells that are none in the view of the tracked changes. */
  readonly #goneCells = new Set<RawParagraph[]>()
  /** The tracked changes that are open around the text, where these are read. */
  readonly #changes: OpenChange[] = []

  /** `file` names the document in errors. Every method may throw ServiceError file-too-large. */
  constructor(file: string, styles: Styles, numbering: Numbering, { isOwn, isReading, view }: BodyOptions = {}) {
    this.#size = new DocumentSize(file)
    this.#styles = styles
    this.#numbering = numbering
    this.#isOwn = isOwn ?? false
    this.#isReading = isReading ?? false
    this.revisions = new Revisions(view ?? 'accepted')
    this.marks = view === 'suggestions' ? new DocxMarks() : undefined
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
      if (name === 'oMath') this.#omit('equation')
      return
    }
    const omission = omittedElements[name] ?? this.#fields.open(name, tag)
    if (omission === 'picture') this.#drawing ??= 'picture'
    else if (omission) this.#omit(omission)
    const paragraph = this.#open.at(-1)
    if (name.startsWith('comment')) {
      this.comments.open(name, tag.attribute('id'))
      this.marks?.comment(name, tag.attribute('id'), paragraph)
    }
    if (this.revisions.isChange(name)) this.#change(name, tag, paragraph)
    else if (/^[pr]PrChange$/u.test(name)) this.#changeFormat(name, paragraph)
    else if (skippedElements.has(name)) this.#skipped = 1
    else this.#enter(name, tag, paragraph)
  }

  close(name: string, tag: Pick<XmlTag, 'isWord'>): void {
    if (this.#skipped > 0) {
      this.#skipped--
      return
    }
    this.#isText = false
    this.#fields.close()
    if (!tag.isWord) return
    switch (name) {
      case 'drawing':
      case 'pict':
        if (this.#drawing === 'picture') this.#omit('picture')
        this.#drawing = undefined
        return
      case 'ins':
      case 'del':
      case 'moveTo':
      case 'moveFrom':
        if (this.#isInProperties > 0 || this.#isInRowProperties) return
        this.revisions.leave()
        this.#changes.pop()
        return
      case 'trPr':
        this.#isInRowProperties = false
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
      case 'tc': {
        this.#endJoined()
        const target = this.#targets.length > 1 ? this.#targets.pop() : undefined
        if (target && this.#goneCells.delete(target)) target.length = 0
        return
      }
      case 'body':
        this.#endJoined()
        return
      case 'tr': {
        const table = this.#tables.at(-1)
        if (!table) return
        const cells = table.cells.splice(0)
        const row = table.read.at(-1)
        if (row?.isGone) {
          table.read.pop()
          return
        }
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
    this.#fields.text(text)
    if (this.#isText && this.#skipped === 0) this.#write(text)
  }

  #enter(name: string, tag: XmlTag, paragraph: OpenParagraph | undefined): void {
    switch (name) {
      case 'p':
        this.#open.push(this.#joined ?? newParagraph())
        this.#joined = undefined
        return
      case 'pPr':
      case 'rPr':
        this.#isInProperties++
        return
      case 'r':
        this.#isInRun = true
        return
      case 'trPr':
        this.#isInRowProperties = true
        return
      case 't':
      case 'delText':
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
        if (this.#isHidden) this.#omit('hidden')
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
        this.#tables.at(-1)?.read.push({ cells: [], spans: [], merged: new Set(), isHeader: false })
        return
      case 'gridCol':
        this.#tables.at(-1)?.widths.push(Number(tag.attribute('w')) || 0)
        return
      case 'gridSpan':
      case 'vMerge':
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
        this.#omit('textBox')
        if (this.#drawing !== undefined) this.#drawing = 'textBox'
        this.#targets.push(paragraph?.boxed ?? this.paragraphs)
        return
    }
    if (paragraph && this.#isInProperties > 0) noteProperty(paragraph, name, tag.attribute('val'))
  }

  #omit(omission: Omission, times = 1): void {
    this.omitted.add(omission)
    this.counts.set(omission, (this.counts.get(omission) ?? 0) + times)
  }

  /** A tracked change: around text, or as a mark on a paragraph, a row or a cell. */
  #change(name: string, tag: XmlTag, paragraph: OpenParagraph | undefined): void {
    const isGone = this.revisions.isGone(name)
    if (name.startsWith('cell')) {
      const cell = this.#targets.at(-1)
      if (isGone && cell && this.#targets.length > 1) this.#goneCells.add(cell)
    } else if (this.#isInRowProperties) {
      this.revisions.note(name)
      const row = this.#tables.at(-1)?.read.at(-1)
      if (row && isGone) row.isGone = true
    } else if (this.#isInProperties > 0) {
      if (!paragraph || this.#isInRun) return
      paragraph.change = name
      if (isGone) paragraph.isJoined = true
      if (this.marks) paragraph.reviser = reviserOf(tag)
    } else {
      this.revisions.enter(name)
      if (this.marks) this.#changes.push({ ...reviserOf(tag), name })
      else if (isGone) this.#skipped = 1
    }
  }

  /** Formatting as it was before a tracked change, which holds in the view of the original alone. */
  #changeFormat(name: string, paragraph: OpenParagraph | undefined): void {
    if (name === 'pPrChange' || this.#isInRun) this.revisions.noteFormat()
    if (this.revisions.view !== 'original') {
      this.#skipped = 1
      return
    }
    if (name === 'pPrChange' && paragraph) forgetProperties(paragraph)
    if (name === 'rPrChange') {
      this.#isBold = false
      this.#isRed = false
      this.#isHidden = false
    }
  }

  #write(text: string): void {
    this.revisions.pass()
    this.comments.text(text)
    const paragraph = this.#open.at(-1)
    if (!paragraph || this.#isHidden || this.marks?.isInserted(paragraph, text, this.#changes)) return
    const from = paragraph.text.length
    paragraph.text += text
    this.marks?.written(paragraph, text.length, this.#changes)
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
    if (paragraph.change === undefined) this.revisions.pass()
    else this.revisions.note(paragraph.change)
    this.marks?.endChanged(paragraph)
    if (paragraph.isJoined) {
      // The mark that stays is that of the next paragraph, and so are the properties.
      const { text, bold, red, boxed, markup } = paragraph
      this.#joined = { text, bold, red, boxed, markup }
      return
    }
    this.marks?.end(paragraph)
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
      const paragraph = this.paragraphs[at] as RawParagraph
      const turned = turnedTable(paragraph)
      if (turned) this.marks?.replace(paragraph, turned)
      this.paragraphs[at] = turned ?? paragraph
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
      const merged = table?.read.reduce((sum, row) => sum + row.merged.size, 0) ?? 0
      if (merged > 0) this.#omit('mergedCell', merged)
      const block: RawParagraph = { text: '', table: kept }
      this.marks?.keepCells(block, table?.read ?? [])
      this.#targets.at(-1)?.push(block)
      return
    }
    if (!isImprint && rows.length > 0) this.#omit('table')
    this.#targets.at(-1)?.push(...(isImprint ? rows.map(row => ({ ...row, isImprint })) : rows))
  }

  #put(paragraph: OpenParagraph): void {
    const target = this.#targets.at(-1) as RawParagraph[]
    this.#size.add(paragraph.text.length)
    if (!this.#isOwn && contentsStyle.test(this.#styles(paragraph.style).name ?? '')) {
      this.omitted.add('contents')
      return
    }
    if (paragraph.text.trim() === '' && !(this.#isOwn && this.#tables.length > 0)) this.marks?.drop(paragraph)
    else {
      const finished = finishedParagraph(paragraph, this.#styles, this.#numbering, this.#isOwn)
      target.push(finished)
      this.marks?.keep(paragraph, finished, finished.text.length - paragraph.text.length)
    }
    target.push(...paragraph.boxed)
  }
}
