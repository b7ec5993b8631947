import { BorderStyle, Paragraph, Table, TableCell, TableRow } from 'docx'
import { type ElementId, elements } from '../document/elements.ts'
import { imprintLines, imprintRows, textWidth } from '../document/geometry.ts'
import { customElements } from './custom-elements.ts'
import type { Paper } from './paper.ts'
import { safeText } from './safe-text.ts'
import { styleId } from './style-ids.ts'

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
const outer = { style: BorderStyle.SINGLE, size: imprintLines.outer, color: '000000' } as const
const inner = { style: BorderStyle.SINGLE, size: imprintLines.inner, color: '000000' } as const

/**
 * The imprint (版记, 7.4): a table as wide as the 版心 that floats at the foot of the last page, its last line on the
 * lower edge, and the small paragraph that it hangs on. Nothing where no field of it is filled in. Across it is
 * told by the paper's edge: LibreOffice floats a table as wide as the text under no other words, and lets it follow the text.
 */
export function imprint(paper: Paper): readonly (Table | Paragraph)[] {
  const rows = elements
    .filter(spec => spec.zone === 'imprint')
    .map(spec => rowOf(spec.id, paper))
    .filter(paragraphs => paragraphs.length > 0)
  if (rows.length === 0) return []
  const { page } = paper.profile
  const width = textWidth(page)
  // That of a letter has no lines (10.1).
  const isRuled = paper.header.format !== 'letter'
  const table = new Table({
    width: { size: width, type: 'dxa' },
    columnWidths: [width],
    layout: 'fixed',
    margins: { left: 0, right: 0, top: imprintRows.above, bottom: imprintRows.below, marginUnitType: 'dxa' },
    borders: {
      top: isRuled ? outer : none,
      bottom: isRuled ? outer : none,
      left: none,
      right: none,
      insideHorizontal: isRuled ? inner : none,
      insideVertical: none,
    },
    float: {
      horizontalAnchor: 'page',
      verticalAnchor: 'margin',
      absoluteHorizontalPosition: page.left,
      relativeVerticalPosition: 'bottom',
      overlap: 'never',
    },
    rows: rows.map(children => new TableRow({ cantSplit: true, children: [new TableCell({ children })] })),
  })
  // On the grid LibreOffice would give the small paragraph a whole line.
  const small = new Paragraph({
    style: styleId('printingAuthority'),
    spacing: { line: 20, lineRule: 'exact' },
    run: { size: 2 },
  })
  return [table, small]
}

function rowOf(id: ElementId, paper: Paper): readonly Paragraph[] {
  switch (id) {
    case 'ccRecipients':
    case 'printingAuthority':
    case 'printDate':
      return customElements[id](safeText(paper.content.fields[id] ?? '').trim(), paper)
    default:
      return []
  }
}
