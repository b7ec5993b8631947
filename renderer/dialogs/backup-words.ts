import type { BackupInfo, BackupKind, RecoveredState, RecoveryReason } from '../../core/contract/backups.ts'
import { clockText, dateText, daysBetween } from '../panels/time-text.ts'

/** Why a backup was made, in a word. */
export const kindWords: Readonly<Record<BackupKind, string>> = {
  daily: '每日',
  hand: '手工',
  migration: '升级前',
  restore: '恢复前',
}

/** A moment with its time of day, seen from `now`: `今天 14:03`, `2026年3月5日 14:03`. */
export function fullMoment(at: number, now: number): string {
  const days = daysBetween(at, now)
  const day = days === 0 ? '今天' : days === 1 ? '昨天' : dateText(at)
  return `${day} ${clockText(at)}`
}

/** A backup by its place and kind. */
export function backupFacts({ kind, place }: BackupInfo): string {
  return place === 'second' ? `${kindWords[kind]}，第二个文件夹` : kindWords[kind]
}

/** What became of a draft, in the words of the recovery page. */
export const stateWords: Readonly<Record<RecoveredState, string>> = {
  whole: '完好',
  earlier: '退回到较早的内容',
  altered: '文字有损坏，请逐字核对',
  rebuilt: '文字完好，请核对名称',
  backup: '取自备份',
  lost: '没有能恢复',
}

/** What the database was found to be. */
export const reasonWords: Readonly<Record<RecoveryReason, string>> = {
  damaged: '稿件库文件有损坏，简文已经修复',
  missing: '稿件库文件不见了，简文已重新建立',
  foreign: '稿件库的位置上是别的文件，简文已重新建立',
}
