import type { BaseEditor } from 'slate'
import type { HistoryEditor } from 'slate-history'
import type { ReactEditor } from 'slate-react'
import type { HeadingLevel, TableColumn, TextBlockType } from '../../core/document/draft.ts'

/** A run of text as Slate holds it; the same shape as a stored `TextRun`. */
export interface SlateText {
  text: string
  bold?: boolean
  /** Ids of the comments that stand on it, sorted; never empty. */
  comments?: readonly string[]
  /** Of a decoration on screen alone: the label of who attended. The body never holds it. */
  label?: true
}

/** A top-level block of text as Slate holds it; the same shape as a stored `Block`. */
export interface SlateBlock {
  type: TextBlockType
  level?: HeadingLevel
  children: SlateText[]
}

/** A cell of a table. A line feed in its text is a line end inside the cell. */
export interface SlateCell {
  type: 'cell'
  children: SlateText[]
}

/** A row of a table; those of the header stand first. */
export interface SlateRow {
  type: 'row'
  header?: true
  children: SlateCell[]
}

/** A table as Slate holds it. Stored, it is one block whose text parts cells by tabs, see `table/stored-blocks.ts`. */
export interface SlateTable {
  type: 'table'
  columns: readonly TableColumn[]
  /** It stands on landscape pages of its own (横排). */
  landscape?: true
  children: SlateRow[]
}

/** The editor of a draft, with its plugins. */
export type DraftEditorModel = BaseEditor & ReactEditor & HistoryEditor

declare module 'slate' {
  interface CustomTypes {
    Editor: DraftEditorModel
    Element: SlateBlock | SlateTable | SlateRow | SlateCell
    Text: SlateText
  }
}
