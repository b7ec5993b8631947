import { type Block, type BlockType, blockText, type DraftFields } from '../../core/document/draft.ts'
import { type LineKind, type RawParagraph, recogniseDraft, recogniseFragment } from '../../core/document/recognise.ts'
import { cleanLine, cleanText } from './clean-text.ts'
import { type HtmlNode, htmlLines, type PastedLine } from './html-lines.ts'
import { withTabTables } from './table/pasted-tables.ts'
import { lineEnd } from './valid-blocks.ts'

/** Where the text is pasted: at the top of an empty draft, or below a block of some type; `isEnd` where nothing follows. */
export type PastePlace =
  | { readonly wholeDocument: true }
  | { readonly below: BlockType | undefined; readonly isEnd?: boolean }

/** What a paste brings: blocks, and the fields of a header or imprint that came with a whole document. */
export interface PastedContent {
  readonly blocks: readonly Block[]
  readonly fields: DraftFields
}

/** Lines of plain text, cleaned, empty ones left out. */
export function textLines(text: string): readonly PastedLine[] {
  return withTabTables(text.split(new RegExp(lineEnd, 'g')).map(cleanText), line => {
    const clean = cleanLine(line)
    return clean === '' ? undefined : { runs: [{ text: clean }] }
  })
}

/** The lines of an HTML page, or of its plain text where the page holds none. */
export function linesOfHtml(root: HtmlNode, plain: string): readonly PastedLine[] {
  const lines = htmlLines(root)
  return lines.length > 0 ? lines : textLines(plain)
}

/** Turns pasted lines into blocks: a whole document is read as an import is, lines inside a draft as a part of one. */
export function contentOfLines(lines: readonly PastedLine[], place: PastePlace): PastedContent {
  const paragraphs = lines.map(toParagraph)
  if ('below' in place) {
    const kinds = recogniseFragment(paragraphs, place.below, place.isEnd === true)
    const blocks = lines.map((line, at): Block => {
      return line.table ?? withRuns({ ...(kinds[at] as LineKind), children: [{ text: lineText(line) }] }, line)
    })
    return { blocks, fields: {} }
  }
  const { content } = recogniseDraft(paragraphs)
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

function toParagraph({ runs, ...look }: PastedLine): RawParagraph {
  return { text: runs.map(run => run.text).join(''), ...look }
}

function lineText(line: PastedLine): string {
  return line.runs.map(run => run.text).join('')
}

/**
 * Bold words of a paragraph stay bold, as in an import; our other elements have a look of their own, and so had the heading
 * that a line bold as a whole was.
 */
function withRuns(block: Block, { runs }: PastedLine): Block {
  const keepsBold = block.type === 'paragraph' && runs.some(run => run.bold) && !runs.every(run => run.bold)
  return keepsBold ? { ...block, children: runs } : block
}
