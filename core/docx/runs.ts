import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  DeletedTextRun,
  type IFontAttributesProperties,
  InsertedTextRun,
  type ParagraphChild,
  Tab,
  TextRun,
} from 'docx'
import type { FontRole } from '../document/elements.ts'
import type { FontSet } from './font-sets.ts'
import type { Change, FrontMark, MarkedRun } from './marks/change.ts'
import { changeAttributes } from './marks/paragraph-marks.ts'
import { safeText } from './safe-text.ts'

/** How a stretch of text differs from its paragraph's style. */
export interface RunLook {
  readonly font?: IFontAttributesProperties
  readonly bold?: boolean
  /** Font size in half-points. */
  readonly size?: number
}

/** Without this hint Word sets “ ” — … of Chinese text in the Latin font. */
const chinese: IFontAttributesProperties = { hint: 'eastAsia' }

/** The fonts of a role. 宋体 stands in page numbers and sets their digits too (7.5). */
export function fontsOf(set: FontSet, role: FontRole): IFontAttributesProperties {
  const font = set.fonts[role]
  const latin = role === 'song' ? font : set.latin
  return { ascii: latin, hAnsi: font, eastAsia: font, cs: latin, hint: 'eastAsia' }
}

/** Text as runs of Word: a line feed becomes a line break, a tab a tab. Nothing for an empty text. */
export function textRuns(text: string, look: RunLook = {}, change?: Change): readonly ParagraphChild[] {
  const clean = safeText(text)
  if (clean === '') return []
  return clean.split('\n').map((line, index) => {
    const pieces = line.split('\t').flatMap((piece, at) => (at === 0 ? [piece] : [new Tab(), piece]))
    const options = {
      font: chinese,
      ...look,
      children: pieces.filter(piece => piece !== ''),
      ...(index > 0 ? { break: 1 } : {}),
    }
    if (!change) return new TextRun(options)
    const changed = { ...options, ...changeAttributes(change) }
    return change.kind === 'inserted' ? new InsertedTextRun(changed) : new DeletedTextRun(changed)
  })
}

/** A block's runs; those before UTF-16 offset `turn` take `before`, the others `after`. */
export function blockRuns(
  children: readonly MarkedRun[],
  turn = 0,
  before: RunLook = {},
  after: RunLook = {},
): readonly ParagraphChild[] {
  const runs: ParagraphChild[] = []
  let offset = 0
  for (const child of children) {
    const bold = child.bold ? { bold: true } : {}
    const cut = Math.max(0, Math.min(child.text.length, turn - offset))
    const { front = [], change } = child.marks ?? {}
    for (const mark of front) runs.push(...markRuns(mark, offset < turn ? before : after))
    runs.push(...textRuns(child.text.slice(0, cut), { ...before, ...bold }, change))
    runs.push(...textRuns(child.text.slice(cut), { ...after, ...bold }, change))
    offset += child.text.length
  }
  return runs
}

function markRuns(mark: FrontMark, look: RunLook): readonly ParagraphChild[] {
  switch (mark.kind) {
    case 'words':
      return textRuns(mark.text, { ...look, ...(mark.bold && { bold: true }) }, mark.change)
    case 'commentStart':
      return mark.ids.map(id => new CommentRangeStart(id))
    case 'commentEnd':
      return mark.ids.flatMap(id => [new CommentRangeEnd(id), new TextRun({ children: [new CommentReference(id)] })])
    case 'commentHere':
      return mark.ids.map(id => new TextRun({ children: [new CommentReference(id)] }))
  }
}
