/** A column of a report's table. */
export interface ReportColumn {
  readonly label: string
  /** Percent of the table's width. */
  readonly width: number
  readonly isNumber?: true
}

/**
 * A part of a report, in the order of reading: what is told, apart from how HTML or Word shows it. `note` is said in small
 * type; `empty` stands where a table would have no row; a title begins a page.
 */
export type ReportPart =
  | { readonly kind: 'title'; readonly text: string; readonly under: string }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'text' | 'note' | 'strong'; readonly text: string }
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [label: string, value: string])[] }
  | {
      readonly kind: 'table'
      readonly columns: readonly ReportColumn[]
      readonly rows: readonly (readonly string[])[]
      readonly empty: string
    }
  /** Lines to be signed by hand. */
  | { readonly kind: 'signatures'; readonly labels: readonly string[] }
