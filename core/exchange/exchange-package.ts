import type { VersionCause } from '../contract/draft-versions.ts'
import type { DraftContent } from '../document/draft.ts'
import type { PlainMove } from '../document/status-log.ts'

/** The ending of an exchange package's file name. */
export const exchangeEnding = '.jwx'

/** The most versions that go along, and the longest note and title, in UTF-16 units. */
export const exchangeLimits = { versions: 200, note: 2_000, title: 1_000 } as const

/** Which versions go along with a draft: none, those kept by moves between statuses, those with a name as well, or all. */
export const carriedVersions = ['none', 'review', 'named', 'all'] as const

export type CarriedVersions = (typeof carriedVersions)[number]

/** An earlier state of the draft that goes along. Its number means nothing on another computer. */
export interface CarriedVersion {
  /** Milliseconds since 1970, for show. */
  readonly at: number
  readonly cause: VersionCause
  readonly name: string | null
  readonly content: DraftContent
}

/**
 * A draft that travels as one file (交换包): what a person sent, and nothing of the computer it was sent from. Names are
 * those that people gave themselves.
 */
export interface ExchangePackage {
  /** The draft's id, the same on every computer that it has been to. */
  readonly draft: string
  readonly title: string
  /** Whether a person named it; else the title follows the text. */
  readonly isRenamed: boolean
  /** Who packed it, and what was to be said of it; empty where nothing was. */
  readonly author: string
  readonly note: string
  /** Milliseconds since 1970, for show. */
  readonly at: number
  readonly content: DraftContent
  /** Its moves between statuses, the first one first. */
  readonly moves: readonly PlainMove[]
  /** The oldest first. */
  readonly versions: readonly CarriedVersion[]
}
