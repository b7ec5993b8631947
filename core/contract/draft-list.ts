import type { Block } from '../document/draft.ts'
import type { StatusMove } from '../document/status-log.ts'
import type { DocumentCounts } from '../lint/counts.ts'
import type { DraftSummary } from './contract.ts'

/** The longest names of folders and tags, in UTF-16 units, and how many there may be. */
export const longestFolderName = 60
export const longestTag = 20
export const mostTags = 20
export const mostFolders = 1000

/** How deep folders nest: one inside another, and no deeper. */
export const deepestFolder = 2

/** A folder of the draft list. It holds drafts by their `folderId` alone, so that nothing is lost with it. */
export interface DraftFolder {
  readonly id: string
  readonly name: string
  /** The folder it lies in; null at the top. */
  readonly parentId: string | null
}

/** Where a draft stands in the list, as a person put it: what is absent stays as it is. */
export interface DraftPlacement {
  readonly id: string
  readonly folderId?: string | null | undefined
  readonly tags?: readonly string[] | undefined
  readonly starred?: boolean | undefined
}

/** What a draft looks like without being opened. */
export interface DraftPreview {
  /** Its first paragraphs, cut off where a glance ends. Tables are left out. */
  readonly beginning: readonly Block[]
  /** Minutes at the rate that is set. */
  readonly counts: DocumentCounts
  /** How it came to its status; null where it has never moved. */
  readonly lastMove: StatusMove | null
}

/** By what the draft list is divided. `edited` is the time of the last change. */
export const draftGroupings = ['folder', 'status', 'edited', 'none'] as const
export type DraftGrouping = (typeof draftGroupings)[number]

/** By what drafts are ordered inside a group. */
export const draftOrders = ['edited', 'title', 'genre'] as const
export type DraftOrder = (typeof draftOrders)[number]

/** How a person arranges the draft list. */
export interface DraftListView {
  readonly grouping: DraftGrouping
  readonly order: DraftOrder
  /** Keys of the groups that are folded. */
  readonly folded: readonly string[]
}

/** A moment in the life of one connection to the drafts, for asking what has changed since. */
export interface ChangeMark {
  readonly epoch: string
  readonly at: number
}

/** The most drafts of one page. Reading them holds saving up by some milliseconds. */
export const largestPage = 2000

/** Some of all drafts, those of the trash included, the last changed first. */
export interface DraftPage {
  readonly drafts: readonly DraftSummary[]
  /** What the next page is asked for with; null where there is none. */
  readonly next: number | null
  readonly mark: ChangeMark
}

/** What has changed since a mark. */
export interface DraftChanges {
  readonly drafts: readonly DraftSummary[]
  /** Ids of drafts that are no more. */
  readonly removed: readonly string[]
  readonly mark: ChangeMark
}
