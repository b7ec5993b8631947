import type { GenreId } from '../document/genres.ts'

/** Why a backup was made: each day, by hand, before the database takes a new form, before it is put back. */
export type BackupKind = 'daily' | 'hand' | 'migration' | 'restore'

/** Where a backup lies: in the data folder, or in the second folder. */
export type BackupPlace = 'own' | 'second'

/** A backup by its file. */
export interface BackupName {
  readonly name: string
  readonly place: BackupPlace
}

export interface BackupInfo extends BackupName {
  readonly kind: BackupKind
  /** Milliseconds since 1970. */
  readonly madeAt: number
  readonly bytes: number
}

/** All that the settings show of backups. */
export interface BackupState {
  /** The newest first, those of both folders. */
  readonly backups: readonly BackupInfo[]
  readonly folder: string
  readonly secondFolder: SecondFolder | null
  /** Why the last backup was not made, a sentence; null where it was. */
  readonly problem: string | null
  /** Folders that look like a stick or another disk, to be offered as the second folder. */
  readonly suggestions: readonly string[]
  /** Why the place of the data folder is risky, a sentence; null where it is not. */
  readonly folderWarning: string | null
  /** How many damaged originals recoveries have kept. */
  readonly keptOriginals: number
}

/** What came of taking drafts out of backups. */
export interface ForgottenDrafts {
  /** How many backups held any of them and were written anew. */
  readonly rewritten: number
  /** Why a backup could not be seen to, a sentence each. */
  readonly problems: readonly string[]
  /** Whether none of the backups within reach holds any of them now. */
  readonly isComplete: boolean
}

export interface SecondFolder {
  readonly path: string
  /** When it last got a backup; null where it has none that can be seen. */
  readonly lastAt: number | null
  /** Why it got none, a sentence; null where it did. */
  readonly problem: string | null
}

/** A draft in a backup. */
export interface BackupDraft {
  readonly id: string
  readonly title: string
  readonly genre: GenreId
  readonly characters: number
  readonly updatedAt: number
  readonly isTrashed: boolean
}

/** What became of a draft when a damaged database was recovered. */
export type RecoveredState =
  /** All of it, to the last step. */
  | 'whole'
  /** A state of before: what followed was damaged. */
  | 'earlier'
  /** Damaged text, the only one that was left: any character of it may be wrong. */
  | 'altered'
  /** Its text is whole as far as can be told; its entry in the list was lost and made anew. */
  | 'rebuilt'
  /** As the backup holds it. */
  | 'backup'
  /** Nothing of it. */
  | 'lost'

export interface RecoveredDraft {
  readonly id: string
  readonly title: string
  readonly state: RecoveredState
  /** When it was last changed; null where that is not known. */
  readonly updatedAt: number | null
}

/** What the database was found to be. */
export type RecoveryReason = 'damaged' | 'missing' | 'foreign'

/** What was recovered and what was not. */
export interface RecoveryReport {
  /** Milliseconds since 1970. */
  readonly at: number
  readonly reason: RecoveryReason
  /** The folder to which the original was moved; null where there was none. */
  readonly kept: string | null
  /** A person has had it deleted since. */
  readonly keptDeleted?: true | undefined
  /** When the backup was made from which the rest was taken; null where there was none. */
  readonly backupAt: number | null
  /** Where the settings come from. */
  readonly settings: 'whole' | 'backup' | 'usual'
  /** How many drafts there are of each state. */
  readonly counts: { readonly [S in RecoveredState]: number }
  /** The drafts, those that are not whole first, at most `mostReported`. */
  readonly drafts: readonly RecoveredDraft[]
  /** Whether a person has read it. */
  readonly isRead: boolean
}

/** How many drafts a report names. */
export const mostReported = 2000
