import type { RawParagraph } from '../../../core/document/recognise.ts'
import type { Span } from '../../../core/text/span.ts'
import { newMarks, type ParagraphMarks, type Reviser } from './docx-marks.ts'
import type { Numbering } from './docx-numbering.ts'
import type { NumberReference, Styles } from './docx-styles.ts'
import type { XmlTag } from './xml.ts'

/** A paragraph that is being read. Text boxes nest paragraphs in paragraphs. */
export interface OpenParagraph {
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
  /** The tracked change of the mark at its end: ins, del, moveTo or moveFrom. */
  change?: string
  /** Who made it, where that is read. */
  reviser?: Reviser
  /** That mark is none in the view of the changes, so the next paragraph joins it. */
  isJoined?: boolean
  /** Paragraphs of text boxes anchored here; they follow it. */
  readonly boxed: RawParagraph[]
  /** Its comments and tracked changes, where those are read. */
  readonly markup: ParagraphMarks
}

/** A paragraph of which nothing was read yet. */
export function newParagraph(): OpenParagraph {
  return { text: '', bold: [], red: 0, boxed: [], markup: newMarks() }
}

/** Takes off a paragraph what its properties said, as earlier ones (pPrChange) are to be read in their place. */
export function forgetProperties(paragraph: OpenParagraph): void {
  for (const name of ['style', 'outlineLevel', 'align', 'numId', 'level'] as const) delete paragraph[name]
}

/** Whether a part of a drawing says that it is a straight line: DrawingML's shape or VML's element. */
export function isLine(name: string, tag: XmlTag): boolean {
  if (name === 'prstGeom') return /^(?:line|straightConnector1)$/u.test(tag.attribute('prst') ?? '')
  return name === 'line'
}

/** Whether a property that is on by being there is on. */
export function isOn(tag: XmlTag): boolean {
  return !/^(?:0|false|off)$/u.test(tag.attribute('val') ?? '')
}

/** Red of any shade that letterheads have: FF0000, C00000, E60012. */
export function isRed(color: string | undefined): boolean {
  const [, red = '', green = '', blue = ''] = /^([0-9A-F]{2})([0-9A-F]{2})([0-9A-F]{2})$/iu.exec(color ?? '') ?? []
  return Number.parseInt(red, 16) >= 0xa0 && Number.parseInt(green, 16) < 0x50 && Number.parseInt(blue, 16) < 0x50
}

/** Whether the whole text of a paragraph is red. */
export function isMostly({ red, text }: OpenParagraph): boolean {
  return red > 0 && red >= text.trim().length
}

/** Notes what a property says of a paragraph. */
export function noteProperty(paragraph: OpenParagraph, name: string, value: string | undefined): void {
  if (value === undefined) return
  if (name === 'pStyle') paragraph.style = value
  else if (name === 'outlineLvl') paragraph.outlineLevel = Number(value)
  else if (name === 'jc') paragraph.align = value
  else if (name === 'numId') paragraph.numId = value
  else if (name === 'ilvl') paragraph.level = Number(value)
}

/** A list number and its text as one would type them: nothing between 一、 and 汉字, a blank before other letters. */
export function withNumber(number: string, text: string): string {
  if (number === '') return text
  const rest = text.trimStart()
  return /^[\p{Script=Han}“‘《（]/u.test(rest) || /[、）]$/u.test(number) ? number + rest : `${number} ${rest}`
}

/** A paragraph as it is kept, with what its style says and the number of its list. */
export function finishedParagraph(
  paragraph: OpenParagraph,
  styles: Styles,
  numbering: Numbering,
  isOwn: boolean,
): RawParagraph {
  const style = styles(paragraph.style)
  const own: NumberReference = {
    ...(paragraph.numId !== undefined && { numId: paragraph.numId }),
    ...(paragraph.level !== undefined && { level: paragraph.level }),
  }
  const reference = { ...style.number, ...own }
  const number = reference.numId === undefined ? '' : numbering(reference, paragraph.style)
  const outlineLevel = paragraph.outlineLevel ?? style.outlineLevel
  const align = paragraph.align ?? (isOwn ? undefined : style.align)
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
