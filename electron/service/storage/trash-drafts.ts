import type { Database } from 'better-sqlite3'
import { ServiceError } from '../../../core/contract/errors.ts'

/**
 * Moves drafts to the trash at a time in milliseconds since 1970, or back into the list where it is null: all or none.
 * Each stands first in its list then, the last of `ids` before the others. Throws ServiceError `draft-not-found`.
 */
export function setTrashed(database: Database, ids: readonly string[], trashedAt: number | null): void {
  const latest = database.prepare('SELECT ifnull(max(touched), 0) FROM drafts').pluck()
  const write = database.prepare('UPDATE drafts SET trashed_at = ?, touched = ? WHERE id = ?')
  const move = () => {
    const before = latest.get() as number
    for (const [index, id] of ids.entries()) {
      if (write.run(trashedAt, before + 1 + index, id).changes === 0) throw new ServiceError('draft-not-found')
    }
  }
  database.transaction(move).immediate()
}

/** Removes drafts with their versions and journals, in one transaction; one that is not there is removed already. */
export function removeDrafts(database: Database, ids: readonly string[]): void {
  const remove = database.prepare('DELETE FROM drafts WHERE id = ?')
  const removeAll = () => {
    for (const id of ids) remove.run(id)
  }
  database.transaction(removeAll).immediate()
}
