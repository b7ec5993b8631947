import type { Database } from 'better-sqlite3'

/**
 * What the ledger of brevity has counted of each draft, so that it is counted once. `facts` holds for the text that `stamp`
 * marks and for `setting`, `repeated` for the same text and for the library that `library` marks. All of it can be counted
 * again: a damaged or missing row costs time alone. Six columns of this order are no row of another table to a recovery.
 */
export function addLedger(database: Database): void {
  database.exec(`
    CREATE TABLE ledger (
      draft_id TEXT PRIMARY KEY REFERENCES drafts (id) ON DELETE CASCADE,
      stamp TEXT NOT NULL,
      setting TEXT NOT NULL,
      facts TEXT NOT NULL,
      library TEXT,
      repeated REAL
    ) STRICT;
  `)
}
