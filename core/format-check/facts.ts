import type { Line } from './properties.ts'

/** A stretch of a paragraph in one look. */
export interface FormatRun {
  readonly text: string
  /** The font of Chinese text; empty where the file names none. */
  readonly font: string
  /** Half-points. */
  readonly size: number
  readonly color: string
  readonly bold: boolean
  /** Twips added to each character. */
  readonly spacing: number
}

/** A paragraph as Word sets it, styles and defaults worked in. Lengths in twips. */
export interface FormatParagraph {
  /** Counts from 1, empty paragraphs and those of tables included. */
  readonly number: number
  /** With the number of its list in front; a page number is `#`. */
  readonly text: string
  readonly style?: string
  readonly outlineLevel?: number
  readonly align: string
  readonly left: number
  readonly right: number
  readonly first: number
  /** Its list sets the indents. */
  readonly isNumbered: boolean
  readonly line: number
  readonly lineRule: string
  readonly before: number
  readonly after: number
  readonly snapToGrid: boolean
  readonly below?: Line
  readonly above?: Line
  readonly frame?: string
  readonly runs: readonly FormatRun[]
  /** Index of its section. */
  readonly section: number
  /** Index of the table and the row in which it stands. */
  readonly table?: number
  readonly row?: number
  /** A picture, a shape or a text box hangs on it. */
  readonly hasDrawing: boolean
}

export interface FormatTable {
  readonly top?: Line
  readonly bottom?: Line
  readonly inside?: Line
}

/** 节: a stretch of pages with one page setup. Lengths in twips; absent where the file says nothing. */
export interface FormatSection {
  readonly width?: number
  readonly height?: number
  readonly top?: number
  readonly right?: number
  readonly bottom?: number
  readonly left?: number
  readonly footer?: number
  readonly gutter?: number
  readonly isLandscape: boolean
  readonly grid: string
  readonly linePitch?: number
  readonly charSpace: number
  /** 首页不同. */
  readonly hasOwnFirst: boolean
  /** Relationship ids of footers by kind: default, even, first. */
  readonly footers: Readonly<Record<string, string>>
}

/** All of a Word file that its format is judged by. */
export interface FormatFacts {
  readonly paragraphs: readonly FormatParagraph[]
  readonly tables: readonly FormatTable[]
  readonly sections: readonly FormatSection[]
  /** Paragraphs of footers by relationship id. */
  readonly footers: Readonly<Record<string, readonly FormatParagraph[]>>
  /** 奇偶页不同. */
  readonly hasEvenFooters: boolean
  /** Half-points of the default style, from which a character grid counts. */
  readonly normalSize: number
  /** What a new file made of this one would lack, a sentence each. */
  readonly losses: readonly string[]
}
