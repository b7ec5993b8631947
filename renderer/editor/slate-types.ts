import type { BaseEditor } from 'slate'
import type { HistoryEditor } from 'slate-history'
import type { ReactEditor } from 'slate-react'
import type { BlockType, HeadingLevel } from '../../core/document/draft.ts'

/** A run of text as Slate holds it; the same shape as a stored `TextRun`. */
export interface SlateText {
  text: string
  bold?: boolean
}

/** A top-level block as Slate holds it; the same shape as a stored `Block`. */
export interface SlateBlock {
  type: BlockType
  level?: HeadingLevel
  children: SlateText[]
}

/** The editor of a draft, with its plugins. */
export type DraftEditorModel = BaseEditor & ReactEditor & HistoryEditor

declare module 'slate' {
  interface CustomTypes {
    Editor: DraftEditorModel
    Element: SlateBlock
    Text: SlateText
  }
}
