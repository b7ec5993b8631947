import type {
  AppendedDraft,
  ChangeMark,
  DraftAppend,
  DraftFolder,
  DraftPlacement,
  DraftPreview,
  DraftStatus,
  DraftSummary,
  OpenedDraft,
  Settings,
  StatusChange,
} from '../../../core/contract/contract.ts'
import type { DraftContent } from '../../../core/document/draft.ts'
import type { PastStep } from '../../../core/document/past-step.ts'
import type { StatusMove } from '../../../core/document/status-log.ts'
import type { ChangedRows, DraftRowsPage } from './draft-changes.ts'
import type { CountableText, FactsToKeep, LedgerRow } from './ledger-rows.ts'
import type { StampedText } from './search-text.ts'
import type { DraftTaking } from './take-in.ts'
import type { VersionStore } from './version-operations.ts'

/**
 * Everything the storage worker does, as it does it: synchronously. The client's interface is derived from this one. A
 * draft unknown to the store is ServiceError `draft-not-found`, except to `delete`. What has returned is on disk.
 */
export interface DraftStore extends VersionStore {
  /** Drafts in the list or in the trash, the last changed first. */
  list(trashed: boolean): readonly DraftSummary[]
  /** Drafts of the list and the trash last touched before `before`, the last first; from the start where it is null. */
  pageDrafts(before: number | null, most: number): DraftRowsPage
  /** What has changed since a mark; null where it cannot be told, and everything is to be read again. */
  changedDrafts(mark: ChangeMark): ChangedRows | null
  /** Drafts by their ids; what is no more is left out. */
  namedDrafts(ids: readonly string[]): readonly DraftSummary[]
  /** What of drafts can be searched for; those that are no more are left out. Nothing is changed. */
  searchTexts(ids: readonly string[]): readonly StampedText[]
  /** Stores a new draft under an id the caller made. The same id twice is one draft, so the call may be repeated. */
  create(id: string, content: DraftContent): DraftSummary
  open(id: string): OpenedDraft
  /**
   * Adds steps to a journal. What is stored already at those numbers is stored once; steps that differ from it or do not
   * fit are ServiceError `draft-conflict`, steps that the draft's status forbids `draft-in-review` and `draft-final`.
   */
  append(append: DraftAppend): AppendedDraft
  /** The last changes of the body that led to step `seq`, the latest last; none where the journal does not hold them. */
  past(id: string, seq: number): readonly PastStep[]
  /** Names a draft by hand; an empty name lets it follow the text again. */
  rename(id: string, title: string): DraftSummary
  /** Stores a copy under an id the caller made; one that revises the draft bears no comments and names it. */
  duplicate(id: string, copyId: string, revises?: boolean): DraftSummary
  trash(id: string): null
  restore(id: string): null
  /** Removes a draft for good, its text overwritten in the file. The same deletion sent twice succeeds twice. */
  delete(id: string): null
  /** The same of many in one transaction. */
  deleteMany(ids: readonly string[]): null
  /** What the draft looks like. Nothing is changed, and no other draft goes out of reach for it. */
  preview(id: string): DraftPreview
  place(drafts: readonly DraftPlacement[]): null
  setTrashed(ids: readonly string[], trashed: boolean): null
  /** Moves on by `nextStatuses`, all or none; else ServiceError `status-refused`, `reason-missing`. */
  setStatus(change: StatusChange): null
  /** The moves of a draft, the first one first. */
  log(id: string): readonly StatusMove[]
  /** Stores what came of another computer; ServiceError `package-not-fitting`, `draft-final`, `status-refused`. */
  takeIn(taking: DraftTaking): DraftSummary
  /** Drafts in these statuses that are not in the trash, last touched before `before`, with what was kept of them. */
  ledgerRows(statuses: readonly DraftStatus[], before: number | null, most: number): readonly LedgerRow[]
  /** A draft's text for counting; null where it is no more or cannot be opened. Nothing is changed. */
  countableText(id: string): CountableText | null
  /** Keeps what the ledger has counted, for the texts it was counted of. */
  keepFacts(facts: readonly FactsToKeep[]): null
  folders(): readonly DraftFolder[]
  /** Makes or changes a folder. ServiceError `folder-exists`, `folder-too-deep`, `folders-full`, `draft-folder-not-found`. */
  saveFolder(folder: DraftFolder): DraftFolder
  /** Removes a folder; what lies in it moves up. */
  deleteFolder(id: string): null
  /** Renames a tag everywhere; an empty name takes it off. */
  renameTag(from: string, to: string): null
  readSettings(): Settings
  writeSettings(settings: Settings): Settings
  /** What SQLite says of the connection in use, by the names of its pragmas. */
  pragmas(): Readonly<Record<string, unknown>>
}

/** The operations by name: what may be asked of the worker. */
export const storeOperations = [
  'list',
  'pageDrafts',
  'changedDrafts',
  'namedDrafts',
  'searchTexts',
  'create',
  'open',
  'append',
  'past',
  'rename',
  'duplicate',
  'trash',
  'restore',
  'delete',
  'deleteMany',
  'versions',
  'readVersion',
  'keepVersion',
  'nameVersion',
  'preview',
  'place',
  'setTrashed',
  'setStatus',
  'log',
  'takeIn',
  'ledgerRows',
  'countableText',
  'keepFacts',
  'folders',
  'saveFolder',
  'deleteFolder',
  'renameTag',
  'readSettings',
  'writeSettings',
  'pragmas',
] as const satisfies readonly (keyof DraftStore)[]

export type StoreOperation = keyof DraftStore
