import type { Database } from 'better-sqlite3'
import { type DraftVersion, type VersionCause, versionCauses } from '../../../core/contract/draft-versions.ts'
import { ServiceError } from '../../../core/contract/errors.ts'
import type { DraftContent } from '../../../core/document/draft.ts'
import { countCharacters } from './draft-counts.ts'
import { getDraft } from './draft-rows.ts'
import { readVersion } from './versions.ts'

interface FactsRow {
  readonly number: number
  readonly seq: number
  readonly at: number
  readonly cause: string
  readonly name: string | null
  readonly characters: number | null
}

/** All of them stand in the index of versions: listing reads no text. */
const facts = 'number, seq, created_at AS at, cause, name, characters'

/** What is known of a draft's versions, the newest first. Reads no text. */
export function versionFacts(database: Database, draftId: string): readonly DraftVersion[] {
  const rows = database
    .prepare(`SELECT ${facts} FROM versions WHERE draft_id = ? ORDER BY number DESC`)
    .all(draftId) as readonly FactsRow[]
  return rows.map(fromRow)
}

/** The newest version of a draft. Throws ServiceError `draft-not-found`, `version-not-found` where it has none. */
export function newestVersion(database: Database, draftId: string): DraftVersion {
  getDraft(database, draftId)
  const row = database
    .prepare(`SELECT ${facts} FROM versions WHERE draft_id = ? ORDER BY number DESC LIMIT 1`)
    .get(draftId) as FactsRow | undefined
  if (!row) throw new ServiceError('version-not-found')
  return fromRow(row)
}

/** A draft's versions for a list, the newest first, those of earlier programs counted. Throws `draft-not-found`. */
export function listVersions(database: Database, draftId: string): readonly DraftVersion[] {
  getDraft(database, draftId)
  return versionFacts(database, draftId).map(version => {
    if (version.characters !== null) return version
    const read = readVersion(database, draftId, version.number)
    return read?.isIntact ? { ...version, characters: countCharacters(read.content.blocks) } : version
  })
}

/** The text of a version. Throws ServiceError `version-not-found`, and `version-damaged` where its hash does not hold. */
export function versionContent(database: Database, draftId: string, number: number): DraftContent {
  if (!versionFacts(database, draftId).some(version => version.number === number))
    throw new ServiceError('version-not-found')
  const version = readVersion(database, draftId, number)
  if (!version?.isIntact) throw new ServiceError('version-damaged')
  return version.content
}

/** Names a version; an empty name takes it off. Throws ServiceError `version-not-found`. */
export function nameVersion(database: Database, draftId: string, number: number, name: string): DraftVersion {
  const { changes } = database
    .prepare('UPDATE versions SET name = ? WHERE number = ? AND draft_id = ?')
    .run(name.trim().toWellFormed() || null, number, draftId)
  if (changes === 0) throw new ServiceError('version-not-found')
  const version = versionFacts(database, draftId).find(found => found.number === number)
  return version as DraftVersion
}

/** Notes what made a version. */
export function setVersionCause(database: Database, number: number, cause: VersionCause): void {
  database.prepare('UPDATE versions SET cause = ? WHERE number = ?').run(cause, number)
}

function fromRow(row: FactsRow): DraftVersion {
  const cause = versionCauses.find(known => known === row.cause) ?? 'auto'
  return { ...row, cause }
}
