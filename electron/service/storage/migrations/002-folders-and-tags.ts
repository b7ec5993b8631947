import type { Database } from 'better-sqlite3'

/**
 * Folders, tags, stars and statuses of drafts. Drafts of before lie in no folder and are being drafted (起草). Without
 * its folder a draft lies at the top: no folder takes a draft with it.
 */
export function addFoldersAndTags(database: Database): void {
  database.exec(`
    CREATE TABLE folders (
      id TEXT PRIMARY KEY NOT NULL,
      name TEXT NOT NULL,
      parent_id TEXT REFERENCES folders (id) ON DELETE SET NULL
    ) STRICT;

    ALTER TABLE drafts ADD COLUMN status TEXT NOT NULL DEFAULT 'drafting';
    ALTER TABLE drafts ADD COLUMN folder_id TEXT REFERENCES folders (id) ON DELETE SET NULL;
    ALTER TABLE drafts ADD COLUMN starred INTEGER NOT NULL DEFAULT 0;
    CREATE INDEX drafts_by_folder ON drafts (folder_id);

    CREATE TABLE draft_tags (
      draft_id TEXT NOT NULL REFERENCES drafts (id) ON DELETE CASCADE,
      place INTEGER NOT NULL,
      tag TEXT NOT NULL,
      PRIMARY KEY (draft_id, tag)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX draft_tags_by_tag ON draft_tags (tag);
  `)
}
