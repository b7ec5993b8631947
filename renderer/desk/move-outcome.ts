import type { DraftStatus } from '../../core/document/draft-status.ts'
import { moveNames } from '../../core/document/status-log.ts'

/** What became of drafts that were to be moved to a status. */
export interface MoveOutcome {
  /** What was moved, as it is called in a sentence; null where nothing was. */
  readonly moved: string | null
  /** Titles of drafts that may not go there, or cannot be read, and why the first of them did not. */
  readonly refused: { readonly titles: readonly string[]; readonly reason: string } | null
  /** How many were not come to, and why; `reason` is null where a person stopped it. */
  readonly rest: { readonly count: number; readonly reason: string | null } | null
}

/** The most drafts that are named. */
const mostNamed = 3

/** One sentence on what was moved and what was not. */
export function moveOutcomeText({ moved, refused, rest }: MoveOutcome, status: DraftStatus): string {
  const parts = [
    moved === null ? `没有稿件${moveNames[status]}` : `${moved}已${moveNames[status]}`,
    ...(refused ? [`${namesOf(refused.titles)}没有改动（${withoutEnd(refused.reason)}）`] : []),
    ...(rest ? [`${restOf(rest)}`] : []),
  ]
  return `${parts.join('；')}。`
}

function namesOf(titles: readonly string[]): string {
  const named = titles
    .slice(0, mostNamed)
    .map(title => `「${title}」`)
    .join('')
  return titles.length > mostNamed ? `${named}等 ${titles.length.toLocaleString('zh-CN')} 份` : named
}

function restOf({ count, reason }: NonNullable<MoveOutcome['rest']>): string {
  const drafts = `其余 ${count.toLocaleString('zh-CN')} 份没有改动`
  return reason === null ? `已停止，${drafts}` : `${drafts}（${withoutEnd(reason)}）`
}

function withoutEnd(sentence: string): string {
  return sentence.replace(/。$/u, '')
}
