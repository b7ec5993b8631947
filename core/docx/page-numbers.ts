import {
  BorderStyle,
  Footer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextDirection,
  TextRun,
  VerticalAlign,
} from 'docx'
import type { Paper } from './paper.ts'
import type { Profile } from './profiles.ts'
import { pageNumberStyles } from './style-ids.ts'

interface Footers {
  readonly default: Footer
  readonly even: Footer
}

/** 「— 1 —」 with em dashes and half-width digits, on the right of odd pages and the left of even ones (7.5). */
export function pageFooters({ profile }: Paper): Footers {
  return {
    default: new Footer({ children: [pageNumber(pageNumberStyles.odd, profile)] }),
    even: new Footer({ children: [pageNumber(pageNumberStyles.even, profile)] }),
  }
}

/** A blank page before the imprint and the imprint's own page are not numbered (7.5). */
export function noFooters(): Footers {
  return {
    default: new Footer({ children: [new Paragraph({})] }),
    even: new Footer({ children: [new Paragraph({})] }),
  }
}

function pageNumber(style: string, { pageNumber: { form } }: Profile): Paragraph {
  const children = form === 'plain' ? [PageNumber.CURRENT] : ['— ', PageNumber.CURRENT, ' —']
  return new Paragraph({ style, children: [new TextRun({ children })] })
}

/** Distance of the dash from the 版心, 7 mm (7.5). */
const dashDistance = 397

/**
 * Page numbers of landscape pages, where those of the upright ones are once the paper is turned (clause 8): on the left,
 * running down, one character from the lower edge on odd pages and from the upper edge on even ones.
 */
export function acrossFooters(paper: Paper): Footers {
  return { default: across(paper, pageNumberStyles.odd), even: across(paper, pageNumberStyles.even) }
}

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
const borders = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none }

function across({ profile }: Paper, style: string): Footer {
  const { page, pageNumber: number } = profile
  const height = page.width - page.left - page.right
  const width = number.pitch
  return new Footer({
    children: [
      new Table({
        width: { size: width, type: 'dxa' },
        columnWidths: [width],
        layout: 'fixed',
        borders,
        margins: { left: 0, right: 0, top: 0, bottom: 0, marginUnitType: 'dxa' },
        float: {
          horizontalAnchor: 'page',
          verticalAnchor: 'page',
          absoluteHorizontalPosition: page.bottom - dashDistance - Math.round(width / 2),
          absoluteVerticalPosition: page.left,
          overlap: 'never',
        },
        rows: [
          new TableRow({
            height: { value: height, rule: 'exact' },
            children: [
              new TableCell({
                width: { size: width, type: 'dxa' },
                textDirection: TextDirection.TOP_TO_BOTTOM_RIGHT_TO_LEFT,
                verticalAlign: VerticalAlign.CENTER,
                children: [pageNumber(style, profile)],
              }),
            ],
          }),
        ],
      }),
      new Paragraph({ spacing: { line: 20, lineRule: 'exact' }, run: { size: 2 } }),
    ],
  })
}
