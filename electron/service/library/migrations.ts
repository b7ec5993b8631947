/** Marks a SQLite file as a library of this program: "JWlb". */
export const applicationId = 0x4a576c62

/**
 * The steps from an empty file to the present schema; step n leads to `user_version` n. A step that has been released
 * is never edited.
 */
export const migrations: readonly string[] = [
  `
  CREATE TABLE document (
    -- Never used twice, so that an index knows a new document by its number.
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    sha256 TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    path TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('policy', 'own', 'formula')),
    characters INTEGER NOT NULL,
    text_bytes INTEGER NOT NULL,
    added_at INTEGER NOT NULL,
    -- Last, so that lists need not read past it.
    text TEXT NOT NULL
  ) STRICT;
  `,
  `
  -- What drafts that cite a document need to know of it, as JSON; reading is the number of the program's way of reading.
  CREATE TABLE reference (
    seq INTEGER PRIMARY KEY REFERENCES document (seq) ON DELETE CASCADE,
    reading INTEGER NOT NULL,
    facts TEXT NOT NULL
  ) STRICT;
  `,
]
