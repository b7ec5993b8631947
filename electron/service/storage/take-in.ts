import type { Database } from 'better-sqlite3'
import { ServiceError } from '../../../core/contract/errors.ts'
import { type DraftContent, draftTitle } from '../../../core/document/draft.ts'
import { editsBetween } from '../../../core/document/edits-between.ts'
import type { PlainMove } from '../../../core/document/status-log.ts'
import type { CarriedVersion } from '../../../core/exchange/exchange-package.ts'
import { storeEdits } from './append-draft.ts'
import { countCharacters } from './draft-counts.ts'
import { findDraft, getDraft, putDraft } from './draft-rows.ts'
import type { LoadedDraft } from './load-draft.ts'
import { nameVersion, newestVersion } from './version-rows.ts'
import { addVersion } from './versions.ts'

/** What came in of a draft from another computer, and what is to become of it here. */
export interface DraftTaking {
  readonly id: string
  /** The last step that it was compared with; null where the draft is new here. */
  readonly seq: number | null
  /** The title that a person gave a new draft; null where it follows the text. */
  readonly title: string | null
  /** The whole draft as it is to be. */
  readonly content: DraftContent
  /** The log as it is there, taken over from where the one here ends; empty to leave the status as it is. */
  readonly moves: readonly PlainMove[]
  /** Earlier states of a new draft, the oldest first. */
  readonly versions: readonly CarriedVersion[]
}

/** What taking in needs of the store around it, all of it in the transaction under way. */
export interface TakingSurroundings {
  load(id: string): LoadedDraft
  keep(id: string): void
  stored(id: string, draft: LoadedDraft): void
  adopt(id: string, moves: readonly PlainMove[]): void
  now(): number
}

/**
 * Stores a draft that came in, new or in place of the one that is here, whose state before becomes a version; one in the
 * trash comes back. All of it or nothing. Throws ServiceError `package-not-fitting` where the draft is not as it was
 * compared, `draft-final` where nothing may be changed, `status-refused` where the moves do not follow those made here.
 */
export function takeIn(database: Database, taking: DraftTaking, around: TakingSurroundings): void {
  const take = taking.seq === null ? addNew : changeKnown
  database.transaction(() => take(database, taking, around)).immediate()
}

function addNew(database: Database, { id, title, content, moves, versions }: DraftTaking, around: TakingSurroundings) {
  if (findDraft(database, id)) throw new ServiceError('package-not-fitting')
  const time = around.now()
  const summary = {
    id,
    title: title ?? draftTitle(content.blocks),
    genre: content.genre,
    characters: countCharacters(content.blocks),
    createdAt: time,
    updatedAt: time,
    trashedAt: null,
    status: 'drafting',
    folderId: null,
    tags: [],
    starred: false,
  } as const
  putDraft(database, { summary, renamed: title !== null, seq: 0 })
  for (const version of versions) {
    addVersion(database, id, { seq: 0, content: version.content }, version.at, version.cause)
    if (version.name !== null) nameVersion(database, id, newestVersion(database, id).number, version.name)
  }
  addVersion(database, id, { seq: 0, content }, time)
  around.adopt(id, moves)
}

function changeKnown(database: Database, { id, seq, content, moves }: DraftTaking, around: TakingSurroundings) {
  const current = around.load(id)
  const record = getDraft(database, id)
  if (current.seq !== seq) throw new ServiceError('package-not-fitting')
  if (record.summary.status === 'final') throw new ServiceError('draft-final')
  if (record.summary.trashedAt !== null) {
    putDraft(database, { ...record, summary: { ...record.summary, trashedAt: null } })
  }
  const edits = editsBetween(current.content, sharing(current.content, content))
  if (edits.length > 0) {
    around.keep(id)
    around.stored(id, storeEdits(database, id, around.load(id), { edits, content }, around.now()))
  }
  around.adopt(id, moves)
}

/** A state of a draft made of the parts of another one wherever they are the same, so that edits between them are few. */
function sharing(known: DraftContent, content: DraftContent): DraftContent {
  const blocks = new Map(known.blocks.map(block => [JSON.stringify(block), block]))
  const parts = Object.entries(content).map(([name, part]) => {
    const before = known[name as keyof DraftContent]
    return [name, JSON.stringify(before) === JSON.stringify(part) ? before : part]
  })
  return {
    ...(Object.fromEntries(parts) as unknown as DraftContent),
    blocks: content.blocks.map(block => blocks.get(JSON.stringify(block)) ?? block),
  }
}
