import { type ISectionOptions, Paragraph, SectionType, Table } from 'docx'
import { holdsClosing, isClosing } from '../document/closing-hold.ts'
import type { DraftFields } from '../document/draft.ts'
import { type FlowItem, flow } from '../document/flow.ts'
import { type PagePlan, planPages } from '../document/page-layout.ts'
import { landscapeItems } from '../document/page-turn.ts'
import { type Hold, writeItem } from './body.ts'
import { header } from './header.ts'
import { imprint } from './imprint.ts'
import { letterFoot } from './letter.ts'
import { acrossFooters, noFooters, pageFooters } from './page-numbers.ts'
import type { Paper } from './paper.ts'
import { pageSetting } from './profiles.ts'
import type { ReadingWriter } from './reading.ts'

type Children = (Paragraph | Table)[]

/** The sections (节) of a file: stretches of upright and of landscape pages, and the imprint where it stands behind the text. */
export function sectionsOf(paper: Paper, fields: DraftFields, reading?: ReadingWriter): ISectionOptions[] {
  const layout = planPages(paper.blocks, fields, pageSetting(paper.profile))
  const { place } = layout
  const foot = imprint(paper)
  const isApart = place === 'nextPage' || place === 'behindBlank'
  const stretches = stretchesOf(paper, layout, reading)
  stretches[0]?.children.unshift(...header(paper))
  if (!isApart) stretches.at(-1)?.children.push(...foot)
  const sections = stretches.map(({ isAcross, children }, index): ISectionOptions => {
    const isLetter = index === 0 && paper.header.format === 'letter'
    const footers = isAcross ? acrossFooters(paper) : pageFooters(paper)
    return {
      properties: {
        ...pageOf(paper, isAcross),
        ...(index > 0 && { type: SectionType.NEXT_PAGE }),
        ...(isLetter && { titlePage: true }),
      },
      footers: { ...footers, ...(isLetter && { first: letterFoot() }) },
      children,
    }
  })
  if (!isApart) return sections
  const wasAcross = stretches.at(-1)?.isAcross === true
  const footers = place === 'behindBlank' ? noFooters() : wasAcross ? pageFooters(paper) : undefined
  const type = paper.header.format === 'letter' ? SectionType.NEXT_PAGE : SectionType.EVEN_PAGE
  // LibreOffice begins no page for a section that has nothing in front of a floating table.
  const children = [thinLine(), ...foot]
  return [...sections, { properties: { ...pageOf(paper, false), type }, ...(footers && { footers }), children }]
}

/** The body in stretches of pages that lie one way. Each ends in a paragraph, which holds what is said of its pages. */
function stretchesOf(
  paper: Paper,
  layout: PagePlan,
  reading?: ReadingWriter,
): { readonly isAcross: boolean; readonly children: Children }[] {
  const items = [...flow(paper.blocks, paper.header.mark.length > 0, paper.content.fields.seal)]
  const turned = landscapeItems(items, paper.blocks)
  const held = holdsClosing(items)
  const startsUpright = !turned.has(0) || paper.header.height > 0
  const stretches: { isAcross: boolean; children: Children }[] = [{ isAcross: !startsUpright, children: [] }]
  for (const [at, item] of items.entries()) {
    const hold = holdOf(item, at, held, layout)
    const written = reading
      ? reading.write(item, hold)
      : [writeItem(item, hold, paper)].filter(one => one !== undefined)
    if (written.length === 0) continue
    let last = stretches.at(-1)
    if (last?.isAcross !== turned.has(at)) {
      last = { isAcross: turned.has(at), children: [] }
      stretches.push(last)
    }
    // Word would make one table of two with nothing between them.
    if (written[0] instanceof Table && last.children.at(-1) instanceof Table) last.children.push(thinLine())
    last.children.push(...written)
  }
  for (const { children } of stretches.slice(0, -1)) {
    if (children.at(-1) instanceof Table) children.push(thinLine())
  }
  return stretches
}

/** A paragraph that takes next to no height, behind a table. */
function thinLine(): Paragraph {
  return new Paragraph({ spacing: { line: 20, lineRule: 'exact' }, run: { size: 2 } })
}

/** Signatures hold on to the date; the text holds on to them where they would begin a page without it. */
function holdOf(item: FlowItem, at: number, held: ReadonlySet<number>, { pulled }: PagePlan): Hold {
  const kept = pulled.get(at)
  if (kept) return kept === 'whole' ? { keepNext: true, keepLines: true } : { keepNext: true }
  return held.has(at) && isClosing(item) ? { keepNext: true } : {}
}

/** Paper, margins and grid; those of a landscape page turn with the paper, whose binding side is then above. */
function pageOf({ profile }: Paper, isAcross: boolean): NonNullable<ISectionOptions['properties']> {
  const { page, grid, linePitch } = profile
  const { top, right, bottom, left } = page
  const margin = isAcross ? { ...page, top: left, right: top, bottom: right, left: bottom } : page
  return {
    page: {
      // The library turns width and height of a landscape page by itself.
      size: { width: page.width, height: page.height, ...(isAcross && { orientation: 'landscape' as const }) },
      margin: { ...margin, gutter: 0 },
    },
    grid: { linePitch, ...grid },
  }
}
