import type { DraftVersion } from '../../../core/contract/draft-versions.ts'
import { ServiceError } from '../../../core/contract/errors.ts'
import type { PackageExport } from '../../../core/contract/exchange.ts'
import { draftTitle } from '../../../core/document/draft.ts'
import { isWholeLog } from '../../../core/document/status-log.ts'
import {
  type CarriedVersion,
  type CarriedVersions,
  type ExchangePackage,
  exchangeLimits,
} from '../../../core/exchange/exchange-package.ts'
import type { Storage } from '../storage/storage.ts'

const isCarried: { readonly [C in CarriedVersions]: (version: DraftVersion) => boolean } = {
  none: () => false,
  review: ({ cause }) => cause === 'review',
  named: ({ cause, name }) => cause === 'review' || name !== null,
  all: () => true,
}

/**
 * Puts a draft together as it travels: its content, its log, and of its versions the newest that were chosen. A version
 * that cannot be read stays behind. Throws ServiceError `draft-not-found`, `draft-unreadable`.
 */
export async function packDraft(storage: Storage, request: PackageExport, at: number): Promise<ExchangePackage> {
  const { id, author, note } = request
  const { summary, content } = await storage.open(id)
  const log = await storage.log(id)
  const chosen = (await storage.versions(id)).filter(isCarried[request.versions]).slice(0, exchangeLimits.versions)
  const versions: CarriedVersion[] = []
  for (const version of chosen.toReversed()) versions.push(...(await carried(storage, id, version)))
  const title = summary.title.slice(0, exchangeLimits.title).toWellFormed()
  return {
    draft: id,
    title,
    isRenamed: title !== draftTitle(content.blocks).toWellFormed(),
    author: author.trim().toWellFormed(),
    note: note.trim().toWellFormed(),
    at,
    content,
    // A log with a hole in it leads nowhere on another computer.
    moves: isWholeLog(log) ? log.map(({ version: _, ...move }) => move) : [],
    versions,
  }
}

async function carried(storage: Storage, id: string, version: DraftVersion): Promise<readonly CarriedVersion[]> {
  try {
    const content = await storage.readVersion(id, version.number)
    return [{ at: version.at, cause: version.cause, name: version.name, content }]
  } catch (error) {
    if (error instanceof ServiceError && error.code === 'version-damaged') return []
    throw error
  }
}
