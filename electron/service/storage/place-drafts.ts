import type { Database } from 'better-sqlite3'
import type { DraftPlacement } from '../../../core/contract/draft-list.ts'
import { ServiceError } from '../../../core/contract/errors.ts'

/**
 * Puts drafts into folders, tags and stars them, all or none. No draft counts as changed by it. Statements are made once,
 * not once a draft: people place ten thousand at a time.
 */
export function placeDrafts(database: Database, drafts: readonly DraftPlacement[]): void {
  const isDraft = database.prepare('SELECT 1 FROM drafts WHERE id = ?')
  const setFolder = database.prepare('UPDATE drafts SET folder_id = ? WHERE id = ?')
  const setStar = database.prepare('UPDATE drafts SET starred = ? WHERE id = ?')
  const isFolder = database.prepare('SELECT 1 FROM folders WHERE id = ?')
  const clearTags = database.prepare('DELETE FROM draft_tags WHERE draft_id = ?')
  const addTag = database.prepare('INSERT INTO draft_tags (draft_id, place, tag) VALUES (?, ?, ?)')
  const place = ({ id, folderId, tags, starred }: DraftPlacement) => {
    if (!isDraft.get(id)) throw new ServiceError('draft-not-found')
    if (folderId && !isFolder.get(folderId)) throw new ServiceError('draft-folder-not-found')
    if (folderId !== undefined) setFolder.run(folderId, id)
    if (starred !== undefined) setStar.run(starred ? 1 : 0, id)
    if (!tags) return
    clearTags.run(id)
    // A tag given twice counts once.
    const wellFormed = new Set(tags.map(tag => tag.toWellFormed()))
    for (const [place, tag] of [...wellFormed].entries()) addTag.run(id, place, tag)
  }
  database.transaction(() => drafts.forEach(place)).immediate()
}

/** Gives a tag another name everywhere, the trash included; an empty name takes it off. Both names on a draft become one. */
export function renameTag(database: Database, from: string, to: string): void {
  if (from === to) return
  const rename = database.prepare('UPDATE OR IGNORE draft_tags SET tag = ? WHERE tag = ?')
  const remove = database.prepare('DELETE FROM draft_tags WHERE tag = ?')
  database
    .transaction(() => {
      if (to !== '') rename.run(to.toWellFormed(), from)
      remove.run(from)
    })
    .immediate()
}

/**
 * Lets a copy lie where its original does, with its tags. It is drafted anew, and nobody has starred it. One that revises
 * its original says so.
 */
export function placeCopy(database: Database, id: string, copyId: string, revises: boolean): void {
  database
    .transaction(() => {
      database
        .prepare('UPDATE drafts SET folder_id = (SELECT folder_id FROM drafts WHERE id = ?) WHERE id = ?')
        .run(id, copyId)
      database
        .prepare('INSERT OR IGNORE INTO draft_tags SELECT ?, place, tag FROM draft_tags WHERE draft_id = ?')
        .run(copyId, id)
      if (revises) database.prepare('UPDATE drafts SET revision_of = ? WHERE id = ?').run(id, copyId)
    })
    .immediate()
}
