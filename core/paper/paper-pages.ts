import type { Block, DraftContent } from '../document/draft.ts'
import { flow } from '../document/flow.ts'
import { smallSize, textHeight, textWidth } from '../document/geometry.ts'
import { type LaidLine, layoutDraft, placeImprint } from '../document/page-layout.ts'
import { sizeUnder } from '../document/page-setting.ts'
import { headerRowsHeight, type TableRowLines, tableRows } from '../document/table-layout.ts'
import type { Profile } from '../docx/profiles.ts'
import { lineParts } from './body-parts.ts'
import { imprintParts, numberParts } from './foot-parts.ts'
import { headerParts, letterFoot } from './header-parts.ts'
import { type PaperDraft, paperDraft } from './paper-draft.ts'
import { joinParts, noParts, type PaperPage, type PaperParts } from './paper-page.ts'
import { rowParts } from './table-parts.ts'

const pagesOfImprint = { none: 0, lastPage: 0, nextPage: 1, behindBlank: 2 } as const

/**
 * The pages of a draft as the exported file has them: lines broken by the layout that counts pages, everything else by
 * the numbers that Word export writes. A page is drawn when it is asked for.
 */
export class PaperPages {
  readonly count: number
  readonly #draft: PaperDraft
  readonly #lines: readonly (readonly LaidLine[])[]
  readonly #across: ReadonlySet<number>
  readonly #items: ReadonlyMap<number, Extract<ReturnType<typeof itemsOf>[number], { kind: 'block' }>>
  readonly #tables = new Map<number, readonly TableRowLines[]>()
  readonly #imprint: ReturnType<typeof placeImprint>
  readonly #known: (PaperPage | undefined)[] = []

  constructor(content: DraftContent, profile: Profile) {
    const draft = paperDraft(content, profile)
    const { lines, pages, landscape } = layoutDraft(draft.laid, draft.fields, draft.setting)
    this.#draft = draft
    this.count = pages
    this.#across = landscape
    this.#lines = byPage(lines, pages)
    this.#imprint = placeImprint(draft.laid, draft.fields, draft.setting)
    this.#items = new Map(itemsOf(draft).flatMap(item => (item.kind === 'block' ? [[item.index, item]] : [])))
  }

  /** The size of a page in twips, without drawing it. */
  sizeOf(number: number): { readonly width: number; readonly height: number } {
    const { width, height } = this.#draft.setting.page
    return this.#across.has(number) ? { width: height, height: width } : { width, height }
  }

  /** A page, counted from 1. */
  page(number: number): PaperPage {
    const known = this.#known[number]
    if (known) return known
    const isAcross = this.#across.has(number)
    const parts = joinParts([
      number === 1 ? headerParts(this.#draft) : noParts,
      ...(this.#lines[number] ?? []).map(line => this.#partsOf(line, isAcross)),
      this.#footOf(number, isAcross),
    ])
    const page = { number, ...this.sizeOf(number), ...parts }
    this.#known[number] = page
    return page
  }

  #partsOf(line: LaidLine, isAcross: boolean): PaperParts {
    const item = this.#items.get(line.block)
    if (!item) return noParts
    return item.element === 'table' ? this.#rowOf(line, isAcross) : lineParts(line, item, isAcross, this.#draft)
  }

  /** A row of a table; the first of a further page with the header's rows above it. */
  #rowOf(line: LaidLine, isAcross: boolean): PaperParts {
    const { setting, blocks } = this.#draft
    const { page } = setting
    const block = blocks[line.block] as Block
    const size = sizeUnder(setting, smallSize)
    const corner = isAcross ? { left: page.top, top: page.left } : page
    const width = isAcross ? textHeight(page) : textWidth(page)
    const rows = this.#tableRows(line.block, width, size)
    const at = rows.findIndex(row => row.from === line.from)
    const headerRows = block.table?.headerRows ?? 0
    const repeated = headerRowsHeight(rows, headerRows)
    const isFirstOfPage = this.#lines[line.page]?.[0] === line
    const parts: PaperParts[] = []
    let top = corner.top
    if (at >= headerRows && headerRows > 0 && isFirstOfPage && line.top === repeated) {
      for (const [row, { height }] of rows.slice(0, headerRows).entries()) {
        parts.push(rowParts(block, { row, left: corner.left, width, top, height, size }))
        top += height
      }
    }
    const place = { left: corner.left, width, top: corner.top + line.top, height: line.height }
    return joinParts([...parts, rowParts(block, { row: at, ...place, size })])
  }

  #tableRows(index: number, width: number, size: number): readonly TableRowLines[] {
    const known = this.#tables.get(index)
    if (known) return known
    const { text = '', table } = this.#draft.laid[index] ?? {}
    const rows = tableRows(text, table, width, size)
    this.#tables.set(index, rows)
    return rows
  }

  /** Imprint and page number; a blank page before the imprint and the imprint's own have no number (7.5). */
  #footOf(number: number, isAcross: boolean): PaperParts {
    const isLetterHead = number === 1 && this.#draft.header.format === 'letter'
    const lastOfText = this.count - pagesOfImprint[this.#imprint]
    const isNumbered = !isLetterHead && !(this.#imprint === 'behindBlank' && number > lastOfText)
    return joinParts([
      this.#imprint !== 'none' && number === this.count ? imprintParts(this.#draft) : noParts,
      isLetterHead ? letterFoot() : noParts,
      isNumbered ? numberParts(number, isAcross, this.#draft) : noParts,
    ])
  }
}

function itemsOf({ laid, header, fields }: PaperDraft) {
  return [...flow(laid, header.mark.length > 0, fields.seal)]
}

/** The lines of each page, by its number. */
function byPage(lines: readonly LaidLine[], pages: number): readonly (readonly LaidLine[])[] {
  const byNumber: LaidLine[][] = Array.from({ length: pages + 1 }, () => [])
  for (const line of lines) byNumber[line.page]?.push(line)
  return byNumber
}
