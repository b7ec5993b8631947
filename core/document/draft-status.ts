/** How far a draft has come: 起草, 送审, 退回, 通过, 定稿 (《党政机关公文处理工作条例》 articles 19 to 21). */
export const draftStatuses = ['drafting', 'submitted', 'returned', 'passed', 'final'] as const

export type DraftStatus = (typeof draftStatuses)[number]

/** The words for each status. */
export const statusNames: Readonly<Record<DraftStatus, string>> = {
  drafting: '起草',
  submitted: '送审',
  returned: '退回',
  passed: '通过',
  final: '定稿',
}

const moves: Readonly<Record<DraftStatus, readonly DraftStatus[]>> = {
  drafting: ['submitted'],
  submitted: ['returned', 'passed', 'drafting'],
  returned: ['submitted'],
  passed: ['final', 'returned'],
  final: [],
}

/**
 * The statuses that may follow: a returned draft is mended and submitted again, and nothing follows 定稿. Its drafter may
 * take back what was sent and not decided (撤回送审), and who signs may return what has passed.
 */
export function nextStatuses(status: DraftStatus): readonly DraftStatus[] {
  return moves[status]
}

export function isDraftStatus(value: string): value is DraftStatus {
  return Object.hasOwn(moves, value)
}

/**
 * What may be changed of a draft. The text of one that is being reviewed or has passed stays as the reviewer reads it;
 * comments and the checklist go on. 定稿 is only read.
 */
export type DraftFreedom = 'all' | 'review' | 'none'

/** What may be changed of a draft in this status. */
export function freedomOf(status: DraftStatus): DraftFreedom {
  if (status === 'final') return 'none'
  return status === 'submitted' || status === 'passed' ? 'review' : 'all'
}
