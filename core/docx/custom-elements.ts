import { type IParagraphOptions, Paragraph, type Table, TabStopType } from 'docx'
import { type Block, blockText, type FieldId } from '../document/draft.ts'
import type { CustomElementId } from '../document/elements.ts'
import { smallSize, textWidth } from '../document/geometry.ts'
import { hasText } from '../document/header-plan.ts'
import { closingIndents, noteIndents } from '../document/placement.ts'
import { sealedDateIndent } from '../document/sealed-rows.ts'
import { titleLines } from '../document/title-lines.ts'
import { authorityMark, numberLines } from './header-lines.ts'
import { paragraphMarks } from './marks/paragraph-marks.ts'
import { titleRuns } from './marks/title-runs.ts'
import type { Paper } from './paper.ts'
import { characterUnit, pageSetting } from './profiles.ts'
import { blockRuns, textRuns } from './runs.ts'
import { safeText } from './safe-text.ts'
import { sealedSignatures } from './sealed-signatures.ts'
import { styleId } from './style-ids.ts'
import { bodyTable } from './table.ts'

/** What keeps a paragraph on the page of the next one, whole or with its last line. */
export interface Hold {
  readonly keepNext?: true
  readonly keepLines?: true
}

/** Writes a block of the body whose place depends on its text; `hold` keeps it on the page of the next one. */
type BlockWriter = (block: Block, index: number, paper: Paper, hold: Hold) => Paragraph | Table

/** Writes a field of the header or the imprint; `text` is safe for XML and may be empty. */
type FieldWriter = (text: string, paper: Paper) => readonly (Paragraph | Table)[]

/** Every element with a custom layout and its writer. A new one without its line here does not compile. */
export const customElements = {
  title: (block, _index, paper) => {
    const lines = titleLines(safeText(blockText(block)), pageSetting(paper.profile).titleCharacters)
    return paragraph('title', { ...paragraphMarks(block), children: titleRuns(block, lines) })
  },

  table: (block, _index, paper) => bodyTable(block, paper),

  attachmentNote: (block, _index, paper, hold) => {
    const { first, rest } = noteIndents(safeText(blockText(block)), paper.setting)
    return paragraph('attachmentNote', {
      ...hold,
      ...paragraphMarks(block),
      indent: { left: rest, hanging: rest - first },
      children: blockRuns(block.children),
    })
  },

  signature: (block, index, paper, hold) => {
    const { seal } = paper.content.fields
    if (seal) return sealedSignatures([index], seal, paper, hold)
    const date = nearest(paper, index, 1, 'dateOfIssue')
    const right =
      date === undefined ? paper.setting.unit * 2 : closingIndents(textAt(paper, index), date, paper.setting).signature
    return paragraph('signature', {
      ...hold,
      ...paragraphMarks(block),
      indent: { right },
      children: blockRuns(block.children),
    })
  },

  dateOfIssue: (block, index, paper, hold) => {
    if (paper.content.fields.seal) {
      const right = sealedDateIndent(paper.setting)
      return paragraph('dateOfIssue', {
        ...hold,
        ...paragraphMarks(block),
        indent: { right },
        children: blockRuns(block.children),
      })
    }
    const signature = nearest(paper, index, -1, 'signature') ?? ''
    const right = closingIndents(signature, textAt(paper, index), paper.setting).date
    return paragraph('dateOfIssue', {
      ...hold,
      ...paragraphMarks(block),
      indent: { right },
      children: blockRuns(block.children),
    })
  },

  copyNumber: text => label('copyNumber', text),
  securityClassification: text => label('securityClassification', text),
  urgency: text => label('urgency', text),

  issuingAuthorityMark: (_text, paper) => authorityMark(paper),

  documentNumber: (text, paper) => {
    const { hasNumberLine, mark } = paper.header
    if (!hasNumberLine) return []
    return [...(mark.length > 0 ? [emptyLine(), emptyLine()] : []), ...numberLines(text, paper)]
  },

  signatory: () => onLineOf('documentNumber'),

  ccRecipients: text => {
    if (!hasText(text)) return []
    const names = text.replace(/^抄送[:：]\s*/u, '')
    return [paragraph('ccRecipients', { children: textRuns(`抄送：${/[。.]$/u.test(names) ? names : `${names}。`}`) })]
  },

  printingAuthority: (text, paper) => {
    const date = safeText(paper.content.fields.printDate ?? '').trim()
    // A letter does not say who printed it (10.1).
    if ((!hasText(text) && date === '') || paper.header.format === 'letter') return []
    const printed = date === '' || date.endsWith('印发') ? date : `${date}印发`
    const right = textWidth(paper.profile.page) - characterUnit(paper.profile, smallSize)
    return [
      paragraph('printingAuthority', {
        tabStops: [{ type: TabStopType.RIGHT, position: right }],
        children: textRuns(printed === '' ? text : `${text}\t${printed}`),
      }),
    ]
  },

  printDate: () => onLineOf('printingAuthority'),
} satisfies { readonly [E in CustomElementId]: E extends FieldId ? FieldWriter : BlockWriter }

/** A line of the grid with nothing on it (空一行). */
export function emptyLine(options: Hold & ReturnType<typeof paragraphMarks> = {}): Paragraph {
  return new Paragraph(options)
}

function paragraph(element: CustomElementId, options: IParagraphOptions): Paragraph {
  return new Paragraph({ style: styleId(element), ...options })
}

function label(element: CustomElementId, text: string): readonly Paragraph[] {
  return hasText(text) ? [paragraph(element, { children: textRuns(text) })] : []
}

/** An element that another one's writer sets on its own line. */
function onLineOf(_owner: CustomElementId): readonly Paragraph[] {
  return []
}

function textAt(paper: Paper, index: number): string {
  return paper.blocks[index]?.text ?? ''
}

/** The text of the nearest block of a type among the signatures and dates around `index`, in one direction. */
function nearest(paper: Paper, index: number, step: 1 | -1, type: 'signature' | 'dateOfIssue'): string | undefined {
  for (let at = index + step; at >= 0 && at < paper.blocks.length; at += step) {
    const block = paper.blocks[at]
    if (block?.type === type) return block.text
    if (block?.type !== 'signature' && block?.type !== 'dateOfIssue' && hasText(block?.text)) return undefined
  }
  return undefined
}
