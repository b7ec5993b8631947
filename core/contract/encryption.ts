import type { BackupName } from './backups.ts'

/** How the data folder is kept. */
export interface EncryptionState {
  /** Whether drafts, library, search, templates and backups are encrypted on the disk. */
  readonly isOn: boolean
  /** Whether nothing can be read before the password, or the recovery key, is given. */
  readonly isLocked: boolean
  /** Unencrypted copies from before that lie in the data folder and in the second folder, and can still be read. */
  readonly unencryptedCopies: number
  /** Whether the folder is being encrypted or decrypted now. */
  readonly isRunning: boolean
}

/** What opens an encrypted folder or backup: the password, or the recovery key as a person typed it. */
export interface Secret {
  readonly by: 'password' | 'recovery-key'
  readonly text: string
}

/** A new recovery key: it is valid once it was typed back in part. */
export interface OfferedRecoveryKey {
  /** Eight groups of five letters. */
  readonly groups: readonly string[]
  /** The groups, counted from 1, that are to be typed back. */
  readonly asked: readonly number[]
}

/** What is going on while a folder is encrypted or decrypted. */
export interface EncryptionProgress {
  readonly step: 'backup' | 'copy' | 'verify' | 'exchange' | 'erase'
  /** Share of the whole, 0 to 1. */
  readonly done: number
  /** Whether it can still be called off. */
  readonly canCancel: boolean
}

/** A backup under a password of its own time, and what opens it. */
export type BackupUnlocking = BackupName & { readonly secret: Secret }
