import type { Database } from 'better-sqlite3'
import { ServiceError } from '../../../core/contract/errors.ts'
import { type SearchableText, searchableText } from '../../../core/document/searchable-text.ts'
import { toListed } from './draft-rows.ts'
import { type LoadedDraft, loadDraft } from './load-draft.ts'

/** A draft's text for the search of all drafts, with the mark of the moment it was read in. */
export interface StampedText extends SearchableText {
  readonly id: string
  readonly stamp: string
}

/**
 * The text of a draft; null where the draft is no more. Of one that cannot be opened the name alone can be found. `known`
 * is the draft as it stands in memory, where it does.
 */
export function searchText(database: Database, id: string, known: LoadedDraft | undefined): StampedText | null {
  const row = database.prepare(`SELECT ${toListed.columns} FROM drafts WHERE id = ?`).get(id)
  if (row === undefined) return null
  const { draft, stamp } = toListed.row(row)
  try {
    const { content } = known ?? loadDraft(database, id)
    return { id, stamp, ...searchableText(draft.title, content) }
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error
    const text = `${draft.title}\n`
    return { id, stamp, text, bodyAt: text.length }
  }
}
