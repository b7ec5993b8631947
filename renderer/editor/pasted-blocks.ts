import { type Block, type BlockType, blockText, type DraftFields } from '../../core/document/draft.ts'
import { recogniseDraft, recogniseLine } from '../../core/document/recognise.ts'
import { cleanLine, cleanText } from './clean-text.ts'
import { type HtmlNode, htmlLines, type PastedLine } from './html-lines.ts'
import { tableOfLine, withTabTables } from './table/pasted-tables.ts'
import { lineEnd } from './valid-blocks.ts'

/** Where the text is pasted: at the top of an empty draft, or below a block of some type. */
export type PastePlace = { readonly wholeDocument: true } | { readonly below: BlockType | undefined }

/** What a paste brings: blocks, and the fields of a header or imprint that came with a whole document. */
export interface PastedContent {
  readonly blocks: readonly Block[]
  readonly fields: DraftFields
}

/** Lines of plain text, cleaned, empty ones left out. */
export function textLines(text: string): readonly PastedLine[] {
  return withTabTables(text.split(new RegExp(lineEnd, 'g')).map(cleanText), line => {
    const clean = cleanLine(line)
    return clean === '' ? undefined : [{ text: clean }]
  })
}

/** The lines of an HTML page, or of its plain text where the page holds none. */
export function linesOfHtml(root: HtmlNode, plain: string): readonly PastedLine[] {
  const lines = htmlLines(root)
  return lines.length > 0 ? lines : textLines(plain)
}

/** Turns pasted lines into blocks: a whole document is read as an import is, lines inside a draft one by one. */
export function contentOfLines(lines: readonly PastedLine[], place: PastePlace): PastedContent {
  if ('below' in place) return { blocks: blocksBelow(lines, place.below), fields: {} }
  const { content } = recogniseDraft(
    lines.map(line => {
      const table = tableOfLine(line)
      return table ? { text: '', table } : { text: lineText(line) }
    }),
  )
  let next = 0
  const blocks = content.blocks.map(block => {
    let found = next
    while (found < lines.length && lineText(lines[found] as PastedLine) !== blockText(block)) found++
    if (found === lines.length) return block
    next = found + 1
    return withRuns(block, lines[found] as PastedLine)
  })
  return { blocks, fields: content.fields }
}

function blocksBelow(lines: readonly PastedLine[], below: BlockType | undefined): readonly Block[] {
  let previous = below
  return lines.map(line => {
    const table = tableOfLine(line)
    if (table) return table
    const kind = recogniseLine(lineText(line), previous)
    previous = kind.type
    return withRuns({ ...kind, children: [{ text: lineText(line) }] }, line)
  })
}

function lineText(line: PastedLine): string {
  return line.map(run => run.text).join('')
}

/** Bold words stay bold; a line that is bold as a whole was a heading in some style, and our elements have their own. */
function withRuns(block: Block, line: PastedLine): Block {
  return line.some(run => run.bold) && !line.every(run => run.bold) ? { ...block, children: line } : block
}
