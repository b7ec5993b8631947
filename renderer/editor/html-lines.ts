import type { TextRun } from '../../core/document/draft.ts'
import { isWide } from '../../core/text/characters.ts'
import { cleanText } from './clean-text.ts'
import { htmlTable, tableLine } from './table/pasted-tables.ts'
import { addRun, lineEnd } from './valid-blocks.ts'

/** What the reader below needs of a DOM node, so that it runs without a browser. */
export interface HtmlNode {
  /** 1 element, 3 text. */
  readonly nodeType: number
  readonly nodeName: string
  readonly nodeValue: string | null
  readonly childNodes: Iterable<HtmlNode>
  getAttribute?(name: string): string | null
}

/** One line of pasted text. */
export type PastedLine = readonly TextRun[]

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
}

/**
 * The lines of text that a reader of the page saw. Scripts, pictures, forms, deletions and hidden parts go; of links the
 * words stay; numbers of ordered lists, which are not text in HTML, are written out; table cells without paragraphs of
 * their own share their row's line. Styles are read from `data-style`, the name they have in an inert document.
 */
export function htmlLines(root: HtmlNode): readonly PastedLine[] {
  const result: PastedLine[] = []
  let line: TextRun[] = []
  const endLine = () => {
    const trimmed = trimRuns(line)
    if (trimmed.length > 0) result.push(trimmed)
    line = []
  }
  const addText = (text: string, look: Look) => {
    if (!look.pre) {
      addRun(line, text, look.bold)
      return
    }
    text.split(lineEnd).forEach((part, index) => {
      if (index > 0) endLine()
      addRun(line, part, look.bold)
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
      result.push(tableLine(table))
      return
    }
    const starts = lines.has(name)
    if (starts) endLine()
    if (cells.has(name) && line.length > 0) addRun(line, '\u3000', false)
    if (number !== '') addRun(line, number, false)
    const inner = { bold: isBold(name, style, look.bold), pre: look.pre || name === 'PRE' }
    let item = Number(node.getAttribute?.('start') ?? 1) || 1
    for (const child of node.childNodes) {
      const isItem = name === 'OL' && child.nodeType === 1 && child.nodeName.toUpperCase() === 'LI'
      read(child, inner, isItem ? `${item++}.` : '')
    }
    if (starts) endLine()
  }
  read(root, { bold: false, pre: false }, '')
  endLine()
  return result
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
    addRun(result, cleanText(text), run.bold === true)
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
