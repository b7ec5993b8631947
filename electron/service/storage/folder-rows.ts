import type { Database } from 'better-sqlite3'
import { type DraftFolder, deepestFolder, mostFolders } from '../../../core/contract/draft-list.ts'
import { ServiceError } from '../../../core/contract/errors.ts'

interface FolderRow {
  readonly id: string
  readonly name: string
  readonly parent_id: string | null
}

/** All folders. Their order is for the window to choose. */
export function listFolders(database: Database): readonly DraftFolder[] {
  const rows = database.prepare('SELECT id, name, parent_id FROM folders ORDER BY id').all() as readonly FolderRow[]
  return rows.map(({ id, name, parent_id }) => ({ id, name, parentId: parent_id }))
}

/**
 * Makes a folder or changes it. Throws ServiceError `draft-folder-not-found` for an unknown parent, `folder-exists` where
 * another of the name lies beside it, `folder-too-deep` beyond `deepestFolder` or inside itself, `folders-full`.
 */
export function saveFolder(database: Database, folder: DraftFolder): DraftFolder {
  const saved = { ...folder, name: folder.name.trim().toWellFormed() }
  const write = () => {
    const others = listFolders(database).filter(other => other.id !== saved.id)
    if (others.length >= mostFolders) throw new ServiceError('folders-full', String(mostFolders))
    if (others.some(other => other.parentId === saved.parentId && other.name === saved.name))
      throw new ServiceError('folder-exists', saved.name)
    const above = depthAbove(others, saved)
    const below = heightBelow(others, saved.id)
    if (above + 1 + below > deepestFolder) throw new ServiceError('folder-too-deep', saved.name)
    database
      .prepare(
        `INSERT INTO folders (id, name, parent_id) VALUES (@id, @name, @parentId)
         ON CONFLICT (id) DO UPDATE SET name = excluded.name, parent_id = excluded.parent_id`,
      )
      .run(saved)
  }
  database.transaction(write).immediate()
  return saved
}

/** Removes a folder; what lay in it lies where it lay. One that is not there is removed already. */
export function deleteFolder(database: Database, id: string): void {
  const remove = () => {
    const parent = database.prepare('SELECT parent_id FROM folders WHERE id = ?').pluck().get(id) as string | null
    database.prepare('UPDATE drafts SET folder_id = ? WHERE folder_id = ?').run(parent ?? null, id)
    for (const folder of listFolders(database)) {
      if (folder.parentId === id) moveUp(database, folder, parent ?? null)
    }
    database.prepare('DELETE FROM folders WHERE id = ?').run(id)
  }
  database.transaction(remove).immediate()
}

/** A name that is taken above gets a number behind it. */
function moveUp(database: Database, folder: DraftFolder, parentId: string | null): void {
  const taken = listFolders(database).filter(other => other.parentId === parentId && other.id !== folder.id)
  let name = folder.name
  for (let number = 2; taken.some(other => other.name === name); number++) name = `${folder.name} ${number}`
  database.prepare('UPDATE folders SET parent_id = ?, name = ? WHERE id = ?').run(parentId, name, folder.id)
}

function depthAbove(others: readonly DraftFolder[], { name, parentId, id }: DraftFolder): number {
  let depth = 0
  for (let at = parentId; at !== null; depth++) {
    if (at === id || depth > deepestFolder) throw new ServiceError('folder-too-deep', name)
    const parent = others.find(other => other.id === at)
    if (!parent) throw new ServiceError('draft-folder-not-found')
    at = parent.parentId
  }
  return depth
}

function heightBelow(others: readonly DraftFolder[], id: string): number {
  const children = others.filter(other => other.parentId === id)
  return children.length === 0 ? 0 : 1 + Math.max(...children.map(child => heightBelow(others, child.id)))
}
