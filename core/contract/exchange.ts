import type { DraftContent } from '../document/draft.ts'
import type { DraftStatus } from '../document/draft-status.ts'
import type { PlainMove } from '../document/status-log.ts'
import type { CarriedVersions } from '../exchange/exchange-package.ts'
import type { ExchangeWay, Meeting } from '../exchange/meeting.ts'
import type { MergeNews } from '../exchange/merge-review.ts'
import type { FileBytes } from './contract.ts'
import type { DraftSummary } from './drafts.ts'

/** A draft that is to travel. */
export interface PackageExport {
  readonly id: string
  readonly versions: CarriedVersions
  /** Who sends it, and what is to be said of it; empty where nothing is. */
  readonly author: string
  readonly note: string
}

/** What an exchange package brings. */
export interface PackageView {
  readonly title: string
  readonly status: DraftStatus
  readonly author: string
  readonly note: string
  /** Milliseconds since 1970, for show. */
  readonly at: number
  readonly content: DraftContent
  /** Word's 字数. */
  readonly characters: number
  readonly moves: readonly PlainMove[]
  /** How many earlier states go along. */
  readonly versions: number
  /** The same draft as it is here; null where it is not. */
  readonly known: { readonly summary: DraftSummary; readonly meeting: Meeting } | null
}

/** What is to become of a package; `new` for a draft that is not here. */
export interface PackageTaking {
  readonly file: FileBytes
  readonly way: ExchangeWay | 'new'
  /** The id of the draft that `copy` makes. */
  readonly copyId?: string | undefined
}

/** What came of a package. */
export interface TakenPackage {
  readonly summary: DraftSummary
  /** What was merged; null where nothing was to be. */
  readonly news: MergeNews | null
  /** How many moves between statuses were taken over. */
  readonly moves: number
}
