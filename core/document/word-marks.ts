/**
 * How tracked changes (修订) of a Word file are taken: as if all were accepted, as the text stood before them, or as
 * suggestions on that text, comments with them.
 */
export const revisionViews = ['accepted', 'original', 'suggestions'] as const

export type RevisionView = (typeof revisionViews)[number]

/** How many changes of each sort a Word file tracks. Changes of one sort that follow one another are one. */
export interface RevisionCounts {
  readonly insertions: number
  readonly deletions: number
  readonly moves: number
  readonly formats: number
}

/** A comment (批注) of a Word file, in the order of the places it is about. */
export interface FileComment {
  /** Empty where the file does not name anybody. */
  readonly author: string
  readonly text: string
  /** The words that it is about, cut to a hundred characters; empty where it stands at a place alone. */
  readonly quoted: string
}

/** Whether a file tracks any change. */
export function hasRevisions(counts: RevisionCounts): boolean {
  return counts.insertions + counts.deletions + counts.moves + counts.formats > 0
}

/** 「插入 3 处、删除 2 处」 */
export function revisionCountsText({ insertions, deletions, moves, formats }: RevisionCounts): string {
  const parts: readonly (readonly [string, number])[] = [
    ['插入', insertions],
    ['删除', deletions],
    ['移动', moves],
    ['改动格式', formats],
  ]
  return parts
    .filter(([, count]) => count > 0)
    .map(([label, count]) => `${label} ${count} 处`)
    .join('、')
}

/** How the changes were taken, as a sentence. */
export function revisionNotice(view: Exclude<RevisionView, 'suggestions'>, counts: RevisionCounts): string {
  return view === 'accepted'
    ? `修订已按接受处理：插入的文字保留，删除的文字没有导入（${revisionCountsText(counts)}）。`
    : `按修订前的文字导入：删除的文字保留，插入的文字没有导入（${revisionCountsText(counts)}）。`
}

/** That comments stay behind, as a sentence. */
export function commentNotice(count: number): string {
  return `${count} 条批注没有导入。`
}
