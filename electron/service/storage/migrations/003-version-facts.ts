import type { Database } from 'better-sqlite3'

/**
 * What made a version, its name and its 字数, and an index that holds all that lists and thinning ask of versions, so
 * that neither reads their texts. Versions of before were made by the passing of time; their 字数 is counted when they are
 * listed. `clock` holds the one row by which `steady-clock.ts` notices that the computer's clock has jumped.
 */
export function addVersionFacts(database: Database): void {
  database.exec(`
    ALTER TABLE versions ADD COLUMN cause TEXT NOT NULL DEFAULT 'auto';
    ALTER TABLE versions ADD COLUMN name TEXT;
    ALTER TABLE versions ADD COLUMN characters INTEGER;
    DROP INDEX versions_by_draft;
    CREATE INDEX versions_by_draft ON versions (draft_id, number, seq, created_at, cause, name, characters);
    CREATE INDEX drafts_by_trash ON drafts (trashed_at) WHERE trashed_at IS NOT NULL;

    CREATE TABLE clock (
      id INTEGER PRIMARY KEY NOT NULL CHECK (id = 1),
      seen_at INTEGER NOT NULL,
      steady_from INTEGER NOT NULL
    ) STRICT;
  `)
}
