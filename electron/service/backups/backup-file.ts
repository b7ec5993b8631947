import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { BackupInfo, BackupKind, BackupPlace } from '../../../core/contract/backups.ts'

/** `drafts-000012-20261123T013405Z-daily.db`: a number that only grows, the moment in UTC, and why it was made. */
const pattern = /^drafts-(\d{6,})-(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z-(daily|hand|migration|restore)\.db$/

/** A backup as a file. Its number orders backups; clocks may be wrong. */
export interface BackupFile extends BackupInfo {
  readonly path: string
  readonly number: number
}

/** The backups in a folder, the newest first; none where there is no folder. Files of other names are left alone. */
export function backupsIn(folder: string, place: BackupPlace): readonly BackupFile[] {
  return namesIn(folder)
    .flatMap(name => backupOf(folder, name, place) ?? [])
    .toSorted((one, other) => other.number - one.number)
}

function backupOf(folder: string, name: string, place: BackupPlace): BackupFile | undefined {
  const match = pattern.exec(name)
  if (!match) return undefined
  const [number, year, month, day, hour, minute, second] = match.slice(1, 8).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  const path = join(folder, name)
  const size = statSync(path, { throwIfNoEntry: false })?.size
  if (size === undefined) return undefined
  const madeAt = Date.UTC(year, month - 1, day, hour, minute, second)
  return { name, place, kind: match[8] as BackupKind, madeAt, bytes: size, path, number }
}

/** The name of the next backup of a folder. */
export function nextName(present: readonly BackupFile[], kind: BackupKind, now: number): string {
  const number = Math.max(0, ...present.map(backup => backup.number)) + 1
  const moment = new Date(now).toISOString().replaceAll(/[-:]|\.\d+/g, '')
  return `drafts-${String(number).padStart(6, '0')}-${moment}-${kind}.db`
}

/** How many backups of each kind stay. */
const kept: Readonly<Record<BackupKind, number>> = { daily: 14, hand: 5, migration: 3, restore: 3 }

/** The backups that newer ones of their kind have made superfluous. */
export function superfluous(present: readonly BackupFile[]): readonly BackupFile[] {
  const counts: Record<BackupKind, number> = { daily: 0, hand: 0, migration: 0, restore: 0 }
  return present.filter(({ kind }) => ++counts[kind] > kept[kind])
}

/** Where the backups of a database lie. */
export function backupFolder(databaseFile: string): string {
  return join(databaseFile, '..', 'backups')
}

/** The file that names the second folder. It lies beside the backups, since the database may be what is lost. */
export function secondFolderFile(databaseFile: string): string {
  return join(backupFolder(databaseFile), 'second-folder.txt')
}

/** The second folder that a person chose; null where there is none. */
export function readSecondFolder(databaseFile: string): string | null {
  try {
    return readFileSync(secondFolderFile(databaseFile), 'utf8').trim() || null
  } catch {
    return null
  }
}

/** Where backups lie in the second folder: in one of their own, so that a stick holds them apart from all else. */
export function folderOnStick(path: string): string {
  return basename(path) === '简文备份' ? path : join(path, '简文备份')
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
