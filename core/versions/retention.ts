import type { DraftVersion } from '../contract/draft-versions.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** For how long versions of every minute are kept, in milliseconds. */
export const minutesKept = day
/** For how long versions of every hour are kept, in milliseconds. */
export const hoursKept = 7 * day
/** For how long versions of every day are kept, in milliseconds. */
export const daysKept = 90 * day

/** How long a deleted draft stays in the trash, in milliseconds. */
export const trashKept = 30 * day

/** The newest versions are never thinned: should one be damaged, the others hold the draft. */
export const newestKept = 3

/** What thinning looks at. */
export type ThinnedVersion = Pick<DraftVersion, 'number' | 'at' | 'cause' | 'name'>

/**
 * The numbers of versions that may go at `now`: of those a day old or less the last of each minute stays, up to a week
 * the last of each hour, up to 90 days the last of each day, besides those made before an import, export or restoring.
 * What has a name or went through a review stays for ever. `versions` come in any order; `offset` is how far local time is ahead of UTC, all in
 * milliseconds. A version from the future, by the clock, counts as new.
 */
export function thinnedVersions(versions: readonly ThinnedVersion[], now: number, offset: number): ReadonlySet<number> {
  const kept = new Set<string>()
  const thinned = new Set<number>()
  const newestFirst = versions.toSorted((a, b) => b.number - a.number)
  for (const [place, version] of newestFirst.entries()) {
    const { number, at, cause, name } = version
    const slot = slotOf(at, now, offset)
    const isFirst = slot !== null && !kept.has(slot)
    if (slot !== null) kept.add(slot)
    const isActs = cause !== 'auto' && slot !== null
    const isForEver = name !== null || cause === 'review'
    if (place >= newestKept && !isForEver && !isActs && !isFirst) thinned.add(number)
  }
  return thinned
}

/** The minute, hour or day of which one version is kept; null for a version too old for any. */
function slotOf(at: number, now: number, offset: number): string | null {
  const age = now - at
  if (age <= minutesKept) return `minute ${Math.floor(at / minute)}`
  if (age <= hoursKept) return `hour ${Math.floor((at + offset) / hour)}`
  if (age <= daysKept) return `day ${Math.floor((at + offset) / day)}`
  return null
}

/** Whole days until a draft that was deleted at `trashedAt` goes for good; 0 on its last day and where it is over. */
export function trashDaysLeft(trashedAt: number, now: number): number {
  return Math.max(0, Math.min(Math.round(trashKept / day), Math.ceil((trashedAt + trashKept - now) / day)))
}
