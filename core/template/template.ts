import { type BlockType, blockTypes, type FieldId, type HeadingLevel } from '../document/draft.ts'
import type { GenreId } from '../document/genres.ts'

/** What an element of a template can be: every block that is a line of text. Tables are drawn in the draft. */
export const templateElementTypes: readonly BlockType[] = blockTypes.filter(type => !type.startsWith('table'))

/** A field that a person fills in before a draft is made from a template. */
export interface TemplateField {
  readonly id: string
  readonly label: string
  readonly required: boolean
  /** An example shown in the empty form. */
  readonly example?: string
}

/** One block of a template. `text` may hold `{{field}}`; `hint` becomes 〔…〕 for the author to replace. */
export interface TemplateElement {
  readonly type: BlockType
  readonly level?: HeadingLevel
  readonly text?: string
  readonly hint?: string
}

/** A template: data alone, with `{{field}}` as its only substitution. */
export interface Template {
  readonly id: string
  readonly version: 1
  readonly name: string
  readonly genre: GenreId
  /** The heading under which pickers list it; absent where its genre says enough (`templateCategory`). */
  readonly category?: string
  readonly description: string
  readonly fields: readonly TemplateField[]
  readonly elements: readonly TemplateElement[]
  /** Elements of the header and imprint (版头、版记), each a text that may hold `{{field}}`. */
  readonly header?: { readonly [F in FieldId]?: string }
}
