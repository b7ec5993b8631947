import { createHash } from 'node:crypto'
import type { LibraryStats, Settings } from '../../../core/contract/contract.ts'
import { officeProfile } from '../../../core/docx/own-profile.ts'
import { pageSetting } from '../../../core/docx/profiles.ts'
import { type LedgerSetting, ledgerFactsVersion } from '../../../core/ledger/facts.ts'

/** What figures were counted by, and marks that change with it. */
export interface CountedBy {
  readonly setting: LedgerSetting
  readonly mark: string
  /** The library as it stands; null where it cannot be read. */
  readonly library: string | null
}

/** What the settings and the library make of a draft's figures. */
export function countedBy(settings: Settings, stats: LibraryStats | null): CountedBy {
  const { speechRate, profiles, profile, lint } = settings
  const page = pageSetting(officeProfile(profiles, profile))
  const setting = { speechRate, page, limits: lint.limits ?? [] }
  const mark = createHash('sha256')
    .update(JSON.stringify([ledgerFactsVersion, setting]))
    .digest('hex')
  return { setting, mark, library: stats && libraryMark(stats) }
}

/** What of the library a share depends on: it is compared anew once documents come, go or are indexed. */
export function libraryMark({ documents, characters, textBytes, unindexed }: LibraryStats): string {
  return [documents, characters, textBytes, unindexed].join('.')
}
