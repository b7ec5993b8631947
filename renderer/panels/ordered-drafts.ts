import type { DraftSummary } from '../../core/contract/contract.ts'
import type { DraftOrder } from '../../core/contract/draft-list.ts'
import { genres } from '../../core/document/genres.ts'

/** Drafts in an order, and what is needed to keep it when a few of them change. */
export interface OrderedDrafts {
  readonly order: DraftOrder
  readonly drafts: readonly DraftSummary[]
  readonly members: ReadonlySet<DraftSummary>
}

/** Compares two drafts: below 0 where the first one stands first. */
export type CompareDrafts = (one: DraftSummary, other: DraftSummary) => number

const collator = new Intl.Collator('zh-CN', { numeric: true })
const genreOrder = new Map<string, number>(genres.map(({ id }, index) => [id, index]))

/** How drafts of each order stand to one another; of equals the last changed comes first. */
const comparisons: Readonly<Record<DraftOrder, CompareDrafts>> = {
  edited: (one, other) => other.updatedAt - one.updatedAt,
  title: (one, other) => collator.compare(one.title, other.title) || other.updatedAt - one.updatedAt,
  genre: (one, other) =>
    (genreOrder.get(one.genre) ?? 0) - (genreOrder.get(other.genre) ?? 0) || other.updatedAt - one.updatedAt,
}

/**
 * Puts drafts into an order. Where `before` holds most of them in that order already, only the others are compared with
 * some of those: sorting a hundred thousand titles takes half a second, a change of one of them must not.
 */
export function orderDrafts(
  drafts: readonly DraftSummary[],
  order: DraftOrder,
  before: OrderedDrafts | null = null,
  compare: CompareDrafts = comparisons[order],
): OrderedDrafts {
  const members = new Set(drafts)
  const fresh = before?.order === order ? drafts.filter(draft => !before.members.has(draft)) : drafts
  if (!before || fresh.length * 4 > drafts.length) return { order, drafts: drafts.toSorted(compare), members }
  const kept =
    drafts.length - fresh.length === before.drafts.length
      ? before.drafts
      : before.drafts.filter(draft => members.has(draft))
  return { order, drafts: fresh.length === 0 ? kept : merged(kept, fresh.toSorted(compare), compare), members }
}

/** One list of two that are in order each. */
function merged(
  kept: readonly DraftSummary[],
  fresh: readonly DraftSummary[],
  compare: CompareDrafts,
): readonly DraftSummary[] {
  const all: DraftSummary[] = []
  let from = 0
  for (const draft of fresh) {
    let to = kept.length
    for (let low = from; low < to; ) {
      const middle = (low + to) >> 1
      if (compare(kept[middle] as DraftSummary, draft) <= 0) low = middle + 1
      else to = middle
    }
    for (; from < to; from++) all.push(kept[from] as DraftSummary)
    all.push(draft)
  }
  for (; from < kept.length; from++) all.push(kept[from] as DraftSummary)
  return all
}
