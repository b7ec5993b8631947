import type { DraftSummary } from '../../../core/contract/contract.ts'
import type { DraftSearch } from '../../../core/contract/draft-search.ts'
import type { Call } from '../library/thread-calls.ts'
import type { FoundIds, IndexedText } from './draft-index.ts'

/** An answer of the thread: undefined where the index was damaged and has been made anew, empty. */
type Unless<T> = T | undefined

/** What may be asked of the thread that owns the index of drafts. */
export interface SearchCalls {
  readonly open: Call<{ readonly file: string; readonly key: Uint8Array | null }, null>
  /** Takes note of drafts; answers with the ids of those whose text is to be sent. */
  readonly describe: Call<
    { readonly drafts: readonly DraftSummary[]; readonly stamps: readonly string[] },
    Unless<readonly string[]>
  >
  readonly put: Call<{ readonly texts: readonly IndexedText[] }, Unless<null>>
  readonly remove: Call<{ readonly ids: readonly string[] }, Unless<null>>
  readonly removeUnknown: Call<null, Unless<null>>
  readonly find: Call<DraftSearch, Unless<FoundIds>>
  readonly close: Call<null, null>
}
