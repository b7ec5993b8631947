import { type Block, blockText, type DraftContent } from '../document/draft.ts'
import { elementOfBlock, elementSpec } from '../document/elements.ts'
import { lineInCell, rowsOfText } from '../document/table.ts'
import { headerLines, imprintLines } from './outside-lines.ts'

/**
 * A draft as plain text for 记事本: paragraphs begin with two full-width blanks, cells of tables are parted by tabs,
 * header and imprint are lines above and below. Lines end as Windows has it; UTF-8 with a BOM, by which old programs of
 * Windows know it from GB18030.
 */
export function textFile(content: DraftContent): Uint8Array {
  const header = headerLines(content)
  const imprint = imprintLines(content)
  const lines = [
    ...header,
    ...(header.length > 0 ? [''] : []),
    ...content.blocks.flatMap(linesOf),
    ...(imprint.length > 0 ? [''] : []),
    ...imprint,
  ]
  return new TextEncoder().encode(`\ufeff${lines.join('\r\n')}\r\n`)
}

function linesOf(block: Block): readonly string[] {
  const text = blockText(block)
  if (block.type === 'table') return rowsOfText(text).map(row => row.map(cellLine).join('\t'))
  const { style } = elementSpec(elementOfBlock(block))
  const isIndented = style.firstLine !== 0 && text.trim() !== ''
  // A title that its author parted stays in its lines.
  return text
    .split(/\r\n?|[\n\v\u2028\u2029]/u)
    .map(line => (isIndented && !/^[\s\u3000]/u.test(line) ? `　　${line}` : line))
}

function cellLine(cell: string): string {
  return cell.replaceAll(lineInCell, ' ')
}
