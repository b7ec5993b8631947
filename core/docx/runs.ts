import { type IFontAttributesProperties, Tab, TextRun } from 'docx'
import type { TextRun as DraftRun } from '../document/draft.ts'
import type { FontRole } from '../document/elements.ts'
import type { FontSet } from './font-sets.ts'
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
export function textRuns(text: string, look: RunLook = {}): readonly TextRun[] {
  const clean = safeText(text)
  if (clean === '') return []
  return clean.split('\n').map((line, index) => {
    const pieces = line.split('\t').flatMap((piece, at) => (at === 0 ? [piece] : [new Tab(), piece]))
    return new TextRun({
      font: chinese,
      ...look,
      children: pieces.filter(piece => piece !== ''),
      ...(index > 0 ? { break: 1 } : {}),
    })
  })
}

/** A block's runs; those before UTF-16 offset `turn` take `before`, the others `after`. */
export function blockRuns(
  children: readonly DraftRun[],
  turn = 0,
  before: RunLook = {},
  after: RunLook = {},
): readonly TextRun[] {
  const runs: TextRun[] = []
  let offset = 0
  for (const child of children) {
    const bold = child.bold ? { bold: true } : {}
    const cut = Math.max(0, Math.min(child.text.length, turn - offset))
    runs.push(...textRuns(child.text.slice(0, cut), { ...before, ...bold }))
    runs.push(...textRuns(child.text.slice(cut), { ...after, ...bold }))
    offset += child.text.length
  }
  return runs
}
