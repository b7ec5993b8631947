import { addRun } from '../../core/document/add-run.ts'
import type { TextRun } from '../../core/document/draft.ts'
import type { RawParagraph } from '../../core/document/recognise.ts'
import { isWide } from '../../core/text/characters.ts'
import { cleanText } from './clean-text.ts'
import { isNumbered, itemNumber, listOfWord } from './pasted-lists.ts'
import { htmlTable } from './table/pasted-tables.ts'
import { lineEnd } from './valid-blocks.ts'

/** What the reader below needs of a DOM node, so that it runs without a browser. */
export interface HtmlNode {
  /** 1 element, 3 text. */
  readonly nodeType: number
  readonly nodeName: string
  readonly nodeValue: string | null
  readonly childNodes: Iterable<HtmlNode>
  getAttribute?(name: string): string | null
}

/** One line of what is pasted, with what its page says of its look. */
export interface PastedLine extends Pick<RawParagraph, 'style' | 'outlineLevel' | 'align' | 'table'> {
  /** Empty where a table stands in place of text. */
  readonly runs: readonly TextRun[]
}

type LineLook = Omit<PastedLine, 'runs'>

const dropped = new Set(
  'DEL HEAD SCRIPT STYLE TITLE META LINK TEMPLATE NOSCRIPT IFRAME OBJECT EMBED SVG MATH CANVAS AUDIO VIDEO IMG PICTURE BUTTON INPUT SELECT TEXTAREA'.split(
    ' ',
  ),
)
const lines = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CENTER DD DIV DL DT FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION TABLE TBODY TFOOT THEAD TR UL'.split(
    ' ',
  ),
)
const cells = new Set(['TD', 'TH'])
const strong = new Set(['B', 'STRONG'])
const hidden = /display\s*:\s*none|mso-hide\s*:\s*all/i
/** What Word keeps of a tracked deletion. */
const deleted = /\bmsoDel\b/i
const headings = /^H[1-6]$/

interface Look {
  readonly bold: boolean
  readonly pre: boolean
  /** What the paragraph around says of itself. */
  readonly line: LineLook
}

/**
 * The lines of text that a reader of the page saw. Scripts, pictures, forms, deletions and hidden parts go; of links the
 * words stay; numbers of ordered lists, which are not text in HTML, are written out; table cells without paragraphs of
 * their own share their row's line. Styles are read from `data-style`, the name they have in an inert document.
 */
export function htmlLines(root: HtmlNode): readonly PastedLine[] {
  const result: PastedLine[] = []
  let line: TextRun[] = []
  let lineLook: LineLook = {}
  // The number of a list item whose words are still to come: they may stand in a paragraph of their own.
  let itemStart = ''
  const endLine = () => {
    const runs = trimRuns(line)
    if (runs.length > 0) result.push({ runs, ...lineLook })
    line = []
  }
  const addText = (text: string, look: Look) => {
    if (line.length === 0) lineLook = look.line
    if (itemStart !== '' && text.trim() !== '') {
      if (!isNumbered(text)) addRun(line, { text: itemStart })
      itemStart = ''
    }
    if (!look.pre) {
      addRun(line, { text, bold: look.bold })
      return
    }
    text.split(lineEnd).forEach((part, index) => {
      if (index > 0) endLine()
      addRun(line, { text: part, bold: look.bold })
    })
  }
  const read = (node: HtmlNode, look: Look, number: string) => {
    if (node.nodeType === 3) {
      addText(look.pre ? (node.nodeValue ?? '') : joinSource(node.nodeValue ?? ''), look)
      return
    }
    if (node.nodeType !== 1 && node.nodeType !== 9 && node.nodeType !== 11) return
    const name = node.nodeName.toUpperCase()
    const style = node.getAttribute?.('data-style') ?? ''
    if (dropped.has(name) || hidden.test(style)) return
    if (deleted.test(node.getAttribute?.('class') ?? '')) return
    if (name === 'BR') {
      endLine()
      return
    }
    const table = name === 'TABLE' ? htmlTable(node, htmlLines) : undefined
    if (table) {
      endLine()
      result.push({ runs: [], table })
      return
    }
    const listed = listOfWord(node, style)
    if (listed !== undefined) {
      if (line.length === 0) lineLook = look.line
      addRun(line, { text: listed })
      return
    }
    const starts = lines.has(name)
    if (starts) endLine()
    if (cells.has(name) && line.length > 0) addRun(line, { text: '\u3000' })
    if (number !== '') itemStart = number
    const inner = {
      bold: isBold(name, style, look.bold),
      pre: look.pre || name === 'PRE',
      line: starts ? lineLookOf(node, name, style, look.line) : look.line,
    }
    let item = Number(node.getAttribute?.('start') ?? 1) || 1
    for (const child of node.childNodes) {
      const isItem = name === 'OL' && child.nodeType === 1 && child.nodeName.toUpperCase() === 'LI'
      if (isItem) item = Number(child.getAttribute?.('value')) || item
      read(child, inner, isItem ? itemNumber(node, item++) : '')
    }
    if (starts) endLine()
  }
  read(root, { bold: false, pre: false, line: {} }, '')
  endLine()
  return result
}

/** What a paragraph of a page says of its look: H1, MsoTitle, mso-outline-level, align. What it holds takes it over. */
function lineLookOf(node: HtmlNode, name: string, style: string, outer: LineLook): LineLook {
  const named = headings.test(name) ? `heading ${name.charAt(1)}` : styleOfClass(node.getAttribute?.('class') ?? '')
  const outline = /mso-outline-level\s*:\s*(\d)/i.exec(style)?.[1]
  const align = /text-align\s*:\s*(\w+)/i.exec(style)?.[1] ?? node.getAttribute?.('align') ?? undefined
  const centred = name === 'CENTER' ? 'center' : align?.toLowerCase()
  if (named === undefined && outline === undefined && centred === undefined) return outer
  return {
    ...outer,
    ...(named !== undefined && { style: named }),
    ...(outline !== undefined && { outlineLevel: Number(outline) - 1 }),
    ...(centred !== undefined && { align: centred }),
  }
}

/** The classes by which Word and WPS name their styles. */
function styleOfClass(names: string): string | undefined {
  if (/\bMsoTitle/i.test(names)) return 'Title'
  const level = /\bMsoHeading([1-9])/i.exec(names)?.[1]
  return level === undefined ? undefined : `heading ${level}`
}

function isBold(name: string, style: string, outer: boolean): boolean {
  const weight = /font-weight\s*:\s*([a-z]+|\d+)/i.exec(style)?.[1]?.toLowerCase()
  if (weight !== undefined) return weight === 'bold' || weight === 'bolder' || Number(weight) >= 600
  return headings.test(name) ? false : outer || strong.has(name)
}

/** Source lines of HTML break anywhere: between two Chinese characters that is nothing, elsewhere one space. */
function joinSource(text: string): string {
  return cleanText(text.replace(/&nbsp;/g, ' ')).replace(/[ \t\n\r\f]+/g, (blank, at: number, whole: string) => {
    if (!/[\n\r]/.test(blank)) return ' '
    const before = whole.codePointAt(at - 1) ?? 0
    const after = whole.codePointAt(at + blank.length) ?? 0
    return isWide(before) && isWide(after) ? '' : ' '
  })
}

/** Takes indents and trailing blanks off a line, and doubled spaces where two runs met. */
function trimRuns(runs: readonly TextRun[]): TextRun[] {
  const result: TextRun[] = []
  let afterBlank = true
  for (const run of runs) {
    const text = afterBlank ? run.text.replace(/^[\s\u3000]+/, '') : run.text
    addRun(result, { ...run, text: cleanText(text) })
    if (text !== '') afterBlank = /[ \t]$/.test(text)
  }
  while (result.length > 0) {
    const last = result[result.length - 1] as TextRun
    const text = last.text.replace(/[\s\u3000]+$/, '')
    if (text === last.text) break
    if (text !== '') result[result.length - 1] = { ...last, text }
    else result.pop()
    if (text !== '') break
  }
  return result
}
