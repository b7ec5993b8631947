import type { Database } from 'better-sqlite3'

/**
 * The first schema. `drafts` holds what the list shows; `versions` whole drafts; `journal` the steps between them, one
 * row an edit, numbered from 1 in each draft. Texts are JSON, in which lone surrogates are escapes and so survive UTF-8.
 * `hash` is that of `record-hash.ts`. `touched` orders drafts by last change without trusting the clock.
 */
export function createDrafts(database: Database): void {
  database.exec(`
    CREATE TABLE drafts (
      id TEXT PRIMARY KEY NOT NULL,
      title TEXT NOT NULL,
      renamed INTEGER NOT NULL,
      genre TEXT NOT NULL,
      characters INTEGER NOT NULL,
      seq INTEGER NOT NULL,
      touched INTEGER NOT NULL,
      created_at INTEGER NOT NULL,
      updated_at INTEGER NOT NULL,
      trashed_at INTEGER
    ) STRICT;
    CREATE INDEX drafts_by_touch ON drafts (touched);

    CREATE TABLE versions (
      number INTEGER PRIMARY KEY AUTOINCREMENT,
      draft_id TEXT NOT NULL REFERENCES drafts (id) ON DELETE CASCADE,
      seq INTEGER NOT NULL,
      content TEXT NOT NULL,
      hash TEXT NOT NULL,
      created_at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX versions_by_draft ON versions (draft_id, number);

    CREATE TABLE journal (
      draft_id TEXT NOT NULL REFERENCES drafts (id) ON DELETE CASCADE,
      seq INTEGER NOT NULL,
      edit TEXT NOT NULL,
      hash TEXT NOT NULL,
      PRIMARY KEY (draft_id, seq)
    ) STRICT;

    CREATE TABLE settings (name TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL) STRICT;
  `)
}
