import type { DraftVersion, VersionCause } from '../../core/contract/draft-versions.ts'
import { clockText, daysBetween } from '../panels/time-text.ts'

const causeNames: Readonly<Record<VersionCause, string>> = {
  auto: '自动',
  import: '导入前',
  export: '导出前',
  restore: '恢复前',
  restored: '恢复后',
  review: '流转',
}

const weekdays = ['日', '一', '二', '三', '四', '五', '六']

/** What made a version: its name where it has one. */
export function versionCause({ cause, name, seq }: DraftVersion): string {
  if (name !== null) return name
  return seq === 0 && cause === 'auto' ? '最初' : causeNames[cause]
}

/** The moment of a version, in milliseconds since 1970: `9月1日 14:03`. */
export function versionTime(at: number): string {
  const time = new Date(at)
  return `${time.getMonth() + 1}月${time.getDate()}日 ${clockText(at)}`
}

/** The day of a version as a heading, seen from `now`: 今天, 昨天, or the date with its weekday. */
export function dayHeading(at: number, now: number): string {
  const days = daysBetween(at, now)
  if (days === 0) return '今天'
  if (days === 1) return '昨天'
  const time = new Date(at)
  const year = time.getFullYear() === new Date(now).getFullYear() ? '' : `${time.getFullYear()}年`
  return `${year}${time.getMonth() + 1}月${time.getDate()}日　周${weekdays[time.getDay()]}`
}

/** The versions of one day. */
export interface VersionDay {
  readonly heading: string
  readonly versions: readonly DraftVersion[]
}

/** Versions divided by day, in the order in which they come. */
export function versionDays(versions: readonly DraftVersion[], now: number): readonly VersionDay[] {
  const days: { heading: string; versions: DraftVersion[] }[] = []
  for (const version of versions) {
    const heading = dayHeading(version.at, now)
    const last = days.at(-1)
    if (last?.heading === heading) last.versions.push(version)
    else days.push({ heading, versions: [version] })
  }
  return days
}
