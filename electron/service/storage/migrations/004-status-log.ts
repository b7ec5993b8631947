import type { Database } from 'better-sqlite3'

/**
 * The moves of a draft between statuses, numbered from 1 in each draft: rows are added and never changed. `entry` is JSON
 * and `hash` that of `status-rows.ts`, by which a move proves itself. Drafts of before have no log; their status stays.
 * `revision_of` names the draft that was copied to be revised.
 */
export function addStatusLog(database: Database): void {
  database.exec(`
    CREATE TABLE status_log (
      draft_id TEXT NOT NULL REFERENCES drafts (id) ON DELETE CASCADE,
      place INTEGER NOT NULL,
      entry TEXT NOT NULL,
      hash TEXT NOT NULL,
      PRIMARY KEY (draft_id, place)
    ) STRICT;

    ALTER TABLE drafts ADD COLUMN revision_of TEXT REFERENCES drafts (id) ON DELETE SET NULL;
    CREATE INDEX drafts_by_revision ON drafts (revision_of) WHERE revision_of IS NOT NULL;
  `)
}
