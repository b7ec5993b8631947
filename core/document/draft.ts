import type { ChecklistTick } from './checklist.ts'
import type { Comment } from './comment.ts'
import type { GenreId } from './genres.ts'

/** The version of the stored shape. A draft with a higher number was written by a newer program. Tables came with 2, comments with 3. */
export const draftVersion = 3

/** Versions that a draft in hand may carry. Reading raises older ones, writing takes `draftVersion`. */
export type DraftVersion = 1 | 2 | typeof draftVersion

export type HeadingLevel = 1 | 2 | 3 | 4

/** A stretch of text with one look. The body has no inline objects, so that input methods are never disturbed. */
export interface TextRun {
  readonly text: string
  readonly bold?: boolean
  /** Ids of the comments that stand on it, sorted; absent where none does, never empty. */
  readonly comments?: readonly string[]
}

/** What a block of the body can be: the 公文要素 that an author types. */
export const blockTypes = [
  'title',
  'speaker',
  'deliveryDate',
  'salutation',
  'mainRecipient',
  'heading',
  'paragraph',
  'tableCaption',
  'table',
  'attachmentNote',
  'signature',
  'dateOfIssue',
  'note',
] as const

export type BlockType = (typeof blockTypes)[number]

/** All that a paragraph can be: every type but that of tables. */
export type TextBlockType = Exclude<BlockType, 'table'>

/** A column of a table. `width` is in thousandths of the 版心's width. */
export interface TableColumn {
  readonly width: number
  readonly align?: 'left' | 'center' | 'right'
}

/** What a table has besides its text. */
export interface TableShape {
  readonly columns: readonly TableColumn[]
  /** Rows at the top that name the columns and are repeated on every page. */
  readonly headerRows: number
  /** It stands on landscape pages of its own (横排, GB/T 9704-2012 clause 8), its columns shares of their longer lines. */
  readonly landscape?: true
}

/**
 * One top-level block. `level` is present for headings alone, `table` for tables alone: a table's text has its cells
 * parted by tabs, its rows by line feeds and the lines inside a cell by vertical tabs, see `table.ts`.
 */
export interface Block {
  readonly type: BlockType
  readonly level?: HeadingLevel
  readonly children: readonly TextRun[]
  readonly table?: TableShape
}

/** Elements that are filled in as a form, beside the body: the header (版头) and the imprint (版记). */
export const fieldIds = [
  'copyNumber',
  'securityClassification',
  'urgency',
  'issuingAuthorityMark',
  'documentNumber',
  'signatory',
  'ccRecipients',
  'printingAuthority',
  'printDate',
] as const

export type FieldId = (typeof fieldIds)[number]

/** How header and imprint are set: as a document (7.2), a letter (信函, 10.1), an order (命令, 10.2) or minutes (纪要, 10.3). */
export const headerFormats = ['document', 'letter', 'order', 'minutes'] as const

export type HeaderFormat = (typeof headerFormats)[number]

/** What is put on signature and date (7.3.5): a seal of each issuer (加盖印章), or the stamp of who signs (签名章). */
export const sealKinds = ['seal', 'stamp'] as const

export type SealKind = (typeof sealKinds)[number]

/** What the form of header and imprint holds. `format` and `seal` are choices; absent, the usual one of genre and mark. */
export type DraftFields = { readonly [F in FieldId]?: string } & {
  readonly format?: HeaderFormat
  /** Absent where nothing is put on them (不加盖印章). */
  readonly seal?: SealKind
}

/** Findings that a person does not want to see again. */
export interface IgnoredFinding {
  readonly ruleId: string
  /** The words that were marked; absent where everything that the rule says is meant. */
  readonly text?: string
  /** Present where one place alone is meant: the whole text of its paragraph. A changed paragraph is judged anew. */
  readonly paragraph?: string
  /** With `paragraph`: where in it the words start, in UTF-16 units. Absent where they are meant all over it. */
  readonly from?: number
}

/** What a draft may be at most, by its author's own decision: 字数, pages, or minutes when read aloud. */
export interface DraftLimit {
  readonly kind: 'characters' | 'pages' | 'minutes'
  readonly value: number
}

/** A whole draft as it is stored, checked and exported. */
export interface DraftContent {
  readonly version: DraftVersion
  readonly genre: GenreId
  readonly templateId?: string
  readonly fields: DraftFields
  readonly blocks: readonly Block[]
  /** What is ignored in this draft alone. */
  readonly ignored?: readonly IgnoredFinding[]
  /** Limits of this draft alone, at most one a kind, in place of those of its genre. */
  readonly limits?: readonly DraftLimit[]
  /** Comments and suggestions, in the order in which they were made. */
  readonly comments?: readonly Comment[]
  /** What the reviewer has answered of the checklist, at most once a point. */
  readonly checklist?: readonly ChecklistTick[]
}

/** What checking needs of a draft besides its body. */
export type DraftFacts = Pick<DraftContent, 'genre' | 'fields' | 'ignored' | 'limits'>

/** The text of one block. */
export function blockText(block: Block): string {
  return block.children.length === 1 ? (block.children[0]?.text ?? '') : block.children.map(run => run.text).join('')
}

/** A block that holds plain text. */
export function textBlock(type: BlockType, text: string, level?: HeadingLevel): Block {
  return level === undefined ? { type, children: [{ text }] } : { type, level, children: [{ text }] }
}

/** The name a draft goes by in lists: its title lines joined, else its first words, else 无标题. At most 80 characters. */
export function draftTitle(blocks: readonly Block[]): string {
  const title = blocks
    .filter(block => block.type === 'title')
    .map(blockText)
    .join('')
    .trim()
  const name = title || (blocks.map(blockText).find(text => text.trim() !== '') ?? '').trim()
  return [...name].slice(0, 80).join('') || '无标题'
}
