import type { FormatParagraph, FormatSection, FormatTable } from './facts.ts'
import { finishParagraph, type OpenRun } from './finish-paragraph.ts'
import type { PartListener, PartTag } from './part-listener.ts'
import { lineOf, noteLook, noteSetting, number, type Setting } from './properties.ts'
import type { StyleReader } from './style-reader.ts'

/** Fonts of a theme by their place in it. */
export interface ThemeFonts {
  readonly major: string
  readonly minor: string
}

/** Gives each numbered paragraph, asked in order, the number that Word shows in front of it. */
export type NumberOf = (
  reference: { readonly numId?: string; readonly level?: number },
  style: string | undefined,
) => string

interface OpenParagraph {
  readonly setting: Setting
  readonly runs: OpenRun[]
  hasDrawing: boolean
}

type OpenTable = { -readonly [K in keyof FormatTable]: FormatTable[K] } & { row: number; readonly index: number }
type OpenSection = { -readonly [K in keyof FormatSection]: FormatSection[K] } & { footers: Record<string, string> }

/** Earlier states, deleted text and doubles for old programs. */
const skipped = /^(?:del|moveFrom|\w+Change|Fallback|rt)$/u
const drawings = new Set(['drawing', 'pict', 'object'])
const pageField = /^\s*PAGE\b/iu

/** Reads the body of a document, or a footer, into paragraphs with all that they inherit. */
export class BodyReader implements PartListener {
  readonly paragraphs: FormatParagraph[] = []
  readonly tables: FormatTable[] = []
  readonly sections: FormatSection[] = []
  readonly #styles: StyleReader
  readonly #theme: ThemeFonts
  readonly #numberOf: NumberOf
  readonly #path: string[] = []
  readonly #open: OpenTable[] = []
  readonly #fields: { instruction: string; isResult: boolean }[] = []
  #paragraph: OpenParagraph | undefined
  #run: OpenRun | undefined
  #section: OpenSection | undefined
  #skipped = 0
  #count = 0

  constructor(styles: StyleReader, theme: ThemeFonts, numberOf: NumberOf) {
    this.#styles = styles
    this.#theme = theme
    this.#numberOf = numberOf
  }

  open(name: string, tag: PartTag): void {
    if (this.#skipped > 0) {
      this.#skipped++
      return
    }
    const parent = this.#path.at(-1)
    if (skipped.test(name) || drawings.has(name)) {
      if (drawings.has(name) && this.#paragraph) this.#paragraph.hasDrawing = true
      this.#skipped = 1
      return
    }
    this.#path.push(name)
    if (tag.isWord) this.#enter(name, tag, parent)
  }

  close(name: string, tag: Pick<PartTag, 'isWord'>): void {
    if (this.#skipped > 0) {
      this.#skipped--
      return
    }
    this.#path.pop()
    if (!tag.isWord) return
    if (name === 'r') this.#run = undefined
    else if (name === 'p') this.#closeParagraph()
    else if (name === 'fldSimple') this.#endField()
    else if (name === 'tbl') {
      const { index, row: _row, ...table } = this.#open.pop() ?? { index: 0, row: 0 }
      this.tables[index] = table
    } else if (name === 'sectPr' && this.#section) {
      this.sections.push(this.#section)
      this.#section = undefined
    }
  }

  text(text: string): void {
    if (this.#skipped > 0) return
    const place = this.#path.at(-1)
    if (place === 't') this.#write(text)
    const field = this.#fields.at(-1)
    if (place === 'instrText' && field) field.instruction += text
  }

  #enter(name: string, tag: PartTag, parent: string | undefined): void {
    if (this.#section) noteSection(this.#section, name, tag)
    else if (name === 'sectPr') {
      this.#section = { isLandscape: false, grid: 'default', charSpace: 0, hasOwnFirst: false, footers: {} }
    } else if (parent === 'rPr') {
      if (this.#run) noteLook(this.#run.look, name, tag)
    } else if (parent === 'pPr' || parent === 'numPr' || parent === 'pBdr') {
      if (this.#paragraph) noteSetting(this.#paragraph.setting, name, tag)
    } else if (parent === 'tblBorders') this.#border(name, tag)
    else this.#content(name, tag)
  }

  #content(name: string, tag: PartTag): void {
    switch (name) {
      case 'p':
        this.#paragraph = { setting: {}, runs: [], hasDrawing: false }
        return
      case 'r':
        this.#run = { text: '', look: {} }
        this.#paragraph?.runs.push(this.#run)
        return
      case 'tab':
        this.#write('\t')
        return
      case 'br':
      case 'cr':
        this.#write('\n')
        return
      case 'tbl':
        this.#open.push({ index: this.tables.length, row: -1 })
        this.tables.push({})
        return
      case 'tr': {
        const table = this.#open.at(-1)
        if (table) table.row++
        return
      }
      case 'fldSimple':
        this.#fields.push({ instruction: tag.attribute('instr') ?? '', isResult: true })
        return
      case 'fldChar':
        this.#fieldMark(tag.attribute('fldCharType'))
    }
  }

  #fieldMark(kind: string | undefined): void {
    const field = this.#fields.at(-1)
    if (kind === 'begin') this.#fields.push({ instruction: '', isResult: false })
    else if (kind === 'separate' && field) field.isResult = true
    else if (kind === 'end') this.#endField()
  }

  #endField(): void {
    const field = this.#fields.pop()
    if (!field || !pageField.test(field.instruction)) return
    // The run of the field's end, or one of its own after a w:fldSimple, carries the number.
    if (this.#run) this.#run.text += '#'
    else this.#paragraph?.runs.push({ text: '#', look: this.#paragraph.runs.at(-1)?.look ?? {} })
  }

  #border(name: string, tag: PartTag): void {
    const table = this.#open.at(-1)
    if (!table) return
    if (name === 'top') table.top = lineOf(tag)
    else if (name === 'bottom') table.bottom = lineOf(tag)
    else if (name === 'insideH') table.inside = lineOf(tag)
  }

  #write(text: string): void {
    const isNumber = this.#fields.some(field => field.isResult && pageField.test(field.instruction))
    if (this.#run && !isNumber) this.#run.text += text
  }

  #closeParagraph(): void {
    const paragraph = this.#paragraph
    this.#paragraph = undefined
    if (!paragraph) return
    const table = this.#open.at(-1)
    this.paragraphs.push({
      ...finishParagraph(paragraph.setting, paragraph.runs, this.#styles, this.#theme, this.#numberOf),
      number: ++this.#count,
      section: this.sections.length,
      hasDrawing: paragraph.hasDrawing,
      ...(table && { table: table.index, row: table.row }),
    })
  }
}

function noteSection(section: OpenSection, name: string, tag: PartTag): void {
  const take = (key: 'width' | 'height' | 'top' | 'right' | 'bottom' | 'left' | 'footer' | 'gutter', from: string) => {
    const value = number(tag.attribute(from))
    if (value !== undefined) section[key] = value
  }
  if (name === 'pgSz') {
    take('width', 'w')
    take('height', 'h')
    section.isLandscape = (section.width ?? 0) > (section.height ?? 0)
  } else if (name === 'pgMar') {
    for (const side of ['top', 'right', 'bottom', 'left', 'footer', 'gutter'] as const) take(side, side)
  } else if (name === 'docGrid') {
    section.grid = tag.attribute('type') ?? 'default'
    const pitch = number(tag.attribute('linePitch'))
    if (pitch !== undefined) section.linePitch = pitch
    section.charSpace = number(tag.attribute('charSpace')) ?? 0
  } else if (name === 'titlePg') section.hasOwnFirst = !/^(?:0|false|off)$/u.test(tag.attribute('val') ?? '')
  else if (name === 'footerReference') section.footers[tag.attribute('type') ?? 'default'] = tag.attribute('id') ?? ''
}
