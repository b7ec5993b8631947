import type { ReportPart } from '../report/parts.ts'

/** The most parts of a report that is written, columns and rows of a table in it, and UTF-16 units of a text. */
export const reportLimits = { parts: 20_000, columns: 20, rows: 100_000, text: 1_000_000 } as const

/** The most drafts of one report, and the most whose own reports stand behind the summary. */
export const mostReported = { drafts: 500, whole: 100 } as const

/** The kinds of file that a report can be written as. */
export const reportKinds = ['docx', 'html'] as const

export type ReportKind = (typeof reportKinds)[number]

/** A review report as a file, told in parts as the window shows it. */
export interface ReportExport {
  /** The file's name without its ending, and the title of the page. */
  readonly name: string
  readonly kind: ReportKind
  readonly parts: readonly ReportPart[]
}
