import type { DraftSummary } from '../../core/contract/contract.ts'

/** What a list can be narrowed by: what at least one of its drafts has. */
export interface DraftFacets {
  readonly statuses: ReadonlySet<string>
  readonly genres: ReadonlySet<string>
  /** In the order of the alphabet. */
  readonly tags: readonly string[]
}

const collator = new Intl.Collator('zh-CN')
const facets = new WeakMap<readonly DraftSummary[], DraftFacets>()

/** The facets of a list, which is gone through once, however often they are asked for. */
export function facetsOf(drafts: readonly DraftSummary[]): DraftFacets {
  const known = facets.get(drafts)
  if (known) return known
  const statuses = new Set<string>()
  const genres = new Set<string>()
  const tags = new Set<string>()
  for (const draft of drafts) {
    statuses.add(draft.status)
    genres.add(draft.genre)
    for (const tag of draft.tags) tags.add(tag)
  }
  const found = { statuses, genres, tags: [...tags].sort(collator.compare) }
  facets.set(drafts, found)
  return found
}
