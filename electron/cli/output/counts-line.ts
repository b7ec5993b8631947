import type { DocumentCounts } from '../../../core/lint/counts.ts'

/** Counts in one line, as people read them. */
export function countsLine(counts: DocumentCounts): string {
  return `${counts.characters} 字 · ${counts.paragraphs} 段 · ${counts.pages} 页 · ${counts.minutes} 分钟`
}
